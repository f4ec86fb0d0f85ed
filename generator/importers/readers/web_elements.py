"""What an element of a web page is to a reader: hidden, bold, a menu, set in an old font."""

from __future__ import annotations

import re
from typing import Any

from generator.importers.reading import Align

Element = Any
"""An element of lxml, which has no types."""

UNSEEN = frozenset("script style noscript template head iframe svg object embed math".split())
FURNITURE = frozenset("nav button select option label datalist dialog menu".split())
BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup html li main ol p section summary ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 th".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)")
_FACE = re.compile(r"font-family\s*:\s*['\"]?([^,;'\"]+)")
_ALIGN = re.compile(r"text-align\s*:\s*(left|center|right|justify)")
_NO_MARK = re.compile(r"list-style(?:-type)?\s*:\s*none")
_ASIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|footer|sidebar|share|sharing|social|"
    r"related|comments?|banner|advert|login|search|toolbar|pagination|tags|copyright)(?:$|[\s_-])"
)
_SIGNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+H[ỘO]I\s+CH[ỦU]\s+NGHĨA",
        r"Độc\s+lập\s*-\s*Tự\s+do",
        r"Số\s*:\s*[\d\s]*/[\w\d-]+",
        r"Căn\s+cứ\s+(?:Luật|Nghị|Quyết|Kế)",
        r"Điều\s+1\s*\.",
        r"Nơi\s+nhận\s*:",
        r"(?:TM|KT|TL|TUQ)\.\s+\w",
        r"\./\.",
    )
)
_ASIDE_ROLE = frozenset("navigation banner search contentinfo complementary".split())


def tag(element: Element) -> str:
    """The element's name in small letters; empty for a comment or an instruction."""
    name = element.tag
    return name.lower() if isinstance(name, str) else ""


def style(element: Element) -> str:
    """The inline style, small letters."""
    return (element.get("style") or "").lower()


def is_hidden(element: Element) -> bool:
    """Whether a browser would not show it."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(style(element)))


def is_bold(element: Element, inherited: bool) -> bool:
    """Whether its text is bold."""
    if tag(element) in {"b", "strong"} | _HEADINGS or _BOLD.search(style(element)):
        return True
    return inherited and not _NOT_BOLD.search(style(element))


def is_italic(element: Element, inherited: bool) -> bool:
    """Whether its text is italic."""
    return tag(element) in {"i", "em"} or bool(_ITALIC.search(style(element))) or inherited


def face(element: Element, inherited: str) -> str:
    """The font that its text is set in, as far as the element itself says."""
    found = _FACE.search(element.get("style") or "")
    if found:
        return found[1].strip()
    own = element.get("face") if tag(element) == "font" else None
    return own.split(",")[0].strip() if own else inherited


def alignment(element: Element, inherited: Align | None) -> Align | None:
    """How its lines are set."""
    found = _ALIGN.search(style(element))
    said = found[1] if found else (element.get("align") or "").lower()
    if tag(element) == "center":
        said = "center"
    names: dict[str, Align] = {
        "left": "left",
        "center": "center",
        "right": "right",
        "justify": "justify",
    }
    return names.get(said, inherited)


def is_furniture(element: Element) -> bool:
    """Whether the page's makers call it a menu, a footer, a box to share or to search."""
    if tag(element) in FURNITURE:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    said = element.get("role") in _ASIDE_ROLE or _ASIDE_CLASS.search(named)
    return bool(said) and tag(element) not in {"body", "html"} and not signs(words(element))


def words(element: Element) -> str:
    """The words under an element, without those of scripts and styles."""
    if not tag(element) or tag(element) in UNSEEN:
        return ""
    found: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        else:
            seen = bool(tag(one)) and tag(one) not in UNSEEN
            found.append((one.text or "") if seen else "")
            for child in reversed(one if seen else ()):
                waiting += [child.tail or "", child]
    return " ".join(" ".join(found).split())


def has_words(element: Element) -> bool:
    """Whether there is any word under an element."""
    return any(text.strip() for text in element.itertext())


def signs(text: str) -> int:
    """How many signs of an official document the words show."""
    return sum(len(sign.findall(text)) for sign in _SIGNS)


def list_mark(element: Element) -> str:
    """What a browser prints before an item of a list: «1.», «b.», «-» for a bullet."""
    parent = element.getparent()
    if parent is None or _NO_MARK.search(style(element)) or _NO_MARK.search(style(parent)):
        return ""
    if tag(parent) == "ul":
        return "-"
    if tag(parent) != "ol":
        return ""
    items = [item for item in parent if tag(item) == "li"]
    number = _whole(parent.get("start"), 1)
    for item in items:
        number = _whole(item.get("value"), number)
        if item is element:
            break
        number += 1
    return _numeral(number, parent.get("type") or "1") + "."


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,4}", text.strip()) else otherwise


def _numeral(number: int, kind: str) -> str:
    if kind in {"a", "A"} and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in {"i", "I"} and 0 < number < 40:
        roman = "X" * (number // 10) + _ONES[number % 10]
        return roman if kind == "I" else roman.lower()
    return str(number)


_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
