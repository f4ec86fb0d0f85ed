"""Words printed in capitals, as running text writes them.

Capitals hide which words are names. They are brought back by the names of provinces, by the names
of offices, and by how the same document writes the same words in its sentences.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.importers.known import Known, names_of

_OFFICES = (
    *("Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Chủ tịch", "Phó Chủ tịch"),
    *("Tỉnh ủy", "Thành ủy", "Chính phủ", "Thủ tướng Chính phủ", "Bộ trưởng", "Ban Chỉ đạo"),
    *(
        "PAR Index",
        "PAPI",
        "PCI",
        "SIPAS",
        "UBND",
        "HĐND",
        "CCHC",
        "TTHC",
        "ISO",
        "DTI",
        "PAR INDEX",
    ),
)
_PLACE = re.compile(r"(?<=\w )(?:Tỉnh|Thành phố)(?= [A-ZĐ])")
_DEPARTMENT = re.compile(r"(?<!\w)(?<!cơ )(?<!trụ )sở (\w)")
_MINISTRY = re.compile(
    r"(?<!\w)bộ (\w)(?<=[cdgklnqtvxy])(?=(?:hính trị|ông an|ông thương|ân tộc|iáo dục|iao thông|"
    r"ế hoạch và|hoa học|ao động|goại giao|ội vụ|ông nghiệp|uốc phòng|ài chính|ài nguyên|hông tin|"
    r"ư pháp|ăn hóa|ăn hoá|ây dựng| tế)\b)"
)
"""Names of ministries: most words behind «bộ» make other words («bộ phận», «bộ tiêu chí»)."""
_WORD = re.compile(r"[^\W\d_]+")


def running_text(capitals: str, texts: Iterable[str], known: Known) -> str:
    """`capitals` with small letters but for names; the first letter stays a capital."""
    words = capitals.lower()
    spellings = _counted(tuple(texts))
    words = _by_use(words, spellings)
    for name in sorted((*_OFFICES, *names_of(known.don_vi)), key=len):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, words, flags=re.IGNORECASE)
    places = "|".join(re.escape(name) for name in names_of(known.don_vi)) or "(?!)"
    words = re.sub(
        rf"(?<!\w)(?:Tỉnh|Thành [Pp]hố)(?= (?:{places})(?!\w))",
        lambda found: found[0].lower(),
        words,
    )
    words = _PLACE.sub(lambda found: found[0].lower(), words)
    words = _DEPARTMENT.sub(lambda found: f"Sở {found[1].upper()}", words)
    words = _MINISTRY.sub(lambda found: f"Bộ {found[1].upper()}", words)
    return words[:1].upper() + words[1:]


@lru_cache(maxsize=8)
def _counted(texts: Sequence[str]) -> dict[tuple[str, str], Counter[tuple[str, str]]]:
    """Two words side by side, in small letters -> how sentences write them."""
    found: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    sentences = [_WORD.findall(text) for text in texts if not text.isupper()]
    small = {word for words in sentences for word in words if word.islower()}
    for words in sentences:
        # a heading in capitals inside a sentence says nothing of the word's own letters
        words = [
            word.lower() if word.isupper() and word.lower() in small else word for word in words
        ]
        for one, two in itertools.pairwise(words):
            found.setdefault((one.lower(), two.lower()), Counter())[one, two] += 1
    return found


def _by_use(words: str, spellings: dict[tuple[str, str], Counter[tuple[str, str]]]) -> str:
    pieces = _WORD.findall(words)
    best = list(pieces)
    for at, pair in enumerate(itertools.pairwise(pieces)):
        use = spellings.get(pair)
        if use is None:
            continue
        (one, two), _ = use.most_common(1)[0]
        if two != pair[1]:
            best[at + 1] = two
            if one != pair[0]:
                best[at] = one
    found = iter(best)
    return _WORD.sub(lambda _: next(found), words)
