"""Bulletins for commune loudspeakers: texts that are read out as they stand."""
