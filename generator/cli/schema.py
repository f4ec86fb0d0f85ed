"""`cchc schema`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.saying import CLEAN
from generator.schema.base import Record
from generator.schema.document import Document
from generator.schema.indices import Index, IndexVersion
from generator.schema.progress import ProgressFile
from generator.schema.scores import ScoreFile

HELP = "in JSON Schema của một loại tệp dữ liệu"
SCHEMAS: dict[str, type[Record]] = {
    "van-ban": Document,
    "chi-so": Index,
    "phien-ban": IndexVersion,
    "diem": ScoreFile,
    "tien-do": ProgressFile,
}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        nargs="?",
        choices=SCHEMAS,
        default="van-ban",
        metavar="LOẠI",
        help=f"loại tệp: {', '.join(SCHEMAS)} (mặc định: van-ban)",
    )


def run(options: Namespace) -> int:
    import json

    schema = SCHEMAS[options.kind].model_json_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return CLEAN
