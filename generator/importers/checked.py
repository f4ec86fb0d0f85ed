"""A draft as the check will read it: its text in canonical form, its words counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.checks.fidelity import compare, expected_words
from generator.checks.undecided import NOTE
from generator.importers.draft import Draft
from generator.problems import Problem
from generator.records.documents import DocumentRecord
from generator.records.typed_files import typed
from generator.schema.document import Document
from generator.schema.printed import printed
from generator.source.canonical import dump
from generator.source.layout import DocumentPlace
from generator.source.yaml_reader import SourceFile, read_yaml
from generator.vietnamese import nfc


@dataclass(frozen=True)
class Coverage:
    """Words of the text (`goc`), of them in the draft, and set aside with a declared reason."""

    goc: int
    trong_ban_nhap: int
    de_rieng: int

    @property
    def whole(self) -> bool:
        """Whether every word is accounted for."""
        return self.goc == self.trong_ban_nhap + self.de_rieng


@dataclass(frozen=True)
class Checked:
    """The draft written out, as the reader and the schema understand it."""

    yaml: str = field(repr=False)
    file: SourceFile = field(repr=False)
    coverage: Coverage
    problems: tuple[Problem, ...]


def checked(draft: Draft, tinh: str) -> Checked:
    """Write the draft and read it back: its text, its coverage, what the schema would refuse."""
    yaml = dump(draft.data, {path: NOTE + text for path, text in draft.notes.items()})
    place = DocumentPlace(tinh, draft.nam or 0, draft.ma, f"{tinh}/van-ban/{draft.name}.yml")
    file = read_yaml(place.file, yaml.encode())
    problems = list(file.problems)
    document = typed(file, Document, problems)
    goc = nfc(draft.reading.text)
    words = len(goc.split())
    if document is None:
        return Checked(yaml, file, Coverage(words, 0, 0), tuple(problems))
    problems += compare(DocumentRecord(place, document, file, goc))
    kept, _ = expected_words(document, goc)
    inside = sum(len(piece.text.split()) for piece in printed(document))
    return Checked(yaml, file, Coverage(words, inside, words - len(kept)), tuple(problems))
