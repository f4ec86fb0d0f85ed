"""A document whose words are what an attacker, or a careless copy, would put into them."""

from __future__ import annotations

from typing import Any

import yaml

WORDS = (
    '=HYPERLINK("http://zq.example","zq")',
    "=cmd|' /C zq'!A0",
    "+1 zq",
    "-1+1",
    "@SUM(A1) zq",
    "- zq thường lệ",
    "＝1+1 zq",
    "</script><script>alert('zq')</script>",
    "]]> zq <![CDATA[",
    '"><img src=x onerror=alert(1)> zq',
    "<svg/onload=alert(1)> zq",
    "<!--zq--> --> zq",
    "&amp; &lt;zq&gt; &#x41;",
    "javascript:alert(1)//zq",
    "#let zq = 1; #zq",
    "$zq$ @zq <zq> _zq_ *zq* `zq`",
    "zq \\ zq \\n \\u0041 \\input{zq}",
    "{{ zq }} {% raw %} {# zq #}",
    "{zq} } @book{zq, title={zq}}",
    "zq; , : \\, DTSTART:20200101 zq",
    '\'zq\'\' ""zq""; DROP TABLE van_ban; --',
    "_x000D_ _x0041_ zq",
    "%s %(zq)s {0} $1 \\1",
    "zq 👩‍👩‍👧‍👦 🇻🇳 😀",
    "z̷̢q̴ Việ̂t",
    "zq⁠zq\u200bzq\u00adzq\u00a0zq",
)
"""Words that every form has to give back as they are."""

TURNED = "zq \u202egnux ihk\u202c \u200fzq\u2066zq\u2069"
"""Signs that turn the direction of writing: paper leaves them out, machines get them."""

LONG = "zq dài " * 5_700
EMOJI = "😀" * 600
"""More than a cell of a spreadsheet holds, and a word longer than its column."""

EVERY = (*WORDS, TURNED)


_ON_ONE_LINE: dict[str, Any] = {
    "default_style": '"',
    "default_flow_style": True,
    "width": 10_000_000,
}


def hostile_document() -> str:
    """A plan whose title, lines, tasks, criteria and tables are made of these words."""
    one = " ".join(EVERY)
    keys = ("stt", "noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_han", "ghi_chu")
    rows: list[dict[str, str]] = [dict.fromkeys(keys, word) for word in EVERY]
    for number, row in enumerate(rows, 1):
        row["stt"] = str(number)
    rows.append({"stt": "98", "noi_dung": LONG, "chu_tri": EMOJI})
    rows += [{"stt": "99", "noi_dung": w, "thoi_han": f"Trước ngày 15/5/2025 {w}"} for w in EVERY]
    nodes: list[dict[str, Any]] = [{"doan": word} for word in EVERY]
    # A head with all of them over every column would leave a page of paper two lines for its rows.
    heads = {key: " ".join(EVERY[at :: len(keys)]) for at, key in enumerate(keys)}
    nodes += [{"bang_nhiem_vu": {"ten": one, "cot": heads, "dong": rows}}]
    nodes += [{"bang": {"ten": one, "cot": [one, "B"], "dong": [[w, w] for w in EVERY]}}]
    document: dict[str, Any] = {
        "trich_yeu": one,
        "co_quan_ban_hanh": one,
        "nguoi_ky": {"ho_ten": one, "chuc_vu": one},
        "tom_tat": [one],
        "phan": [{"ma": "ke-hoach", "ten": one, "noi_dung": nodes}],
    }
    return "".join(
        f"{key}: {yaml.safe_dump(value, **_ON_ONE_LINE)}" for key, value in document.items()
    )
