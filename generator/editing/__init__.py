"""What helps a person to change the data: forms, and saving what was typed in them."""
