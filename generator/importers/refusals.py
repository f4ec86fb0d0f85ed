"""A file that cannot be imported: one clear sentence, and nothing is written."""

from __future__ import annotations


class Refused(Exception):
    """Raised by a reader or a stage; `message` says what is wrong, `cure` what to do, both in
    plain Vietnamese. The command prints them and ends with 1."""

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure
