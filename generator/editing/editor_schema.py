"""The JSON Schema of a kind of data file as an editor's program uses it: names of keys while one
types, labels and help under the pointer, a mark under what is wrong.

What the data check lets in must not be marked: every scalar may be typed with or without quotes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.editing.file_kinds import KINDS, FileKind
from generator.schema.choices import CHOICES, EXAMPLES, PATTERN_WORDS
from generator.schema.fields import label

Schema = dict[str, Any]

TITLES = {
    "van-ban": "Văn bản của tỉnh, thành phố",
    "diem": "Điểm của một chỉ số, một năm",
    "tien-do": "Tiến độ: báo cáo, kết quả, minh chứng",
    "tinh": "Tỉnh, thành phố: cơ quan riêng, nơi nhận góp ý",
    "chi-so": "Chỉ số: đo gì, ai công bố, công bố những năm nào",
    "phien-ban": "Bộ tiêu chí của một chỉ số",
    "tinh-thanh": "Danh mục tỉnh, thành phố",
    "ban-do-o": "Bản đồ ô",
    "co-quan": "Danh mục cơ quan",
    "linh-vuc": "Danh mục lĩnh vực",
    "loai-van-ban": "Danh mục loại văn bản",
    "thuat-ngu": "Danh mục chữ viết tắt và thuật ngữ",
    "ke-thua": "Danh mục cơ quan kế thừa",
    "thuoc-do": "Danh mục thước đo",
    "dinh-chinh-trang": "Những điều cổng đã sửa",
}
_GUIDE = (
    "Giải thích từng khóa: trang Hướng dẫn của cổng. Tệp khuôn này do lệnh cchc schema viết ra."
)


def editor_schema(kind: FileKind) -> Schema:
    """The schema of files of that kind, in Vietnamese."""
    found = _anonymous(_plain(kind.record.model_json_schema()))
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": TITLES[kind.ten]}
    return {**head, "description": _GUIDE, **found}


def schema_files() -> Iterator[tuple[str, str]]:
    """Name and text of the schema file of each kind."""
    for kind in KINDS.values():
        text = json.dumps(editor_schema(kind), ensure_ascii=False, indent=1)
        yield f"{kind.ten}.json", f"{text}\n"


def workspace_settings(schemas: str, data: tuple[str, ...]) -> Schema:
    """What VS Code needs to know: which schema for which files, and how YAML is typed here.

    `schemas`: the folder of the schemas; `data`: the data folders, both from the project's root.
    """
    return {
        "yaml.schemas": {
            f"{schemas}/{kind.ten}.json": [f"{root}/{name}" for root in data for name in kind.files]
            for kind in KINDS.values()
        },
        # The form of the files is that of cchc format, not of this extension.
        "yaml.format.enable": False,
        "yaml.schemaStore.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.detectIndentation": False,
            "editor.wordWrap": "on",
            "editor.formatOnSave": False,
            "editor.quickSuggestions": {"strings": True, "comments": False, "other": True},
            "files.trimTrailingWhitespace": True,
        },
        # What was received is kept as it came.
        "files.readonlyInclude": {f"{root}/*/goc/**": True for root in data},
        "[plaintext]": {"files.trimTrailingWhitespace": False, "files.insertFinalNewline": False},
    }


def _plain(found: Any) -> Any:
    """A schema, or what is in it, without English, without «or null», each scalar as typed."""
    if isinstance(found, list):
        return [_plain(one) for one in found]
    if not isinstance(found, dict):
        return found
    made = {key: _part(key, value) for key, value in found.items() if key not in _DROPPED}
    if "oneOf" in made:
        made["anyOf"] = made.pop("oneOf")
    if "anyOf" in made:
        made = _without_null(made)
    if made.get("type") in ("integer", "number"):
        made |= {"type": "string", "pattern": r"^-?[0-9]+([.,][0-9]+)?$"}
    if made.get("pattern") in PATTERN_WORDS:
        made["patternErrorMessage"] = f"Giá trị chưa đúng: {PATTERN_WORDS[made['pattern']]}."
    if "enum" in made:
        words = [CHOICES.get(value) or label(value) for value in map(str, made["enum"])]
        made["enumDescriptions"] = words
        made["markdownEnumDescriptions"] = words
    elif made.get("type") == "string":
        made["type"] = ["string", "number", "boolean"]
    return made


# Lists of which one value may be typed without brackets.
_ONE_OR_MANY = {"la"}
_DROPPED = {"default", "discriminator", "minimum", "maximum"}


def _part(key: str, value: Any) -> Any:
    if key == "properties":
        return {name: _property(name, one) for name, one in value.items()}
    if key == "$defs":
        return {name: _anonymous(_plain(one)) for name, one in value.items()}
    return value if key in ("required", "enum", "examples") else _plain(value)


def _property(name: str, found: Schema) -> Schema:
    made: Schema = _plain(found)
    if name in EXAMPLES and made.get("type") != "array":
        made["examples"] = list(EXAMPLES[name])
    if name in _ONE_OR_MANY and made.pop("type", "") == "array":
        items = made.pop("items")
        made["anyOf"] = [items, {"type": "array", "items": items}]
    return made


def _anonymous(found: Schema) -> Schema:
    """A record without its English name and words: the key that holds it says what it is."""
    return {key: value for key, value in found.items() if key not in ("title", "description")}


def _without_null(found: Schema) -> Schema:
    """«X or null» is X: a key that has no value is left out, never written empty."""
    kinds = [one for one in found["anyOf"] if one.get("type") != "null"]
    rest = {key: value for key, value in found.items() if key != "anyOf"}
    return {**kinds[0], **rest} if len(kinds) == 1 else {**rest, "anyOf": kinds}
