"""What other sites may put into a page of theirs: as values, before any HTML."""
