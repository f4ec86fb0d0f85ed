"""Values to files. An export is a module with a function from tables to bytes."""
