"""What a page shows where it is shared: a card with its title, a few figures and the source."""
