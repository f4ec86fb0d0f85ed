"""What was reported, what is public and what the calendar says: three facts, never mixed."""
