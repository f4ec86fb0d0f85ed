"""What the press asks for: sentences ready to print, with source and picture."""
