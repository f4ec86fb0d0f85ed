"""The editors' guide says everything that the schema, the reader and the checks know."""

from __future__ import annotations

import ast
import hashlib
import importlib
import pkgutil
import re
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import checks
from generator.problems import as_report, as_text, under
from generator.reconciliation import Rule
from generator.records import load_path
from generator.schema import messages
from generator.schema.answers import Answer
from generator.schema.base import Record
from generator.schema.fields import FIELDS
from generator.schema.indices import FigureSource
from generator.schema.progress import ReportedState
from generator.source.yaml_reader import read_yaml
from generator.views.open_data.tables import TABLES

CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
ENTRY = re.compile(r"^\| `([a-z0-9-]+)` \{#([a-z0-9-]+)\} \|", re.MULTILINE)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CODE_SPAN = re.compile(r"`([^`\n]+)`")
# The functions that make a problem, and which of their arguments is the code.
MAKERS = {"Problem": 0, "error_at": 0, "_error": 0, "_refuse": 1}


# --- codes of problems ---


def literal_codes(source: str) -> set[str]:
    """Codes written as text where a problem is made, or at the head of (code, message, cure)."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        code: ast.expr | None = None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            place = MAKERS.get(name, len(node.args))
            code = node.args[place] if place < len(node.args) else None
        elif isinstance(node, ast.Tuple) and len(node.elts) == 3 and is_sentence(node.elts[1]):
            code = node.elts[0]
        value = code.value if isinstance(code, ast.Constant) else None
        if isinstance(value, str) and CODE.fullmatch(value):
            found.add(value)
    return found


def is_sentence(node: ast.expr) -> bool:
    """Is this written text that ends like a message?"""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    last = parts[-1].value if isinstance(parts[-1], ast.Constant) else None
    return isinstance(last, str) and last.endswith(".")


def test_literal_codes() -> None:
    source = """
UNPRINTABLE = ("yaml-control-character", "Có ký tự lạ.", "Xóa nó.")
SYNTAX = ("but found another document", "Tệp có hai văn bản.", "Tách ra.")
PLACES = ("van-ban", "nhiem-vu", "diem")
def f(self, node):
    error_at("yaml-key", where, "Khóa «a».", "Sửa.")
    self._refuse(node, "yaml-tag", "Nhãn.", "Bỏ.")
    Problem(code, level, where, "Chữ.")
    return "unknown-key", f"Không có «{key}» ở đây.", cure
"""
    expected = {"yaml-control-character", "yaml-key", "yaml-tag", "unknown-key"}
    assert literal_codes(source) == expected


def declared_codes() -> dict[str, set[str]]:
    """`CODES` of every module of generator.checks, by module."""
    names = [info.name for info in pkgutil.iter_modules(checks.__path__)]
    modules = {name: importlib.import_module(f"generator.checks.{name}") for name in names}
    return {name: set(module.CODES) for name, module in modules.items() if hasattr(module, "CODES")}


def all_codes(root: Path) -> set[str]:
    found = {code for code, _, _ in messages.MESSAGES.values()} | {messages._FALLBACK[0]}
    found |= set().union(*declared_codes().values())
    for path in sorted((root / "generator").rglob("*.py")):
        found |= literal_codes(path.read_text(encoding="utf-8"))
    return found


def test_a_check_declares_the_codes_that_it_prints(project_root: Path) -> None:
    folder = project_root / "generator" / "checks"
    for name, declared in declared_codes().items():
        path = folder / f"{name}.py"
        sources = [path] if path.exists() else sorted((folder / name).rglob("*.py"))
        printed = {code for file in sources for code in literal_codes(file.read_text("utf-8"))}
        assert declared == printed, name


def test_every_code_has_its_entry_and_every_entry_its_code(project_root: Path) -> None:
    page = guide(project_root, "thong-bao")
    entries = ENTRY.findall(page)
    assert [code for code, anchor in entries if code != anchor] == []
    named = [code for code, _ in entries]
    assert len(named) == len(set(named))
    codes = all_codes(project_root)
    assert {"yaml-duplicate-key", "fidelity", "missing-key", "source-missing"} <= codes
    assert set(named) - codes == set(), "entries without a code"
    assert codes - set(named) == set(), "codes without an entry in thong-bao.md"


# --- fields and columns ---


def kinds(kind: type[Record] = Record) -> Iterator[type[Record]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from kinds(inner)


REGISTERS = tuple(
    f"generator.schema.{name}" for name in ("registers", "indices", "contact", "site_corrections")
)
SCORE_FILES = ("generator.schema.scores",)
PROGRESS_FILES = ("generator.schema.progress",)
# Kinds that a page explains though their module belongs to another page.
SHARED = {"tep-diem": (FigureSource, Answer)}


def explained_on(page: str) -> set[str]:
    """Fields that a page must explain: the modules of registers, of score files and of files of
    progress have pages of their own, all the rest is a document's."""
    pages = dict.fromkeys(REGISTERS, "danh-muc") | dict.fromkeys(SCORE_FILES, "tep-diem")
    pages |= dict.fromkeys(PROGRESS_FILES, "tep-tien-do")
    chosen = [kind for kind in kinds() if pages.get(kind.__module__, "tep-van-ban") == page]
    return {name for kind in (*chosen, *SHARED.get(page, ())) for name in kind.model_fields}


