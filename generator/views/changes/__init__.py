"""What was published when, as pages and feeds tell it."""
