"""What one page or file needs, and no more."""
