"""What the site's search finds."""
