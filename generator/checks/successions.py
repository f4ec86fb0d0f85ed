"""Successions: known agencies and provinces, nothing said twice, no chain that runs in a circle."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.problems import Level, Position, Problem
from generator.records import Records
from generator.schema.messages import suggestion
from generator.schema.registers import Succession

CODES = (
    "succession-agency",
    "succession-province",
    "succession-to-itself",
    "succession-twice",
    "succession-without-date",
    "succession-in-circle",
)
FILE = "danh-muc/ke-thua.yml"

Where = Callable[[int, str], Position]


def check(records: Records) -> Iterator[Problem]:
    """What is wrong in `danh-muc/ke-thua.yml`, statements that still wait for a source included."""
    register = records.registers.ke_thua
    if register is None:
        return
    file = records.registers.files.get(FILE)

    def where(index: int, key: str) -> Position:
        return file.locate(("ke_thua", index, key)) if file else Position(FILE)

    seen: dict[tuple[object, ...], int] = {}
    for index, one in enumerate(register.ke_thua):
        yield from _codes(records, one, index, where)
        yield from _itself(one, index, where)
        key = (one.tu, one.sang, one.tinh)
        if key in seen:
            message = f"«{one.tu}» sang «{one.sang or '…'}» đã ghi ở mục {seen[key] + 1}."
            cure = "Gộp hai mục làm một."
            yield Problem("succession-twice", Level.ERROR, where(index, "tu"), message, cure)
        seen.setdefault(key, index)
    yield from _circles(register.ke_thua, where)


def _codes(records: Records, one: Succession, index: int, where: Where) -> Iterator[Problem]:
    known = records.agency_codes(one.tinh)
    # Without the province's own file nobody can tell which agencies it has.
    can_tell = records.registers.co_quan and (not one.tinh or records.province(one.tinh))
    for key, code in (("tu", one.tu), ("sang", one.sang)):
        if can_tell and code is not None and code not in known:
            message = f"Không có cơ quan nào mang mã «{code}»."
            cure = f"{suggestion(code, known)}Xem danh-muc/co-quan.yml và tinh.yml của tỉnh."
            yield Problem("succession-agency", Level.ERROR, where(index, key), message, cure)
    provinces = records.registers.tinh_thanh
    names = {unit.ma for unit in provinces.don_vi} if provinces else set()
    if one.tinh is not None and provinces is not None and one.tinh not in names:
        message = f"Không có tỉnh, thành phố nào mang mã «{one.tinh}»."
        cure = f"{suggestion(one.tinh, names)}Xem danh-muc/tinh-thanh.yml."
        yield Problem("succession-province", Level.ERROR, where(index, "tinh"), message, cure)


def _itself(one: Succession, index: int, where: Where) -> Iterator[Problem]:
    if one.sang == one.tu:
        message = f"«{one.tu}» không thể chuyển việc cho chính mình."
        cure = "Sửa «sang»; cơ quan không đổi thì không ghi ở đây."
        yield Problem("succession-to-itself", Level.ERROR, where(index, "sang"), message, cure)
    if one.nguon and one.tu_ngay is None:
        message = f"«{one.tu}» có nguồn mà thiếu ngày nên chưa đăng được."
        cure = "Thêm «tu_ngay» theo nguồn; chưa biết ngày thì tạm bỏ «nguon»."
        yield Problem("succession-without-date", Level.ERROR, where(index, "tu"), message, cure)


def _circles(statements: tuple[Succession, ...], where: Where) -> Iterator[Problem]:
    """One problem per statement that closes a circle, within the statements of one province and
    those of the whole country."""
    for tinh in dict.fromkeys(one.tinh for one in statements):
        valid = [(i, s) for i, s in enumerate(statements) if s.tinh in (tinh, None)]
        onward: dict[str, list[str]] = {}
        for index, one in valid:
            if one.sang is None or one.sang == one.tu:
                continue
            if one.tinh == tinh and _leads(onward, one.sang, one.tu):
                message = f"Chuỗi kế thừa chạy vòng: «{one.sang}» lại dẫn về «{one.tu}»."
                cure = "Xem lại các mục có hai mã này, bỏ mục sai."
                place = where(index, "sang")
                yield Problem("succession-in-circle", Level.ERROR, place, message, cure)
            else:
                onward.setdefault(one.tu, []).append(one.sang)


def _leads(onward: dict[str, list[str]], start: str, goal: str) -> bool:
    reached = {start}
    waiting = [start]
    while waiting:
        for after in onward.get(waiting.pop(), ()):
            if after not in reached:
                reached.add(after)
                waiting.append(after)
    return goal in reached