@pytest.mark.parametrize(
    ("page", "some"),
    [
        ("danh-muc", {"nay_thuoc", "cong_bo", "duoi", "noi_tiep", "du_tieu_chi"}),
        ("danh-muc", {"ke_thua", "sang", "phan_viec", "thuoc_do", "tu_khoa", "thanh_phan"}),
        ("tep-tien-do", {"bao_cao", "ket_qua", "minh_chung", "tra_cuu", "tin_bai", "kenh"}),
        ("tep-diem", {"so_lieu", "phan_tram", "dung_sai", "lien_ket"}),
        ("tep-van-ban", {"trich_yeu", "bang_tieu_chi", "o_gop"}),
    ],
)
def test_every_field_is_explained(project_root: Path, page: str, some: set[str]) -> None:
    fields = explained_on(page)
    assert some <= fields
    assert fields - FIELDS.keys() == set(), "fields without a label in FIELDS"
    words = set(CODE_SPAN.findall(guide(project_root, page)))
    assert fields - words == set(), f"fields that {page}.md does not explain"


def test_every_column_has_a_label() -> None:
    without = {table.name: set(table.columns) - FIELDS.keys() for table in TABLES}
    assert without == {table.name: set() for table in TABLES}


# --- examples ---


def guide(root: Path, page: str) -> str:
    return (root / "docs" / "huong-dan" / f"{page}.md").read_text(encoding="utf-8")


def test_no_anchor_stands_twice_on_a_page(project_root: Path) -> None:
    pages = sorted((project_root / "docs" / "huong-dan").glob("*.md"))
    assert len(pages) >= 6
    for path in pages:
        anchors = re.findall(r"\{#([a-z0-9-]+)", path.read_text(encoding="utf-8"))
        assert [one for one in set(anchors) if anchors.count(one) > 1] == [], path.name


def yaml_examples(page: str) -> list[tuple[str, str]]:
    """(where it says it is from, text) of each YAML block that begins with a comment."""
    blocks = [text for language, text in BLOCK.findall(page) if language == "yaml"]
    heads = [text.partition("\n") for text in blocks]
    return [(head.removeprefix("# "), rest) for head, _, rest in heads]


@pytest.mark.parametrize("page", ["tep-van-ban", "tep-diem", "tep-tien-do", "danh-muc"])
def test_examples_are_quoted_from_the_data(project_root: Path, page: str) -> None:
    examples = yaml_examples(guide(project_root, page))
    assert len(examples) >= 7
    for place, text in examples:
        assert read_yaml("example.yml", text.encode()).problems == (), text
        if place.startswith("Tỉnh Mẫu"):
            continue
        data = (project_root / place).read_text(encoding="utf-8")
        there = {line.strip() for line in data.splitlines()}
        assert {line.strip() for line in text.splitlines()} - there == set(), place


def test_the_guide_shows_a_whole_file_of_progress(project_root: Path) -> None:
    examples = yaml_examples(guide(project_root, "tep-tien-do"))
    place = "examples/data/tinh-mau/tien-do/2026-thang-11.yml"
    data = (project_root / place).read_text(encoding="utf-8")
    comment, _, whole = data.partition("\n")
    assert comment.startswith("# Bịa ra để làm mẫu")
    assert (place, whole) in examples


def test_every_reported_state_is_explained(project_root: Path) -> None:
    words = set(CODE_SPAN.findall(guide(project_root, "tep-tien-do")))
    assert {state.value for state in ReportedState} - words == set()


def whole_files(page: str) -> dict[str, str]:
    """The invented examples that are whole files, by the name that their first line gives."""
    return {
        place.removeprefix("Tỉnh Mẫu, "): f"# {place}\n{text}"
        for place, text in yaml_examples(page)
        if place.startswith("Tỉnh Mẫu, ")
    }


def test_whole_files() -> None:
    whole = "# Tỉnh Mẫu, data/a.yml\nma: a\n"
    page = f"```yaml\n{whole}```\n\n```yaml\n# Tỉnh Mẫu\nma: b\n```\n"
    assert whole_files(page) == {"data/a.yml": whole}


