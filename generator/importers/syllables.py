"""What a Vietnamese syllable can be: the touchstone of a decoding.

A reading of bytes, or of a font's letters, is right when its words are syllables of the language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = dict(zip("\u0300\u0301\u0303\u0309\u0323", "fsxrj", strict=True))
_ONSETS = "ngh|ng|nh|gh|gi|g|kh|k|ch|c|ph|p|qu|th|tr|t|b|d|đ|h|l|m|n|r|s|v|x"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych yn ynh yt yêm yên yêng yêt yêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om
on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ up ut uy uya uych uyn uynh uyp uyt uyu
uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
""".split()
_AFTER_G_I = "êc êch êm ên êng êp êt êu".split()  # of giêng, giếng: the i is written once
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:{'|'.join(sorted(_RIMES, key=len, reverse=True))})")
_GI = re.compile(rf"gi?(?:{'|'.join(_AFTER_G_I)})|g(?:i|in|im|ip|it)")
_STOP = re.compile(r"(?:c|ch|p|t)\Z")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether `word` (any case, letters only) can be one syllable of Vietnamese."""
    bare, tones = [], ""
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in _TONES:
            tones += _TONES[char]
        else:
            bare.append(char)
    letters = unicodedata.normalize("NFC", "".join(bare))
    if len(tones) > 1 or not (_SYLLABLE.fullmatch(letters) or _GI.fullmatch(letters)):
        return False
    return not _STOP.search(letters) or tones in {"s", "j"} or word.isascii()
