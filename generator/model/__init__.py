"""Linked truth: documents with addresses for every item, and what the machine reads in them."""
