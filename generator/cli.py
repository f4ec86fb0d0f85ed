"""The command line; the only place that prints."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import checks, problems
from generator.history.reader import log_problems
from generator.problems import BlockingProblems, Problem, blocking
from generator.records import load
from generator.schema.base import Record
from generator.schema.document import Document
from generator.schema.indices import Index, IndexVersion
from generator.schema.progress import ProgressFile
from generator.schema.scores import ScoreFile
from generator.settings import Settings, WrongDate
from generator.source.layout import scan
from generator.vietnamese import format_date

FORMATS = {"text": problems.as_text, "json": problems.as_json, "github": problems.as_github}
SCHEMAS: dict[str, type[Record]] = {
    "van-ban": Document,
    "chi-so": Index,
    "phien-ban": IndexVersion,
    "diem": ScoreFile,
    "tien-do": ProgressFile,
}
CLEAN, FOUND, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command. Returns 0 when clean, 1 with problems, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        result: int = options.run(options)
    except OSError as error:
        if error.errno is None:  # our own word, from scan()
            return _say_error(f"Không có thư mục dữ liệu «{error}».", USAGE)
        return _say_error(f"Không đọc, ghi được «{error.filename}»: {error.strerror}.", FOUND)
    except WrongDate as error:
        return _say_error(f"Lệnh viết chưa đúng: {error}", USAGE)
    except KeyboardInterrupt:
        return FOUND
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cchc", description="Cổng công khai cải cách hành chính: kiểm dữ liệu và dựng trang."
    )
    commands = parser.add_subparsers(required=True, metavar="LỆNH")

    check = commands.add_parser("check", help="kiểm dữ liệu; nói rõ chỗ sai và cách sửa")
    _takes_data(check)
    check.add_argument("--format", choices=sorted(FORMATS), default="text", help="dạng in ra")
    check.set_defaults(run=_check)

    build = commands.add_parser("build", help="dựng trang vào site/ (chỉ thay khi dựng xong)")
    _takes_config(build)
    build.add_argument("--output", type=Path, default=Path("site"), help="thư mục kết quả")
    build.set_defaults(run=_build)

    serve = commands.add_parser("serve", help="xem trang tại máy, tự cập nhật khi dữ liệu đổi")
    _takes_config(serve)
    serve.add_argument("--address", default="127.0.0.1:8000", help="địa chỉ và cổng")
    serve.set_defaults(run=_serve)

    render = commands.add_parser("render", help="viết các trang Markdown và tệp dữ liệu ra thư mục")
    render.add_argument("folder", type=Path, help="thư mục kết quả")
    _takes_data(render)
    render.add_argument("--ngay", help="ngày tính hạn, ngày/tháng/năm (mặc định: hôm nay)")
    render.set_defaults(run=_render)

    archive = commands.add_parser("archive", help="giữ một bản lưu theo ngày của trang đã dựng")
    archive.add_argument("--site", type=Path, default=Path("site"), help="trang đã dựng")
    archive.add_argument("--folder", type=Path, default=Path("luu-tru"), help="nơi giữ bản lưu")
    archive.add_argument("--ngay", help="ngày của bản lưu, ngày/tháng/năm (mặc định: hôm nay)")
    archive.set_defaults(run=_archive)

    record = commands.add_parser(
        "record", help="ghi điều mới công bố vào nhật ký, nơi không dùng git"
    )
    _takes_data(record)
    record.add_argument("--ngay", help="ngày công bố, ngày/tháng/năm (mặc định: hôm nay)")
    record.set_defaults(run=_record)

    schema = commands.add_parser("schema", help="in JSON Schema của một loại tệp dữ liệu")
    schema.add_argument(
        "kind",
        nargs="?",
        choices=SCHEMAS,
        default="van-ban",
        metavar="LOẠI",
        help=f"loại tệp: {', '.join(SCHEMAS)} (mặc định: van-ban)",
    )
    schema.set_defaults(run=_schema)
    return parser


def _takes_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=Path("data"), help="thư mục dữ liệu")


def _takes_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="tệp mkdocs.yml")


def _check(options: argparse.Namespace) -> int:
    folder = scan(options.data)
    records = load(folder)
    told = (*checks.run(records), *log_problems(folder))
    found = problems.under(options.data.as_posix(), told)
    stopping = len(blocking(found))
    if options.format != "text":
        print(FORMATS[options.format](found))
    else:
        if found:
            print(problems.as_text(found))
        other = len(found) - stopping
        files = f", {len(records.scores)} tệp điểm" if records.scores else ""
        files += f", {len(records.progress)} tệp tiến độ" if records.progress else ""
        seen = f"{len(records.documents)} văn bản{files}"
        print(f"Đã kiểm {seen}: {stopping} lỗi, {other} điều cần xem.")
    return FOUND if stopping else CLEAN


def _build(options: argparse.Namespace) -> int:
    from generator import mkdocs_plugin  # the host takes half a second to import

    try:
        mkdocs_plugin.build_site(options.config, options.output)
    except mkdocs_plugin.HostError as error:
        return _say_error(f"{error}\nChưa dựng được; {options.output}/ giữ nguyên như cũ.", FOUND)
    pages = sum(1 for _ in options.output.rglob("*.html"))
    print(f"Đã dựng {pages} trang vào {options.output}/")
    return CLEAN


def _serve(options: argparse.Namespace) -> int:
    from generator import mkdocs_plugin

    print(f"Mở http://{options.address}/ trong trình duyệt; bấm Ctrl+C để dừng.")
    print("Word, PDF, Excel và ảnh của từng trang được làm ngay khi trình duyệt hỏi tới.")
    try:
        mkdocs_plugin.serve_site(options.config, options.address)
    except mkdocs_plugin.HostError as error:
        return _say_error(str(error), FOUND)
    return CLEAN


def _render(options: argparse.Namespace) -> int:
    from generator import site
    from generator.heavy_writer import HeavyWriter
    from generator.pages.front_matter import with_front_matter

    try:
        made = site.build(Settings.of(options.data, options.ngay))
    except BlockingProblems as found:
        return _say_problems(problems.under(options.data.as_posix(), found.problems))
    files = {page.file: with_front_matter(page).encode() for page in made.pages} | made.files
    for name, content in files.items():
        path = options.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    writer = HeavyWriter()
    writer.begin(options.folder, made.heavy)
    writer.finish()
    others = len(made.files) + len(made.heavy)
    print(f"Đã viết {len(made.pages)} trang và {others} tệp vào {options.folder}/")
    return CLEAN


def _archive(options: argparse.Namespace) -> int:
    from generator.archive import manifest, store

    day = Settings.of(Path(), options.ngay).ngay
    try:
        store.read(options.folder)
        kept = store.take(options.site, day)
        fresh = store.add(options.folder, kept)
    except manifest.BrokenCopy as error:
        return _say_error(str(error), FOUND)
    held = f"{kept.copy.pages} trang, {len(kept.copy.tep)} tệp, {fresh} tệp mới"
    print(f"Đã giữ bản lưu ngày {format_date(day)}: {held}.")
    print(f"Ghi thư mục {options.folder}/ vào git rồi dựng lại: bản lưu ở {kept.copy.dia_chi}")
    return CLEAN


def _record(options: argparse.Namespace) -> int:
    from generator.history.kept_log import LogIsAhead, WrongLog
    from generator.history.reader import additions

    folder = scan(options.data)
    if stopping := blocking(checks.run(load(folder))):
        return _say_problems(problems.under(options.data.as_posix(), stopping))
    try:
        found = additions(folder, Settings.of(options.data, options.ngay).ngay)
    except WrongLog as wrong:
        return _say_problems(problems.under(options.data.as_posix(), [wrong.problem]))
    except LogIsAhead as ahead:
        return _say_error(str(ahead), FOUND)
    for name, lines in found.items():
        with (options.data / name).open("ab") as file:
            file.write(lines)
    count = sum(lines.count(b"\n") for lines in found.values())
    print(f"Đã ghi {count} dòng vào nhật ký công bố." if found else "Không có gì mới để ghi.")
    return CLEAN


def _schema(options: argparse.Namespace) -> int:
    import json

    schema = SCHEMAS[options.kind].model_json_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return CLEAN


def _say_problems(found: Sequence[Problem]) -> int:
    print(problems.as_text(found), file=sys.stderr)
    return FOUND


def _say_error(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
