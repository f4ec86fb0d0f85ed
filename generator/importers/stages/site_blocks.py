"""What a website puts before and after a document that was copied from it as text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importers.line_starts import TITLES
from generator.importers.reading import Block, Grid, Line

INTRODUCTION = "Phần giới thiệu của trang đăng lại"
FOOTER = "Chân trang của trang đăng lại"
_START = re.compile(
    r"[ỦU][ỶY] ?BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CỘNG H(?:ÒA|OÀ) XÃ HỘI|(?-i:UBND |BỘ |SỞ |CHÍNH PHỦ|"
    rf"VĂN PHÒNG )|Số\s*:|(?:{TITLES})\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:Số (?:hiệu|/\s?ký hiệu|ký hiệu)|Loại văn bản|Cơ quan ban hành|Nơi ban hành|"
    r"Ngày ban hành|Ngày có hiệu lực|Ngày hiệu lực|Ngày hết hiệu lực|Ngày đăng|Ngày công báo|"
    r"Số công báo|Người ký|Trích yếu|Lĩnh vực|Tình trạng(?: hiệu lực)?|Tệp đính kèm|"
    r"Văn bản đính kèm|Lượt xem|Đã biết|Thuộc tính|Tải về|Tải văn bản|File đính kèm)\b"
)
_MENU = re.compile(
    r"(?:Trang chủ|Giới thiệu|Tin tức|Liên hệ|Đăng nhập|Đăng ký|Tìm kiếm|Sơ đồ trang|Văn bản|"
    r"Thuộc tính văn bản|Nội dung văn bản|Lược đồ|Bản in|In trang|Tải về|Lưu trữ|Lưu|Chia sẻ|"
    r"Facebook|Twitter|Zalo|Gửi (?:email|phản hồi)|Quay lại|Về đầu trang|Bình luận|Xem thêm|"
    r"Văn bản liên quan|Tiếng Anh|English)(?:\s*[|›>»/].*)?",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"Mã số thuế|Bản quyền|Copyright|©|\bGiấy phép\b.*(?:số|thiết lập|ICP)|"
    r"Chịu trách nhiệm (?:chính|nội dung|xuất bản)|Ghi rõ nguồn|Lượt truy cập|Đang truy cập|"
    r"Đang online|Thiết kế (?:bởi|và)|"
    r"Powered by|Chủ quản\s*:",
    re.IGNORECASE,
)
_END = re.compile(r"\./\.|Nơi nhận\s*:|(?:TM|KT|TL|TUQ)\.\s")
_FEWEST_LABELS = 3
_MOST_BEFORE, _MOST_AFTER = 40, 25
_LONG = 160


def before_the_start(blocks: Sequence[Block]) -> dict[Line | Grid, str]:
    """The lines before the letterhead, where they are plainly a site's: labels or menus, or a
    table of labels. The page's title may stand among them; all is set aside, or nothing."""
    before: list[Line | Grid] = []
    signs = 0
    for block in blocks[:_MOST_BEFORE]:
        if isinstance(block, Grid) and not _labels(block):
            break
        if isinstance(block, Line) and _START.match(block.text):
            break
        if isinstance(block, Grid):
            signs += _labels(block)
            before.append(block)
        elif isinstance(block, Line):
            signs += bool(_LABEL.match(block.text) or _MENU.fullmatch(block.text))
            before.append(block)
    else:
        return {}
    return dict.fromkeys(before, INTRODUCTION) if signs >= _FEWEST_LABELS else {}


def _labels(grid: Grid) -> int:
    """How many rows of a site's table of properties begin with a label; 0 for another table."""
    firsts = [
        next((cell.text for cell in row.cells if cell and cell.text), "") for row in grid.rows
    ]
    found = sum(bool(_LABEL.match(text)) for text in firsts)
    return found if 2 * found > len(firsts) else 0


def after_the_end(blocks: Sequence[Block]) -> dict[Line | Grid, str]:
    """The lines from a site's footer on, at the very end, where no line is a document's."""
    tail = _tail(blocks)
    for at, line in enumerate(tail):
        if _FOOTER.search(line.text) or _MENU.fullmatch(line.text):
            rest = tail[at:]
            footers = sum(bool(_FOOTER.search(one.text)) for one in rest)
            if footers and all(_site_line(one) for one in rest):
                return dict.fromkeys(rest, FOOTER)
    return {}


def _tail(blocks: Sequence[Block]) -> list[Line]:
    tail: list[Line] = []
    for block in reversed(blocks):
        if not isinstance(block, Line) or len(tail) >= _MOST_AFTER or _END.search(block.text):
            break
        tail.append(block)
    return tail[::-1]


def _site_line(line: Line) -> bool:
    """Short, or plainly of a footer: a long sentence may belong to the document."""
    return len(line.text) <= _LONG or bool(_FOOTER.search(line.text))
