"""A gallery of bad input. Whatever the data hold: a message with place and cure, the right exit
code, no traceback, and a site that stands is left as it is.

A case is a file bad_input/<name>.yml put in its place (`tien-do-…`: a file of progress, `ke-thua-…`
and `thuoc-do-…`: those registers, `tinh-yml-…`: the province's own file, else the document), or a
function of `MADE` that spoils the good data folder. bad_input/<name>.expected.txt: exit code and
output of `cchc check`.
"""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from tests.expected import Expected, cases
from tests.small_data import GOC, NAME, SAMPLE_DATA, completed

HERE = Path(__file__).parent / "bad_input"
WORDS = "Một hai ba bốn.\n"
GOOD = completed(
    "phan:\n- {ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một hai ba bốn.}]}\n", WORDS
)
PROGRESS = "tinh-mau/tien-do/2025-quy-1.yml"
PLACES = {
    "tien-do-": PROGRESS,
    "ke-thua-": "danh-muc/ke-thua.yml",
    "thuoc-do-": "danh-muc/thuoc-do.yml",
    "tinh-yml-": "tinh-mau/tinh.yml",
}


def _good(data: Path) -> None:
    shutil.copytree(SAMPLE_DATA / "danh-muc", data / "danh-muc")
    _put(data, "tinh-mau/tinh.yml", (SAMPLE_DATA / "tinh-mau" / "tinh.yml").read_bytes())
    _put(data, GOC, WORDS.encode())
    _put(data, NAME, GOOD.encode())


def _put(data: Path, name: str, content: str | bytes) -> None:
    path = data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _changed(old: str, new: str) -> Callable[[Path], None]:
    """The good document with a few words changed."""
    assert old in GOOD
    return lambda data: _put(data, NAME, GOOD.replace(old, new))


def _second(name: str, **changes: str) -> Callable[[Path], None]:
    """One more document, like the good one but for what is changed."""
    text = GOOD
    for old, new in changes.items():
        text = text.replace(old, new)
    return lambda data: _put(data, name, text)


def _renamed(name: str) -> Callable[[Path], None]:
    return lambda data: (data / NAME).rename(data / name).touch()


def _elsewhere(data: Path) -> None:
    shutil.copytree(data / "tinh-mau", data / "tinh-mua")


def _source_leads_out(data: Path) -> None:
    _put(data.parent, "ngoai.txt", WORDS)
    _changed("goc/1.txt", "goc/../../../ngoai.txt")(data)


def _folder_for_a_document(data: Path) -> None:
    (data / NAME).unlink()
    (data / NAME).mkdir()


def _broken_register(data: Path) -> None:
    _put(data, "danh-muc/loai-van-ban.yml", "nguon: Mẫu\nvan_ban_hanh_chinh: [{ma: ke-hoach}]\n")


def _inserted(name: str, after: str, *lines: str) -> Callable[[Path], None]:
    """More lines in a good file, behind the first line that reads `after`."""

    def spoil(data: Path) -> None:
        head, found, rest = (data / name).read_text("utf-8").partition(f"{after}\n")
        assert found
        _put(data, name, "".join([head, found, *(f"{line}\n" for line in lines), rest]))

    return spoil


def _moved_province(data: Path) -> None:
    text = (data / "tinh-mau/tinh.yml").read_text("utf-8")
    _put(data, "tinh-mau/tinh.yml", text.replace("ma: tinh-mau", "ma: mau-nam", 1))


