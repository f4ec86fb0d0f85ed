"""Vietnamese written before Unicode: TCVN3 (fonts .Vn…), VNI (fonts VNI-…) and VIQR.

A file of such a font holds western letters that only look Vietnamese in that font: «Céng hßa» in
.VnTime, «Coäng hoøa» in VNI-Times. VIQR writes marks as signs: «Co^.ng ho`a».
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

from generator.importers.syllables import is_syllable
from generator.vietnamese import nfc

_TCVN3_CODES = """
A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ
C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó
E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ
FDý FEỵ
""".split()
TCVN3 = {chr(int(code[:2], 16)): code[2:] for code in _TCVN3_CODES}
"""TCVN 5712:1993 VN3 as western letters. Capitals with a tone are small letters in an H font."""

_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_ROUND = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_SHORT = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    small = dict(_ALONE)
    for vowel, (mark, tone) in product("aeouy", _TONES.items()):
        small[vowel + mark] = nfc(vowel + tone)
    for (letter, vowel), (mark, tone) in product((("ô", "ơ"), ("ö", "ư")), _TONES.items()):
        small[letter + mark] = nfc(vowel + tone)
    for vowel, (mark, tone) in product("aeo", _ROUND.items()):
        small[vowel + mark] = nfc(vowel + "\u0302" + tone)
    for mark, tone in _SHORT.items():
        small["a" + mark] = nfc("a\u0306" + tone)
    table = dict(small)
    for written, letter in small.items():
        table[written.upper()] = letter.upper()
        table[written[0].upper() + written[1:]] = letter.upper()
    return table


VNI = _vni()
"""VNI for Windows: a vowel and the western letter that prints its mark; case by the vowel."""

_VNI = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_TCVN3_WORD = re.compile(f"[A-Za-z{re.escape(''.join(TCVN3))}]+")
_VIQR_WORD = re.compile(r"(?:[A-Za-z][\^(+]?['`?~.]?)+")
_VIQR_VOWEL = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_VIQR_TONE = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_VIQR_LETTER = re.compile(r"([AEOaeo]\^|[Aa]\(|[OUou]\+|[AEIOUYaeiouy])(['`?~.]?)")
_SIGNS = frozenset("×÷")
_WORD = re.compile(r"[^\W\d_]+")
_ONLY_UNICODE = re.compile("[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]")


def is_unicode(text: str) -> bool:
    """Whether the text has letters that only Unicode has: then it needs no conversion."""
    return _ONLY_UNICODE.search(text) is not None


def tcvn3(text: str, capitals: bool = False) -> str:
    """Text of a .Vn font in Unicode; a word in capitals stays in capitals (`capitals`: all)."""

    def word(found: re.Match[str]) -> str:
        written = found[0]
        if written in _SIGNS:
            return written
        plain = "".join(char for char in written if char.isascii())
        inside = any(char.isascii() and char.isupper() for char in written[1:])
        shouted = inside and plain.isupper()
        letters = "".join(TCVN3.get(char, char) for char in written)
        return letters.upper() if capitals or shouted else letters

    return _TCVN3_WORD.sub(word, text)


def vni(text: str) -> str:
    """Text of a VNI font in Unicode."""
    return _VNI.sub(lambda found: VNI[found[0]], text)


def viqr(text: str) -> str:
    """VIQR in Unicode; what does not become a syllable stays, a final full stop stays a stop."""
    return _VIQR_WORD.sub(_viqr_word, text)


def _viqr_word(found: re.Match[str]) -> str:
    written, after = found[0], found.string[found.end() :]
    ends = not after or (after[0] in " \t\n,;:)" and after[1:2].isupper())
    stripped = written.rstrip("'`?~.")
    tries = [written, stripped] if not (written.endswith(".") and ends) else [stripped]
    for one in tries:
        letters = _VIQR_LETTER.sub(
            lambda at: nfc(
                at[1][0] + _VIQR_VOWEL.get(at[1][1:], "") + (_VIQR_TONE[at[2]] if at[2] else "")
            ),
            re.sub("dd", "đ", re.sub("D[Dd]", "Đ", one)),
        )
        if is_syllable(letters):
            return letters + written[len(one) :]
    return written


def from_font(text: str, face: str) -> str:
    """The text of a run in Unicode, where its font is known to be a .Vn… or VNI-… one."""
    name = face.strip().strip("'\"").lower()
    if is_unicode(text):
        return text
    if name.startswith(".vn"):
        return nfc(tcvn3(text, capitals=name.endswith("h")))
    return nfc(vni(text)) if name.startswith("vni") else text


ENCODINGS: dict[str, Callable[[str], str]] = {"TCVN3": tcvn3, "VNI": vni, "VIQR": viqr}
_WRITTEN = {
    "TCVN3": _TCVN3_WORD,
    "VNI": re.compile(f"[A-Za-z{re.escape(''.join(set(''.join(VNI)) - set('aeouyAEOUY')))}]+"),
    "VIQR": _VIQR_WORD,
}


def mended(text: str, name: str) -> tuple[int, int]:
    """How many words of `text` become syllables only by the conversion, and how many fail it."""
    better = worse = 0
    for found in _WRITTEN[name].finditer(text):
        written = found[0]
        letters = ENCODINGS[name](written)
        signs = letters != written and (name != "VIQR" or re.search(r"[\^(+]|dd", written, re.I))
        if not written.isascii() or signs:
            good = all(is_syllable(word) for word in _WORD.findall(letters))
            if good and not is_syllable(written):
                better += 1
            elif not good and not letters.isupper():
                worse += 1
    return better, worse


def best(text: str) -> str | None:
    """The whole text by the encoding that mends most of its words; None if none does."""
    scored = {name: mended(text, name) for name in ENCODINGS}
    name = max(scored, key=lambda key: scored[key][0] - scored[key][1])
    better, worse = scored[name]
    return ENCODINGS[name](text) if better > 3 * worse else None


def share_of_syllables(text: str) -> float:
    """Of the words with marks, the part that are Vietnamese syllables, 0 to 1; 0 for none."""
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    return sum(map(is_syllable, marked)) / len(marked) if marked else 0.0
