"""What a document does with the acts that it cites, read from the words that lead to them.

Only the wording counts: «Căn cứ …» is a legal basis, «Thực hiện …» carries out, «Quyết định này
thay thế …» replaces. Every other way of citing («theo …», «quy định tại …») is a mention, shown in
its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.recognition.citations import Citation
from generator.vietnamese import nfc


class Relation(StrEnum):
    """What the citing document does with the cited one."""

    BASIS = "can_cu"
    CARRIES_OUT = "thuc_hien"
    REPLACES = "thay_the"
    AMENDS = "sua_doi"
    ISSUED_WITH = "kem_theo"
    MENTIONS = "nhac_toi"


@dataclass(frozen=True, slots=True)
class Related:
    """The relation of one citation and the words that say so (`loi_dan`, an exact substring, empty
    where none lead to it). `trong`: the number of the citation, among those of the same text, whose
    subject words hold this one («sửa đổi … của Nghị quyết …»), or that it amends («… được sửa đổi
    bởi …»); `viec`: what the one act does to the other."""

    quan_he: Relation
    loi_dan: str
    trong: int | None = None
    viec: Relation | None = None


_FEW = (
    r"(?:\s*,?\s+(?:triển khai|thực hiện|có hiệu quả|hiệu quả|nghiêm túc|nghiêm|đồng bộ|tốt|đúng|"
    r"kịp thời|đầy đủ|các|nội dung|của))*"
)
_CARRY_OUT = rf"(?:tổ chức\s+)?(?:triển khai|thực hiện|thi hành|quán triệt){_FEW}"
_TO = r"(?:\s+(?:cho|của|các))*"
_TO_PARTS = r"(?:\s+(?:cho|của|các|một số điều|một số nội dung))*"
_LEADS: tuple[tuple[Relation, re.Pattern[str]], ...] = tuple(
    (relation, re.compile(rf"(?<!\w){words}\s*\Z", re.IGNORECASE))
    for relation, words in (
        (Relation.BASIS, r"(?<!là )(?<!làm )căn cứ(?:\s+(?:vào|theo|các|quy định|tại))*"),
        (Relation.REPLACES, rf"(?:thay(?: thế)?|bãi bỏ){_TO}"),
        (
            Relation.AMENDS,
            rf"(?:sửa đổi(?:\s*,?\s+(?:và\s+)?bổ sung)?|thay(?: thế)?|bãi bỏ){_TO_PARTS}",
        ),
        (Relation.CARRIES_OUT, _CARRY_OUT),
        (
            Relation.MENTIONS,
            r"(?:theo đề nghị(?:\s+của)?(?:\s+tại)?|kèm theo|(?:theo\s+)?(?:đúng\s+)?"
            r"quy định(?:\s+(?:tại|của))?|theo(?:\s+(?:đúng|tinh thần|nội dung))?)(?:\s+các)?",
        ),
    )
)
# «Tình hình triển khai thực hiện Nghị định …» speaks of it and does not carry it out.
_SPEAKS_OF = re.compile(r"(?:tình hình|kết quả|việc)(?:\s*,\s*(?:tình hình|kết quả))?\s+\Z", re.I)
# «Quyết định này thay thế …» does it; «tham mưu thay thế …» wants it done.
_ITSELF = re.compile(
    r"(?<!\w)(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|chương trình|đề án|"
    r"quy chế|quy định|văn bản)\s+này(?!\w)",
    re.IGNORECASE,
)
_AMENDED_BY = re.compile(
    r"(?:được\s+)?sửa đổi(?:\s*,?\s+(?:và\s+)?bổ sung)?(?:\s+một số (?:điều|nội dung))?"
    r"\s+(?:bởi|tại|theo)\s*\Z",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"[\s;,.)]*(?:nhiệm kỳ\s+[\d\s–-]+[;,]\s*)?(?:\s*(?:và|cùng|các)\s*)*", re.IGNORECASE
)
# The head of a list: «… tại các Nghị định của Chính phủ: số …».
_LIST_TYPE = re.compile(
    r"\s*các\s+(?:nghị|quyết|thông|chỉ|kế|văn)\s+\w+(?:\s+của\s+[^:;.,]{2,60})?\s*:\s*\Z", re.I
)
_SENTENCE = re.compile(r"(?<=[.\n])\s+(?=[A-ZĐÀ-Ỹ])")
_LONGEST_SENTENCE = 600  # characters
_LOOK_BACK = 90  # characters; no leading words are longer


def relations(
    text: str, citations: Sequence[Citation], line: str | None = None
) -> tuple[Related, ...]:
    """The relation of each of the `citations` read in `text`, in the same order. `line`: the kind
    of formal line that `text` is (`can_cu`, `kem_theo`), None for a passage."""
    return tuple(_relations(nfc(text), citations, line))


def _relations(printed: str, citations: Sequence[Citation], line: str | None) -> Iterator[Related]:
    chain: tuple[Relation, str] | None = None
    after = 0
    for number, one in enumerate(citations):
        start = one.vi_tri[0]
        holder = _holder(citations, number)
        if holder is not None:
            lead = _lead(printed, citations[holder].vi_tri[1], start)
            subject = printed[citations[holder].vi_tri[1] : start]
            yield Related(Relation.MENTIONS, lead[1], holder, _deed(subject))
            continue
        gap = printed[after:start]
        if number and (amended := _AMENDED_BY.search(gap)) is not None:
            yield Related(Relation.MENTIONS, amended[0].strip(), number - 1, Relation.AMENDS)
            after = one.het
            continue
        follows = chain is not None and (
            _JOINS.fullmatch(gap) or (line == "can_cu" and not _SENTENCE.search(gap))
        )
        if not follows or chain is None:
            chain = _lead(printed, after, start)
            if line == "kem_theo":
                chain = (Relation.ISSUED_WITH, chain[1])
            elif line == "can_cu" and chain[0] is Relation.MENTIONS and not chain[1]:
                chain = _opening(printed)
        yield Related(chain[0], "" if follows else chain[1])
        after = one.het


def _holder(citations: Sequence[Citation], number: int) -> int | None:
    start = citations[number].vi_tri[0]
    for other in range(number - 1, max(-1, number - 4), -1):
        place = citations[other].cho_trich_yeu
        if place is not None and place[0] <= start < place[1]:
            return other
    return None


def _lead(printed: str, after: int, start: int) -> tuple[Relation, str]:
    """The words that end where the citation starts and say what is done with it."""
    window = max(after, start - _LOOK_BACK)
    head = _LIST_TYPE.search(printed, window, start)
    start = head.start() if head else start
    for relation, words in _LEADS:
        found = words.search(printed, window, start)
        if found is None:
            continue
        before = printed[max(0, found.start() - _LONGEST_SENTENCE) : found.start()]
        return relation if _does(relation, before) else Relation.MENTIONS, found[0].strip()
    return Relation.MENTIONS, ""


def _does(relation: Relation, before: str) -> bool:
    """Does the document itself do what the words say, by what stands before them?"""
    if relation is Relation.CARRIES_OUT:
        return _SPEAKS_OF.search(before) is None
    if relation in (Relation.REPLACES, Relation.AMENDS):
        return _ITSELF.search(_SENTENCE.split(before)[-1]) is not None
    return True


def _opening(printed: str) -> tuple[Relation, str]:
    """A line of bases may name other things first: «Căn cứ Chương trình …; Quyết định số …»."""
    for relation, word in ((Relation.BASIS, "Căn cứ"), (Relation.CARRIES_OUT, "Thực hiện")):
        if printed.lower().startswith(word.lower()):
            return relation, printed[: len(word)]
    return Relation.MENTIONS, ""


def _deed(subject: str) -> Relation | None:
    """What an act with these subject words does to the act that they name."""
    words = subject.lower()
    if "sửa đổi" in words or "bổ sung" in words:
        return Relation.AMENDS
    if "thay thế" in words or "bãi bỏ" in words:
        return Relation.REPLACES
    return None
