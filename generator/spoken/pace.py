"""How long a text takes to read aloud."""

from __future__ import annotations

SYLLABLES_A_MINUTE = 180
"""Our rate, declared on every sheet: three syllables a second, pauses included. Slower than news
on the radio, because an outdoor loudspeaker echoes and nobody can ask to hear it again."""


def syllables(text: str) -> int:
    """Syllables of spoken text: what white space parts, marks alone not counted."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def seconds(count: int) -> int:
    """Seconds that so many syllables take, rounded up."""
    return -(-count * 60 // SYLLABLES_A_MINUTE)
