"""Where the lines of a title break, and how large it may be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.charts.words import ELLIPSIS, Weight, shorten, width_of

_BAD = 3.0  # a word or a name is torn apart
# Size in pixels and how many lines of it have room above the figures.
_SIZES = ((80.0, 2), (66.0, 2), (58.0, 3), (52.0, 3), (46.0, 3), (42.0, 3))
_WEIGHT: Weight = 700
_DASHES = ("-", "–", "—", "·", "/")
# Two syllables that are one word, of those that titles are made of.
_ONE_WORD = frozenset(
    tuple(pair.strip().split())
    for pair in """
    ban hành, bao giờ, bảo hiểm, báo cáo, cải cách, chỉ số, chỉ tiêu, chủ trì, chương trình,
    con số, cơ quan, công an, công khai, công nghệ, công tác, công thương, dân tộc, du lịch,
    đào tạo, đầu tư, điểm chuẩn, điện tử, giai đoạn, giao thông, giáo dục, hạn chế, hành chính,
    kế hoạch, khắc phục, khoa học, kiểm tra, lao động, môi trường, nâng cao, nhà nước, nhân dân,
    nhiệm vụ, nội vụ, nông nghiệp, nông thôn, phải đạt, phải làm, phát thanh, phát triển,
    quyết định, sửa đổi, tài chính, tài nguyên, thanh tra, thành phố, thể thao, thiếu sót,
    thông tin, thời hạn, thủ tục, thực hiện, thương binh, tiêu chí, tổ chức, tổng kết, tổng thể,
    tôn giáo, trực thuộc, truyền hình, truyền thông, tuyên truyền, tư pháp, ủy ban, ủy quyền,
    vận tải, văn bản, văn hóa, về việc, viết sẵn, xã hội, xây dựng, y tế
    """.split(",")
)
_ENDS_BADLY = frozenset("của và về trong năm các những số ngày tỉnh sở từ đến".split())


@dataclass(frozen=True)
class Title:
    """The lines and their size in pixels."""

    dong: tuple[str, ...]
    co: float


def title(words: str, room: float) -> Title:
    """`words` in at most three lines no wider than `room`: the largest size at which they break
    well, else the largest at which they fit; the smallest with «…» where they do not."""
    if not words.strip():
        return Title((), _SIZES[-1][0])
    fitting = [
        (cost, Title(lines, size))
        for size, most in _SIZES
        for cost, lines in _best(tuple(words.split()), room, size, most)
    ]
    if fitting:
        return next((title for cost, title in fitting if cost < _BAD), fitting[0][1])
    return title(_beginning(words, room), room)


def _beginning(words: str, room: float) -> str:
    """As many whole words as the smallest size has room for; a single word that is too long is cut
    where the line ends."""
    size, most = _SIZES[-1]
    shown = words.split()
    while len(shown) > 1:
        shown.pop()
        cut = (*shown[:-1], shown[-1].rstrip(",;:.–-") + ELLIPSIS)
        if _best(cut, room, size, most):
            return " ".join(cut)
    return shorten(words, room, size, _WEIGHT)


def _best(
    words: tuple[str, ...], room: float, size: float, most: int
) -> list[tuple[float, tuple[str, ...]]]:
    """The best lines at one size and how bad they are; nothing where more than `most` are
    needed."""
    if not 0 < width_of(" ".join(words), size, _WEIGHT) <= most * room:
        return []
    cuts = range(1, len(words))
    tried = [places for count in range(most) for places in combinations(cuts, count)]
    found = []
    for places in tried:
        edges = (0, *places, len(words))
        lines = tuple(" ".join(words[a:b]) for a, b in pairwise(edges))
        widths = [width_of(line, size, _WEIGHT) for line in lines]
        if max(widths) <= room:
            uneven = sum((1 - width / max(widths)) ** 2 for width in widths[:-1])
            uneven += 0.3 * (1 - widths[-1] / max(widths)) ** 2
            broken = sum(_badness(words[at - 1], words[at]) for at in places)
            found.append((uneven + broken + 0.4 * len(places), lines))
    return [min(found)] if found else []


def _badness(before: str, after: str) -> float:
    """How badly a line breaks between two words."""
    if after[0] in _DASHES or before in _DASHES:
        return 5
    if (before.lower(), after.lower().rstrip(",;:.?!")) in _ONE_WORD:
        return 3
    if before[0].isupper() and after[0].isupper() and before[-1].isalpha():
        return 3  # most likely a name
    if after[0].isdigit() and before.lower() in ("đoạn", "năm", "ngày", "quý", "số"):
        return 3
    if after[0].isdigit() or before.lower() in _ENDS_BADLY:
        return 1
    return -0.4 if before[-1] in ",;:.?!" else 0
