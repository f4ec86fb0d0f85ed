"""Agencies that were changed: who answers today, by which source."""
