"""YAML as people write it: the same values in any style, with comments anywhere."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from generator.vietnamese import nfc

WORDS = st.sampled_from(
    [
        "Sở Nội vụ",
        "no",
        "3.10",
        "08",
        "71,30",
        "21/01/2020",
        "2020-12-31",
        "12:30",
        "Nơi nhận:",
        "Yêu cầu: một",
        "a #b",
        "# không phải ghi chú",
        '"trong nháy"',
        "'nháy đơn' và \"nháy kép\"",
        "C:\\bao cao",
        " đầu và cuối ",
        "- gạch",
        "* sao",
        "...",
        "---",
        "~",
        "=",
        "<<",
        "%",
        "🙂 xong",
        "dòng một\ndòng hai",
        "dòng một\n\n  thụt\ndòng ba\n",
        "dòng\n\n",
        "\tthụt",
        "một\u00a0hai",
        "",
        "{a: b}",
        "[a, b]",
        "có, phẩy",
        "hỏi?",
        "5 %",
    ]
)
LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"
)
TEXTS = WORDS | st.text(LETTERS | st.sampled_from("\n :#'\"-,"), max_size=12).map(nfc)
KEYS = st.sampled_from(["ma", "ten", "noi_dung", "1", "so", "no", "có dấu", "a: b"])
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
DATA = st.dictionaries(KEYS, VALUES, max_size=5)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, Any, list[str]]:
    """The text of a file, the values in it, and its comments in order."""
    data = draw(DATA)
    typing = _Typing(draw)
    lines = typing.mapping(data, 0) if data else [*typing.remark(0), "{}"]
    lines += typing.remark(draw(st.sampled_from([0, 2, 4])))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    head = draw(st.sampled_from(["", "\ufeff"]))
    return head + end.join(lines) + draw(st.sampled_from(["", end])), data, typing.remarks


class _Typing:
    """Types values as a person does: any depth of indent, any quotes, comments in between."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.remarks: list[str] = []

    def remark(self, indent: int) -> list[str]:
        """Perhaps a comment line of its own, perhaps blank lines."""
        kind = self.draw(st.integers(0, 9))
        if kind == 0:
            return [" " * indent + self._words()]
        return ["", "  "] if kind == 1 else []

    def _words(self) -> str:
        self.remarks.append(f"# lời {len(self.remarks)}: «a», 'b'")
        return self.remarks[-1]

    def _beside(self) -> str:
        return f"  {self._words()}" if self.draw(st.integers(0, 7)) == 0 else ""

    def mapping(self, data: dict[str, Any], indent: int) -> list[str]:
        """Keys one below the other."""
        lines: list[str] = []
        for key, value in data.items():
            lines += self.remark(self.draw(st.sampled_from([0, indent])))
            lines += self.entry(
                f"{' ' * indent}{json.dumps(key, ensure_ascii=False)}:", value, indent
            )
        return lines

    def items(self, data: list[Any], indent: int) -> list[str]:
        """Items one below the other."""
        lines: list[str] = []
        for value in data:
            lines += self.remark(self.draw(st.sampled_from([0, indent])))
            gap = " " * self.draw(st.integers(1, 3))
            if isinstance(value, dict | list) and value and self.draw(st.booleans()):
                column = indent + 1 + len(gap)
                inner = self.block(value, column)
                first = next(n for n, line in enumerate(inner) if not _is_remark(line))
                inner[first] = f"{' ' * indent}-{gap}{inner[first][column:]}"
                lines += inner
            else:
                lines += self.entry(f"{' ' * indent}-", value, indent)
        return lines

    def entry(self, head: str, value: Any, indent: int) -> list[str]:
        """A key or a dash with what follows it."""
        if isinstance(value, dict | list) and value and self.draw(st.integers(0, 3)):
            deeper = indent + self.draw(st.integers(1, 4))
            if isinstance(value, list) and head.endswith(":") and self.draw(st.booleans()):
                deeper = indent
            return [head + self._beside(), *self.block(value, deeper)]
        if value is None:
            return [head + self._beside()]
        if _has_nothing(value):
            return [head, *self.block(value, indent + 2)]
        return [f"{head} {self._one_line(value)}{self._beside()}"]

    def block(self, value: Any, indent: int) -> list[str]:
        """A mapping or a list in lines."""
        if isinstance(value, dict):
            return self.mapping(value, indent)
        return self.items(value, indent)

    def _one_line(self, value: Any) -> str:
        if isinstance(value, list):
            return f"[{', '.join(map(self._one_line, value))}]"
        if isinstance(value, dict):
            inner = (
                f"{self._one_line(key)}: {self._one_line(item)}" for key, item in value.items()
            )
            return f"{{{', '.join(inner)}}}"
        text = str(value)
        plain = text.replace(" ", "").replace("ộ", "o").replace("ở", "o").isalnum()
        if plain and text == text.strip() and self.draw(st.booleans()):
            return text
        if "\n" not in text and "\t" not in text and self.draw(st.booleans()):
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _has_nothing(value: Any) -> bool:
    if isinstance(value, list):
        return any(map(_has_nothing, value))
    if isinstance(value, dict):
        return any(map(_has_nothing, value.values()))
    return value is None