@pytest.fixture
def copied_examples(project_root: Path, tmp_path: Path) -> Path:
    """A folder with the registers, Tỉnh Mẫu, and the guide's whole files about scores."""
    shutil.copytree(project_root / "data" / "danh-muc", tmp_path / "data" / "danh-muc")
    for page in ("danh-muc", "tep-diem"):
        for name, text in whole_files(guide(project_root, page)).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    province = re.findall(r"^ {8}(- \{ma: tinh-mau,.*)$", guide(project_root, "index"), re.M)
    register = tmp_path / "data" / "danh-muc" / "tinh-thanh.yml"
    replace(register, "don_vi:\n", f"don_vi:\n{province[0]}\n")
    return tmp_path


def test_the_score_files_of_the_guide_are_accepted_as_written(copied_examples: Path) -> None:
    assert len(list(copied_examples.glob("data/tinh-mau/chi-so/*.yml"))) >= 5
    assert as_text(checks.run(load_path(copied_examples / "data"))) == ""


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("par-index-2018", 'diem: "81,5"', 'diem: "81,5%"', "percent-as-points"),
        ("par-index-2017", '  doc_la: {diem: "78,125"}\n', "", "ambiguous-number"),
        ("par-index-2018", 'xep_hang: "12"', 'xep_hang: "64"', "rank-out-of-range"),
        ("chi-so-mau-2024", 'ma: "2", diem: "9,25"', 'ma: "2", diem: "9"', "figures-disagree"),
    ],
)
def test_a_slip_in_an_example_is_told(
    copied_examples: Path, name: str, old: str, new: str, code: str
) -> None:
    replace(copied_examples / "data" / "tinh-mau" / "chi-so" / f"{name}.yml", old, new)
    assert code in codes_of(copied_examples)


def test_the_finding_that_the_guide_answers(project_root: Path, copied_examples: Path) -> None:
    page = guide(project_root, "tep-diem")
    answer = re.findall(r"^(doi_chieu:\n- \{.*\}\n)```$", page, re.MULTILINE)
    file = copied_examples / "data" / "tinh-mau" / "chi-so" / "par-index-2015.yml"
    replace(file, answer[0], "")
    said = f"data/{as_text(checks.run(load_path(copied_examples / 'data')))}"
    assert said in page


def test_every_rule_of_reconciliation_is_explained(project_root: Path) -> None:
    words = set(CODE_SPAN.findall(guide(project_root, "tep-diem")))
    assert {rule.value for rule in Rule} - words == set()


def exercise(page: str) -> dict[str, str]:
    """The files that the ten-minute exercise tells the reader to make."""
    made = re.findall(r"^Tạo tệp `([^`]+)`, dán vào:\n\n```\w+\n(.*?)^```$", page, re.S | re.M)
    return dict(made)


def test_the_exercise_works_as_written(project_root: Path, tmp_path: Path) -> None:
    page = guide(project_root, "index")
    files = exercise(page)
    assert len(files) == 2
    source, document = files
    shutil.copytree(project_root / "data" / "danh-muc", tmp_path / "data" / "danh-muc")
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert codes_of(tmp_path) == ["unknown-province", "source-changed"]

    line = re.findall(r"^ {8}(- \{ma: tinh-mau,.*)$", page, re.MULTILINE)
    replace(tmp_path / "data/danh-muc/tinh-thanh.yml", "don_vi:\n", f"don_vi:\n{line[0]}\n")
    digest = hashlib.sha256((tmp_path / source).read_bytes()).hexdigest()
    replace(tmp_path / document, f'"{"0" * 64}"', digest)
    assert codes_of(tmp_path) == []

    replace(tmp_path / document, "90%", "95%")
    assert codes_of(tmp_path) == ["fidelity"]
    fix = re.findall(r"^```yaml\n(dinh_chinh:\n.*?)^```$", page, re.DOTALL | re.MULTILINE)
    replace(tmp_path / document, "phan:\n", fix[0] + "phan:\n")
    assert codes_of(tmp_path) == []


def test_the_refusal_that_the_exercise_shows(project_root: Path, tmp_path: Path) -> None:
    readme = (project_root / "README.md").read_text(encoding="utf-8")
    pages = [guide(project_root, "index"), guide(project_root, "thong-bao"), readme]
    shutil.copytree(project_root / "data", tmp_path / "data")
    file = tmp_path / "data/tien-giang/van-ban/2020-180-kh-ubnd.yml"
    row = textwrap.indent(
        'ten: Tổ chức thực hiện công tác tài chính - ngân sách\ndiem_chuan: "3"\n', " " * 8
    )
    replace(file, row + '        diem: "0,941"', row + '        diem: "0,914"')
    problems = checks.run(load_path(tmp_path / "data"))
    said = as_report(
        under("data", problems), lambda name: (tmp_path / name).read_text("utf-8")
    ).split()
    assert [" ".join(said) in " ".join(page.split()) for page in pages] == [True] * 3


def codes_of(folder: Path) -> list[str]:
    return [problem.code for problem in checks.run(load_path(folder / "data"))]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
