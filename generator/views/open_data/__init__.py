"""The tables published for machines."""
