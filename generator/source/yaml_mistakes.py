"""What is wrong with the YAML of a file, said in Vietnamese with the cure."""

from __future__ import annotations

from typing import Any

import yaml

from generator.problems import Level, Position, Problem

MAX_DEPTH = 40
CONTROL_CHARACTER = (
    "yaml-control-character",
    "Có ký tự điều khiển, mắt không thấy và không in được.",
    "Chạy cchc fix kèm tên tệp; chưa hết thì gõ lại đoạn chữ ở chỗ này.",
)
# Mistakes noticed far from where they are made: told at the sign that opens the passage.
_TOLD_AT_OPENING = ("unexpected end of stream", "did not find expected ',' or")

_SYNTAX_MESSAGES = (
    (
        "mapping values are not allowed",
        "Có dấu hai chấm giữa dòng, hoặc khóa này thụt sâu hơn khóa ở dòng trên.",
        'Đoạn chữ có dấu hai chấm thì đặt cả đoạn trong dấu nháy kép: "…"; khóa cùng cấp thì cho'
        " thẳng cột.",
    ),
    (
        "tab character",
        "Dòng này thụt vào bằng phím Tab.",
        "Chạy cchc fix kèm tên tệp, hoặc thay dấu Tab bằng dấu cách cho thẳng cột với khóa ở trên.",
    ),
    (
        "cannot start any token",
        "Có ký tự không được đứng đầu giá trị (thường là phím Tab, @ hoặc `).",
        "Dấu Tab: chạy cchc fix kèm tên tệp, hoặc thụt dòng bằng dấu cách. Dấu khác: đặt cả đoạn"
        " chữ trong dấu nháy kép.",
    ),
    (
        "did not find expected alphabetic or numeric character",
        "Chữ bắt đầu bằng dấu * hoặc & nên máy hiểu là dấu riêng của YAML.",
        'Đặt cả đoạn chữ trong dấu nháy kép: "…".',
    ),
    (
        "but found another document",
        "Một tệp chỉ có một văn bản; dòng này (---) mở ra văn bản thứ hai.",
        "Bỏ dòng --- hoặc tách thành hai tệp.",
    ),
    (
        "unexpected end of stream",
        "Dấu nháy hoặc ngoặc mở ở đây mà không đóng lại.",
        "Thêm dấu đóng ở cuối đoạn chữ.",
    ),
    (
        "did not find expected key",
        "Dòng thụt vào không khớp với các dòng cùng cấp.",
        "Cho các khóa cùng cấp thẳng cột; chữ có dấu nháy bên trong thì đổi sang nháy đơn.",
    ),
    (
        "could not find expected ':'",
        "Dòng này thiếu dấu hai chấm sau khóa.",
        "Viết «khóa: giá trị», sau dấu hai chấm có một dấu cách.",
    ),
    (
        "did not find expected '-' indicator",
        "Danh sách bị lệch: dòng này không bắt đầu bằng gạch đầu dòng như các dòng trên.",
        "Cho các gạch đầu dòng thẳng cột với nhau.",
    ),
    (
        "did not find expected ',' or",
        "Ngoặc mở ở đây thiếu dấu phẩy giữa hai mục hoặc thiếu ngoặc đóng.",
        "Thêm dấu phẩy giữa các mục hoặc đóng ngoặc.",
    ),
)


def syntax_problem(name: str, error: yaml.MarkedYAMLError) -> Problem:
    """A mistake of syntax, at the place that libyaml names, or where the passage opens."""
    mark = error.problem_mark or error.context_mark
    english = f"{error.problem or ''}"
    opening = error.context_mark and any(needle in english for needle in _TOLD_AT_OPENING)
    where = at_mark(name, error.context_mark if opening else mark)
    message, cure = next(
        ((text, cure) for needle, text, cure in _SYNTAX_MESSAGES if needle in english),
        ("Cú pháp YAML không đọc được ở chỗ này.", "Xem lại dòng này và dòng ngay trên."),
    )
    if error.context_mark and mark and error.context_mark.line != mark.line:
        message += (
            f" Máy đọc tới dòng {mark.line + 1} mới vướng."
            if opening
            else f" Đoạn đang đọc bắt đầu từ dòng {error.context_mark.line + 1}."
        )
    return error_at("yaml-syntax", where, message, cure)


def unreadable(name: str, text: str, error: yaml.YAMLError) -> Problem:
    """A character that YAML does not let in."""
    at = getattr(error, "position", None)
    where = position(name, text, at) if isinstance(at, int) else Position(name)
    code, message, cure = CONTROL_CHARACTER
    return error_at(code, where, message, cure)


def too_deep(where: Position) -> Problem:
    """More than MAX_DEPTH collections one inside the other."""
    message = f"Các cấp lồng nhau sâu quá {MAX_DEPTH} lớp."
    return error_at("yaml-too-deep", where, message, "Bớt cấp; xem lại dấu ngoặc và thụt dòng.")


def at_mark(name: str, mark: Any) -> Position:
    """The place of a mark of libyaml, which counts from 0 and may be absent."""
    return Position(name, mark.line + 1, mark.column + 1) if mark is not None else Position(name)


def position(name: str, text: str, at: int) -> Position:
    """The place of the character number `at` of `text`, counted from 0."""
    return Position(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def error_at(code: str, where: Position, message: str, cure: str) -> Problem:
    """A problem that stops the publication."""
    return Problem(code, Level.ERROR, where, message, cure)
