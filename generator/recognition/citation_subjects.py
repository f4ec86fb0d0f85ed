"""What a cited act is about: the printed words after its number, date and issuer.

The words begin after «về», «về việc», «V/v», or with the verb of a title («ban hành …», «phê duyệt
…», «sửa đổi …»). They end with the clause. A comma ends them only before another act or before a
verb that begins something else; where the text goes on without a mark, so may the words.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_VERBS = (
    "phê duyệt|ban hành|quy định|sửa đổi|bổ sung|hướng dẫn|công bố|thông qua|thành lập|kiện toàn|"
    "bãi bỏ|thay thế"
)
_OPEN = re.compile(
    rf",?\s+(?:về\s+việc|về|v/v)\s+|\s+(?=(?:{_VERBS})[\s,])",
    re.IGNORECASE,
)
_ACTS = (
    "thông tư|nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|công văn|văn bản|công điện|tờ trình|"
    "báo cáo|thông báo|hướng dẫn|chương trình|đề án|quy chế|quy định|kết luận"
)
_NEXT = rf"(?:(?:các\s+)?(?:{_ACTS})(?:\s+số)?\s*:?\s*\d|số\s*:?\s*\d|(?:Luật|Bộ luật|Pháp lệnh)\s)"
# Verbs that begin another clause after a comma; a title lists nouns, or verbs of its own kind.
_ELSE = (
    "đẩy mạnh|kiên quyết|đảm bảo|bảo đảm|lập dự toán|góp phần|gắn với|phấn đấu|tập trung|đồng thời|"
    "kiểm soát chặt chẽ|tạo điều kiện|trong đó|giao|căn cứ|xét|nhằm|để|như sau"
)
_END = re.compile(
    r";|:(?=\s|\Z)|(?<![A-ZĐ])\.(?=[\s/]|\Z)|\)|\s\((?=sau đây|gọi)"
    rf"|,?\s+(?:và|cùng)\s+(?={_NEXT})|,\s+(?={_NEXT}|(?:{_ELSE})(?!\w))|\s+(?=(?:để|nhằm)\s)",
    re.IGNORECASE,
)
_INNER_PAREN = re.compile(r"\([^()]*\)")


def subject_at(printed: str, place: int) -> Span | None:
    """Where the words stand that say what the act is about whose citation ends at `place`."""
    opened = _OPEN.match(printed, place)
    if opened is None:
        return None
    start = at = opened.end()
    while (stop := _END.search(printed, at)) is not None:
        inner = printed.rfind("(", start, stop.start())
        if stop[0] == ")" and inner >= 0 and _INNER_PAREN.match(printed, inner):
            at = stop.end()  # words in brackets belong to the title
            continue
        break
    end = stop.start() if stop is not None else len(printed)
    words = printed[start:end].rstrip(" ,.\n\t")
    return (start, start + len(words)) if words else None
