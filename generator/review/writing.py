"""A review as text for a terminal, as Markdown for a comment, as JSON for machines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

from generator.problems import Problem
from generator.review.review import Review
from generator.review.sections import Section, summary

MOST_CHARACTERS = 60_000
"""A comment on a pull request holds 65,536."""
MOST_ROWS = 60
MARK = "<!-- cchc diff -->"
"""By which a later run finds its own comment."""
_FIGURE = re.compile(r"[-+]?\d[\d.,/%]*")


def as_text(made: Review, against: str, found: Iterable[Section]) -> str:
    """Headings, and under each its rows: the item on a line, what differs below it."""
    lines = [f"So với {against}: {summary(made)}"]
    for section in found:
        lines += ["", f"{'CẢNH BÁO. ' if section.nang else ''}{section.ten}"]
        lines += [f"  {section.loi}"] if section.loi else []
        lines += _rows(section)
    return "\n".join(lines)


def _rows(section: Section) -> Iterator[str]:
    if "Trước" not in section.dau:
        yield from (f"  {' · '.join(row)}" for row in section.dong)
        return
    for place, rows in groupby(section.dong, key=lambda row: row[:-3] or row[:1]):
        if len(section.dau) == 3:
            yield from (f"  {row[0]}: {arrow(row[1], row[2])}" for row in rows)
            continue
        yield f"  {' · '.join(place)}"
        yield from (f"    {row[-3]}: {arrow(row[-2], row[-1])}" for row in rows)


def arrow(was: str, now: str) -> str:
    """`0,941 → 1,941`; words in quotes; one side alone with what happened to it."""
    if was and now:
        return f"{_quoted(was)} → {_quoted(now)}"
    return f"thêm {_quoted(now)}" if now else f"bỏ {_quoted(was)}"


def _quoted(words: str) -> str:
    plain = " / ".join(words.split("\n"))
    return plain if _FIGURE.fullmatch(plain) else f"«{plain}»"


# --- Markdown ---


def as_markdown(made: Review, against: str, found: Iterable[Section]) -> str:
    """A comment: the summary, then tables, long ones folded and cut."""
    parts = [
        MARK,
        f"### Trang công khai đổi thế nào\n\nSo với `{against}`: {escaped(summary(made))}",
    ]
    left = MOST_CHARACTERS - sum(map(len, parts))
    for section in found:
        part = _table(section)
        if len(part) > left:
            parts.append("Còn nữa: chạy `cchc diff` tại máy để xem đủ.")
            break
        left -= len(part) + 2
        parts.append(part)
    return "\n\n".join(parts)


def _table(section: Section) -> str:
    head = f"#### {'⚠️ ' if section.nang else ''}{escaped(section.ten)}"
    said = f"\n\n{escaped(section.loi)}" if section.loi else ""
    if not section.dong:
        return f"{head}{said}"
    rows = [_row(row) for row in section.dong[:MOST_ROWS]]
    more = len(section.dong) - len(rows)
    table = "\n".join([_row(section.dau), "|" + " --- |" * len(section.dau), *rows])
    cut = f"\n\n… và {more} dòng nữa." if more > 0 else ""
    return f"{head}{said}\n\n{table}{cut}"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"


def escaped(words: str) -> str:
    """Words that stay words in a comment: no markup, no mention, no link, one line."""
    text = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"([\\`*_{}\[\]#|~!@$])", r"\\\1", text)
    # A word that begins with «www.» or holds «://» would become a link.
    text = text.replace("://", ":&#8203;//").replace("www.", "www&#46;")
    return "<br>".join(text.split("\n"))


# --- JSON ---


def as_json(made: Review, against: str) -> str:
    """All of it, uncut; keys are data words."""
    words = made.chu
    told = {
        "so_voi": against,
        "tom_tat": summary(made),
        "chu": [
            {
                "loai": one.loai.value,
                "ten": one.ten,
                "dia_chi": one.dia_chi,
                "dem": one.dem,
                "muc": [
                    {
                        "lan": item.lan,
                        "ten": item.ten,
                        "dia_chi": item.dia_chi,
                        "khac": [asdict(difference) for difference in item.khac],
                    }
                    for item in one.muc
                ],
            }
            for one in words.tin
        ],
        "doc": [asdict(one) for one in made.doc],
        "so": [asdict(one) for one in made.so],
        "lech_moi": made.lech_moi,
        "lech_het": made.lech_het,
        "dia_chi_moi": made.dia_chi_moi,
        "dia_chi_mat": made.dia_chi_mat,
        "van_de_moi": [_problem(one) for one in made.van_de_moi],
        "van_de_het": [_problem(one) for one in made.van_de_het],
        "tep_khac": words.tep_khac,
        "khong_doc_duoc": words.khong_doc_duoc,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _problem(one: Problem) -> dict[str, object]:
    place = one.position
    return {
        "file": place.file,
        "line": place.line,
        "level": one.level.value,
        "code": one.code,
        "message": one.message,
    }
