"""Agencies: what each owes, in which words, and the lists they stand in."""
