"""How the search reads text: the same here, where the index is made, and in the browser.

`tests/search_vectors.json` holds what both must give.
"""

from __future__ import annotations

import re
from functools import cache

from generator import vietnamese

# Letters and digits; a point or a comma inside a figure parts nothing: «98,5», «6.1.3».
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_SHORT_Y = re.compile("[hklmstv]y")


def words(text: str) -> list[str]:
    """The words of `text` in NFC and lower case: `180/KH-UBND` -> `180`, `kh`, `ubnd`."""
    found: list[str] = _WORD.findall(vietnamese.nfc(text).lower())
    return found


@cache
def exact(word: str) -> str:
    """One spelling of a word with its marks: hoà -> hòa, uỷ -> ủy; the look-alike ð is đ."""
    return vietnamese.aligned_key(word)


@cache
def fold(word: str) -> str:
    """A word without marks, `đ` as `d`, and `i` for the `y` of kỹ, lý, mỹ, tỷ (kĩ, lí, mĩ, tỉ)."""
    bare = vietnamese.fold(word)
    return f"{bare[0]}i" if _SHORT_Y.fullmatch(bare) else bare


def pair(first: str, second: str) -> str:
    """The term of two folded words that stand side by side. Its sign keeps single words together
    in the list of terms, where a word half typed is looked for."""
    return f"_{first}_{second}"
