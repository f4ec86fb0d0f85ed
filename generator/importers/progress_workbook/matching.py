"""Which item a row speaks of. The hidden address says it; but a sort that left the hidden column
out moves the words away from it, and whoever filled the row in saw the words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.importers.progress_workbook.remarks import WrongValue
from generator.importers.progress_workbook.table import FilledRow
from generator.vietnamese import match_key
from generator.views.progress_form import words
from generator.views.progress_form.rows import FormRow

_ALIKE = 0.8
"""From here on words are the same with a slip mended since, not those of another item."""

_SHOWN = 70  # characters of an item's words in a message

_CURE = (
    "Chép dòng này từ biểu mới lấy ở cổng; việc không có trong văn bản nào thì viết vào kết quả của"
    " việc gần nhất."
)


def _key(text: str) -> str:
    return match_key(" ".join(text.split()))


class Items:
    """What may be reported on in a province."""

    def __init__(self, rows: Iterable[FormRow]) -> None:
        self.by_address = {row.viec: row for row in rows}
        self._by_words: dict[str, list[FormRow]] = {}
        for row in self.by_address.values():
            self._by_words.setdefault(_key(row.noi_dung), []).append(row)

    def of(self, row: FilledRow) -> tuple[FormRow, str]:
        """The item and what a person should know of how it was found. Raises WrongValue."""
        address, shown = row.chu(words.ID), _key(row.chu(words.WORDS))
        known = self.by_address.get(address)
        if not shown:
            if known is None:
                what = f"không có việc «{address}»." if address else "không biết là việc nào."
                raise WrongValue(what, _CURE)
            return known, ""
        same = self._by_words.get(shown, [])
        if known is not None and known in same:
            return known, ""
        if same:
            return self._by_the_words(row, same, address)
        if known is not None and _alike(shown, _key(known.noi_dung)):
            return known, "chữ của việc khác văn bản trên cổng ở vài chỗ; nhận theo mã việc."
        if known is not None:
            raise WrongValue(
                "chữ ở cột «Nội dung» không phải của việc mang mã này,"
                f" «{_short(known.noi_dung)}».",
                f"Báo cáo về việc ấy thì trả lại chữ của nó. Về việc khác: {_CURE[:1].lower()}"
                f"{_CURE[1:]}",
            )
        raise WrongValue(
            "chữ ở cột «Nội dung» không phải của việc nào trong các văn bản của tỉnh.", _CURE
        )

    def _by_the_words(
        self, row: FilledRow, same: list[FormRow], address: str
    ) -> tuple[FormRow, str]:
        if len(same) > 1 and (said := _key(row.chu(words.DOCUMENT))):
            same = [one for one in same if _key(one.van_ban) == said]
        if len(same) > 1 and (said := _key(row.chu(words.NUMBER))):
            same = [one for one in same if _key(one.so) == said]
        if len(same) != 1:
            raise WrongValue("nhiều việc có cùng chữ này, không biết là việc nào.", _CURE)
        told = "mã ẩn là của việc khác; nhận theo chữ ở cột «Nội dung», xin xem lại."
        return same[0], told if address else "dòng không có mã; nhận theo chữ ở cột «Nội dung»."


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
