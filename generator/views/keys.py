"""Every key of every kind of data file, read off the schema itself: none can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from generator.records.registers import REGISTER_TYPES
from generator.schema.base import Record
from generator.schema.choices import CHOICES, EXAMPLES
from generator.schema.document import Document
from generator.schema.fields import FIELDS, label
from generator.schema.indices import Index, IndexVersion
from generator.schema.progress import ProgressFile
from generator.schema.registers import Province
from generator.schema.scores import ScoreFile


@dataclass(frozen=True)
class Key:
    """A key of a kind of file. `trong`: the keys that hold it, "" for the head of the file,
    and whether it must stand there; `gia_tri`: the values of a closed list, with what
    each means; `vi_du`: how other values look."""

    khoa: str
    nhan: str
    giup: str
    gloss: str
    trong: tuple[tuple[str, bool], ...]
    gia_tri: tuple[tuple[str, str], ...]
    vi_du: tuple[str, ...]


@dataclass(frozen=True)
class FileKeys:
    """The keys of one kind of file, in the order of the schema. `tep`: where such files stand;
    `trang`: the page of the guide that explains them with examples."""

    ma: str
    ten: str
    tep: str
    trang: str
    khoa: tuple[Key, ...]


_GUIDE = "/huong-dan/"
_OWN: tuple[tuple[str, str, str, type[Record]], ...] = (
    ("van-ban", "Văn bản", "<tỉnh>/van-ban/", Document),
    ("diem", "Điểm của một chỉ số", "<tỉnh>/chi-so/", ScoreFile),
    ("tien-do", "Tiến độ", "<tỉnh>/tien-do/", ProgressFile),
    ("tinh", "Tỉnh, thành phố", "<tỉnh>/tinh.yml", Province),
    ("chi-so", "Chỉ số", "danh-muc/chi-so/<chỉ số>/chi-so.yml", Index),
    ("phien-ban", "Bộ tiêu chí của một chỉ số", "danh-muc/chi-so/<chỉ số>/<năm>.yml", IndexVersion),
)
_REGISTERS = {
    "tinh_thanh": "Danh mục tỉnh, thành phố",
    "ban_do_o": "Bản đồ ô",
    "co_quan": "Danh mục cơ quan",
    "linh_vuc": "Danh mục lĩnh vực",
    "loai_van_ban": "Danh mục loại văn bản",
    "thuat_ngu": "Danh mục chữ viết tắt và thuật ngữ",
    "ke_thua": "Danh mục cơ quan kế thừa",
    "thuoc_do": "Danh mục thước đo",
    "dinh_chinh_trang": "Những điều cổng đã sửa",
}
_EXPLAINED = {"van-ban": "tep-van-ban/", "diem": "tep-diem/", "tien-do": "tep-tien-do/"}


def file_keys() -> tuple[FileKeys, ...]:
    """All kinds: those of a province, of an index, then the shared registers."""
    registers = (
        (name.replace("_", "-"), _REGISTERS[name], f"danh-muc/{name.replace('_', '-')}.yml", kind)
        for name, kind in REGISTER_TYPES.items()
    )
    return tuple(
        FileKeys(ma, ten, tep, _GUIDE + _EXPLAINED.get(ma, "danh-muc/"), keys_of(kind))
        for ma, ten, tep, kind in (*_OWN, *registers)
    )


def keys_of(kind: type[Record]) -> tuple[Key, ...]:
    """The keys of records of that kind and of all that stands in them, each once."""
    places: dict[str, list[tuple[str, bool, Any]]] = {}
    for name, parent, required, annotation in _walk(kind):
        places.setdefault(name, []).append((parent, required, annotation))
    return tuple(_key(name, found) for name, found in places.items())


def _key(name: str, found: list[tuple[str, bool, Any]]) -> Key:
    must: dict[str, bool] = {}
    values: dict[str, str] = {}
    for parent, required, annotation in found:
        must[parent] = must.get(parent, True) and required
        values |= {value: CHOICES.get(value) or label(value) for value in _values(annotation)}
    info = FIELDS[name]
    return Key(
        khoa=name,
        nhan=info.nhan,
        giup=info.giup,
        gloss=info.gloss,
        trong=tuple(must.items()),
        gia_tri=tuple(values.items()),
        vi_du=() if values else EXAMPLES.get(name, ()),
    )


def _walk(
    kind: type[Record],
    parent: str = "",
    one_of: bool = False,
    done: frozenset[type[Record]] = frozenset(),
) -> Iterator[tuple[str, str, bool, Any]]:
    """Each field with the key that holds it, and whether it must stand there; then those inside.
    `one_of`: other records may stand in the place of this one, so no key of it must."""
    if kind in done:
        return
    inside: list[tuple[str, type[Record], bool]] = []
    for name, field in kind.model_fields.items():
        yield name, parent, field.is_required() and not one_of, field.annotation
        records = _records(field.annotation)
        inside += [(name, record, len(records) > 1) for record in records]
    for name, record, several in inside:
        yield from _walk(record, name, several, done | {kind})


def _parts(annotation: Any) -> Iterator[Any]:
    """An annotation and all that it is made of."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


def _records(annotation: Any) -> tuple[type[Record], ...]:
    found = (one for one in _parts(annotation) if isinstance(one, type))
    return tuple(dict.fromkeys(one for one in found if issubclass(one, Record)))


def _values(annotation: Any) -> Iterator[str]:
    for one in _parts(annotation):
        if get_origin(one) is Literal:
            yield from map(str, get_args(one))
        elif isinstance(one, type) and issubclass(one, Enum):
            yield from (str(member.value) for member in one)