MADE: dict[str, Callable[[Path], None]] = {
    "chua-sai-gi": lambda _: None,
    "tep-trong": lambda data: _put(data, NAME, ""),
    "chi-co-chu": lambda data: _put(data, NAME, "Kế hoạch cải cách hành chính\n"),
    "la-danh-sach": lambda data: _put(data, NAME, "- một\n- hai\n"),
    "nam-van-ngoac": lambda data: _put(data, NAME, "a: " + "[" * 50_000),
    "nam-van-khoa": lambda data: _put(data, NAME, "{a: " * 50_000),
    "utf-16": lambda data: _put(data, NAME, GOOD.encode("utf-16")),
    "tcvn3": lambda data: _put(data, NAME, b"trich_yeu: K\xd5 ho\xb9ch m\xc9u\n"),
    "chu-nfd": lambda data: _put(data, NAME, unicodedata.normalize("NFD", GOOD)),
    "ngat-dong-la": _changed("Kế hoạch mẫu", "Kế hoạch\u2028mẫu"),
    "ky-tu-dieu-khien": _changed("Kế hoạch mẫu", "Kế hoạch\x0bmẫu"),
    "thieu-tep-goc": lambda data: (data / GOC).unlink(),
    "tep-goc-da-doi": lambda data: _put(data, GOC, "Một hai ba bốn năm.\n"),
    "tep-goc-khong-utf-8": lambda data: _put(data, GOC, b"M\xe9t\n"),
    "tep-goc-ra-ngoai": _source_leads_out,
    "tep-goc-ngoai-goc": _changed("goc/1.txt", "tinh.yml"),
    "tep-goc-tuyet-doi": _changed("goc/1.txt", "/etc/hostname"),
    "tep-goc-la-thu-muc": _changed("goc/1.txt", "goc"),
    "tep-goc-co-byte-0": _changed("goc/1.txt", '"goc/1\\0.txt"'),
    "tep-goc-qua-dai": _changed("goc/1.txt", f"goc/{'a' * 300}.txt"),
    "ten-tep-khong-khop": _renamed("tinh-mau/van-ban/2025-2-kh-ubnd.yml"),
    "nam-khong-khop": _renamed("tinh-mau/van-ban/2024-1-kh-ubnd.yml"),
    "ten-tep-sai-mau": _renamed("tinh-mau/van-ban/Kế hoạch 2025.yml"),
    "hai-van-ban-mot-dia-chi": _second("tinh-mau/van-ban/2025-01-kh-ubnd.yml"),
    "loai-van-ban-la": _changed("loai_van_ban: ke-hoach", "loai_van_ban: kehoach"),
    "con-chua-ro": _changed("trich_yeu: Kế hoạch mẫu", "trich_yeu: Chưa rõ"),
    "con-can-xem": _changed(
        "trich_yeu:", "# CẦN XEM: Bản in viết hoa toàn bộ; xem lại chữ hoa, chữ thường.\ntrich_yeu:"
    ),
    "tinh-la": _elsewhere,
    "tep-lac": lambda data: _put(data, "tinh-mau/ghi chép.txt", "Một."),
    "danh-muc-la": lambda data: _put(data, "danh-muc/tinh-thnah.yml", "nguon: Mẫu\n"),
    "danh-muc-hong": _broken_register,
    "danh-muc-hai-co-quan-mot-ma": _inserted(
        "danh-muc/co-quan.yml",
        "nhom:",
        "- {ma: so-noi-vu-mau, ten: Các phòng mẫu, gom: Mọi phòng}",
    ),
    "danh-muc-hai-co-quan-mot-ten": _inserted(
        "danh-muc/co-quan.yml",
        "co_quan:",
        "- {ma: so-tin-hoc-mau, ten: Sở Tin học Mẫu, loai: so, bi_danh: [SỞ NỘI VỤ MẪU]}",
    ),
    "tinh-co-quan-trung": _inserted(
        "tinh-mau/tinh.yml",
        "co_quan:",
        "- {ma: bao-mau, ten: Báo cũ Mẫu, loai: bao-dai}",
        "- {ma: tap-chi-mau, ten: Tạp chí Mẫu, loai: bao-dai, bi_danh: [Sở SH Mẫu]}",
    ),
    "tinh-cua-tinh-khac": _moved_province,
    "o-ban-do-khong-co-tinh": _inserted(
        "danh-muc/ban-do-o.yml",
        "moi:",
        '- {ma: mau-dong, hang: "4", cot: "1"}',
        '- {ma: mau-la, hang: "4", cot: "2"}',
    ),
    "thu-muc-thay-cho-tep": _folder_for_a_document,
    "ky-sai": lambda data: _put(data, "tinh-mau/tien-do/2025-quy-5.yml", "tra_cuu: []\n"),
    "ky-khong-nam": lambda data: _put(data, "tinh-mau/tien-do/quy-1.yml", "tra_cuu: []\n"),
    "tien-do-trong": lambda data: _put(data, PROGRESS, ""),
}
NO_ERROR = {
    "chua-sai-gi",
    "danh-muc-la",
    "tep-lac",
    "chu-nfd",
    "thu-muc-thay-cho-tep",
    "ten-tep-sai-mau",
    "ky-sai",
    "ky-khong-nam",
    "con-can-xem",
}
FILES = {path.stem: path for path in cases(HERE)}


def _spoil(name: str, data: Path) -> None:
    _good(data)
    if name in MADE:
        MADE[name](data)
    else:
        _put(data, _place(name), FILES[name].read_bytes())


def _place(name: str) -> str:
    return next((place for head, place in PLACES.items() if name.startswith(head)), NAME)


def test_no_case_has_two_meanings() -> None:
    assert set(MADE) & set(FILES) == set()


@pytest.mark.parametrize("name", [*FILES, *MADE])
def test_bad_input(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    expected: Expected,
) -> None:
    _spoil(name, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    code = main(["check", "--data", "data"])
    printed = capsys.readouterr()
    assert printed.err == ""
    assert code == (0 if name in NO_ERROR else 1)
    expected.check(HERE / f"{name}.expected.txt", f"mã thoát: {code}\n{printed.out}")


@pytest.mark.parametrize("name", sorted({*FILES, *MADE} - NO_ERROR))
def test_a_failing_build_leaves_the_site_as_it_was(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _spoil(name, tmp_path / "data")
    _put(tmp_path, "mkdocs.yml", "site_name: Mẫu\ndocs_dir: docs\nplugins: [cong-khai]\n")
    _put(tmp_path, "docs/trang.md", "# Trang\n")
    site = tmp_path / "site"
    _put(site, "index.html", "<p>trang cũ</p>")
    _put(site, "du-lieu/nhiem-vu.csv", "a,b\n")
    before = _state(site)
    config = str(tmp_path / "mkdocs.yml")
    assert main(["build", "--config", config, "--output", str(site)]) == 1
    assert "Dữ liệu còn lỗi" in capsys.readouterr().err
    assert _state(site) == before
    names = {path.name for path in tmp_path.iterdir()}
    assert names <= {"data", "mkdocs.yml", "docs", "site", "ngoai.txt", ".cache"}


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
