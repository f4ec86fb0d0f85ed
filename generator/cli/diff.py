"""`cchc diff`."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli.options import takes_data
from generator.cli.saying import CLEAN, USAGE, say_error
from generator.settings import Settings

HELP = "kể điều một bản sửa dữ liệu làm đổi trên trang công khai"
EXAMPLES = ("cchc diff", "cchc diff main --format markdown")
FORMATS = ("text", "markdown", "json")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "rev",
        nargs="?",
        default="HEAD",
        metavar="BẢN",
        help="bản trước của git để so: nhánh, nhãn hoặc mã (mặc định: HEAD, lần ghi cuối)",
    )
    takes_data(parser)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        metavar="DẠNG",
        help="dạng in ra: text, json, hoặc markdown để dán vào yêu cầu nhận thay đổi"
        " (mặc định: text)",
    )
    parser.add_argument(
        "--ngay", metavar="NGÀY", help="ngày tính hạn, ngày/tháng/năm (mặc định: hôm nay)"
    )


def run(options: Namespace) -> int:
    from generator.history.revisions import UnknownRevision, files, revision
    from generator.review import sections, writing
    from generator.review.review import review
    from generator.review.side import read_side

    day = Settings.of(options.data, options.ngay).ngay
    after = read_side(options.data, day)
    try:
        against = revision(options.data, options.rev)
    except UnknownRevision as unknown:
        return say_error(str(unknown), USAGE)
    with TemporaryDirectory(prefix="cchc-") as folder:
        for name, content in files(options.data, against.commit):
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        before = read_side(Path(folder), day)
    made = review(before, after, day)
    if options.format == "json":
        print(writing.as_json(made, str(against)))
        return CLEAN
    provinces = {one.ma: one.ten for one in after.dataset.tinh}
    write = writing.as_text if options.format == "text" else writing.as_markdown
    print(write(made, str(against), sections.sections(made, provinces)))
    return CLEAN
