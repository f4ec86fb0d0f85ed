"""What a reader takes away of a page: its tables and its complete record, each made when asked."""
