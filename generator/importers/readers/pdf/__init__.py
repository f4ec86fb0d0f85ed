"""A PDF with a text layer as a Reading: words, paragraphs and tables from where letters stand."""

from __future__ import annotations

from generator.importers.reading import Reading


def read(raw: bytes, name: str) -> Reading:
    """The text of the PDF `name`. Raises `Refused` for a scan without text, a locked or damaged
    file, and what is no document."""
    # pdfium is loaded only where a PDF is read.
    from generator.importers.readers.pdf.reading import read as read_pdf

    return read_pdf(raw, name)
