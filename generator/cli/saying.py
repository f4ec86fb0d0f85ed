"""How a command speaks: exit codes, and what goes to the error stream."""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence

from generator import problems
from generator.problems import Problem

CLEAN, FOUND, USAGE = 0, 1, 2
_WHY = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "máy không cho phép; xem lại quyền, hoặc đóng chương trình đang mở tệp",
    errno.EPERM: "máy không cho phép; xem lại quyền, hoặc đóng chương trình đang mở tệp",
    errno.EEXIST: "đã có một tệp mang tên này",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đây là tệp, không phải thư mục",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EADDRINUSE: "cổng này đang có chương trình khác dùng; đổi cổng bằng --address",
}


def say_problems(found: Sequence[Problem]) -> int:
    """Print problems to the error stream. Returns FOUND."""
    print(problems.as_text(found), file=sys.stderr)
    return FOUND


def say_error(message: str, code: int) -> int:
    """Print one sentence to the error stream. Returns `code`."""
    print(message, file=sys.stderr)
    return code


def why(error: OSError) -> str:
    """What the operating system refuses, in Vietnamese where the reason is a common one."""
    return _WHY.get(error.errno or 0) or f"máy báo «{error.strerror}»"
