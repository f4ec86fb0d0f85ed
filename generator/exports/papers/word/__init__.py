"""A paper as a Word file that an office can use at once: the form of Nghị định 30/2020/NĐ-CP,
Phụ lục I.

Everything in the file is ours: no template, no theme, only the styles of `styles`. The same paper
gives the same bytes.
"""

from __future__ import annotations

from generator.views.paper.paper import Paper


def as_docx(paper: Paper) -> bytes:
    """The paper as a Word file (.docx)."""
    from generator.exports.papers.word.document import docx_of  # python-docx is slow to load

    return docx_of(paper)
