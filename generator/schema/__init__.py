"""What a record is: one module a record kind, one vocabulary for labels and help."""
