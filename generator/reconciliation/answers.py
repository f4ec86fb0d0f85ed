"""An editor's answers to findings (key `doi_chieu`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.reconciliation.findings import Finding
from generator.schema.answers import Answer


def answered(found: Iterable[Finding], answers: Sequence[Answer]) -> Iterator[Finding]:
    """The findings with the answers that name them."""
    said = {_key_of_answer(answer): answer.ghi_chu for answer in reversed(answers)}
    for finding in found:
        answer = said.get(_key(finding))
        yield finding if answer is None else replace(finding, tra_loi=answer)


def idle(found: Iterable[Finding], answers: Sequence[Answer]) -> Iterator[int]:
    """The numbers (from 0) of answers that no finding asks for, second answers included."""
    asked = {_key(finding) for finding in found}
    for number, answer in enumerate(answers):
        key = _key_of_answer(answer)
        if key not in asked:
            yield number
        asked.discard(key)


def _key(finding: Finding) -> tuple[str, str, str, str | None]:
    return (finding.bang, finding.ma, finding.quy_tac.value, finding.don_vi)


def _key_of_answer(answer: Answer) -> tuple[str, str, str, str | None]:
    return (answer.bang, answer.ma, answer.quy_tac, answer.don_vi)
