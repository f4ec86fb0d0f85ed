"""An editor's answers to findings (key `doi_chieu`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.reconciliation.findings import Finding
from generator.schema.answers import Answer


def answered(found: Iterable[Finding], answers: Sequence[Answer]) -> Iterator[Finding]:
    """The findings with the answers that name them."""
    said = {_key_of_answer(answer): answer for answer in reversed(answers)}
    for finding in found:
        answer = said.get(_key(finding))
        fits = answer is not None and _speaks_of(answer, finding)
        yield replace(finding, tra_loi=answer.ghi_chu) if answer and fits else finding


def idle(found: Iterable[Finding], answers: Sequence[Answer]) -> Iterator[int]:
    """The numbers (from 0) of answers that no finding asks for, second answers included."""
    asked = {_key(finding): finding for finding in found}
    for number, answer in enumerate(answers):
        finding = asked.pop(_key_of_answer(answer), None)
        if finding is None or not _speaks_of(answer, finding):
            yield number


def _speaks_of(answer: Answer, finding: Finding) -> bool:
    """Whether the figure is still the one that was answered."""
    return answer.nguyen_van is None or answer.nguyen_van == finding.in_la


def _key(finding: Finding) -> tuple[str, str, str, str | None]:
    return (finding.bang, finding.ma, finding.quy_tac.value, finding.don_vi)


def _key_of_answer(answer: Answer) -> tuple[str, str, str, str | None]:
    return (answer.bang, answer.ma, answer.quy_tac, answer.don_vi)
