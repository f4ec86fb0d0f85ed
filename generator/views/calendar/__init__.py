"""What falls on which day: deadlines, first days, turns of recurring duties."""
