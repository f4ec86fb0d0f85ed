"""Measures: their register, the measures that editors declare, and clauses that fit two of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Level, Problem
from generator.recognition.measures import MeasureIndex, MeasureWords
from generator.records import DocumentRecord, Records
from generator.records.targets import measure_index, measures_of, target_quantities
from generator.schema.body import Meaning
from generator.schema.messages import suggestion
from generator.schema.readings import NO_MEASURE
from generator.schema.registers import Measure, MeasureRegister, ServedCriterion
from generator.schema.walk import PassageNode, Path, passages
from generator.source.yaml_reader import SourceFile

CODES = (
    "measure-twice",
    "unknown-topic",
    "measure-words",
    "measure-criterion",
    "unknown-measure",
    "measure-count",
    "two-measures",
)
REGISTER = "danh-muc/thuoc-do.yml"


def check(records: Records) -> Iterator[Problem]:
    """What is wrong in the register, then what documents declare and what the words leave open."""
    register = records.registers.thuoc_do
    file = records.registers.files.get(REGISTER)
    if register is not None and file is not None:
        yield from _register(register, records, file)
    index = measure_index(register)
    known = {measure.ma for measure in index.thuoc_do}
    for record in records.documents:
        for node, path in passages(record.document):
            if Meaning.TARGET in node.la:
                yield from _target(record, node, path, index, known)
            elif node.doc_la.thuoc_do is not None:
                yield _miscounted(record, path, len(node.doc_la.thuoc_do), 0)


# --- the register ---


def _register(register: MeasureRegister, records: Records, file: SourceFile) -> Iterator[Problem]:
    topics = {topic.ma for topic in register.chu_de}
    seen = {NO_MEASURE}
    for number, measure in enumerate(register.thuoc_do):
        here: Path = ("thuoc_do", number)
        if measure.ma in seen:
            message = f"Mã thước đo «{measure.ma}» đã dùng."
            cure = f"Đặt mã khác; mã «{NO_MEASURE}» để dành cho con số không thuộc thước đo nào."
            yield Problem("measure-twice", Level.ERROR, file.locate((*here, "ma")), message, cure)
        seen.add(measure.ma)
        if measure.chu_de is not None and measure.chu_de not in topics:
            message = f"Không có chủ đề «{measure.chu_de}»."
            cure = f"{suggestion(measure.chu_de, topics)}Chủ đề khai ở «chu_de» đầu tệp này."
            where = file.locate((*here, "chu_de"))
            yield Problem("unknown-topic", Level.ERROR, where, message, cure)
        yield from _words(measure, here, file)
        for place, served in enumerate(measure.tieu_chi):
            if not _is_known(served, records):
                where = file.locate((*here, "tieu_chi", place))
                name = f"{served.ma} của {served.chi_so} {served.phien_ban}"
                message = f"Danh mục chỉ số không có tiêu chí {name}."
                cure = f"Xem danh-muc/chi-so/{served.chi_so}/{served.phien_ban}.yml."
                yield Problem("measure-criterion", Level.ERROR, where, message, cure)


def _words(measure: Measure, here: Path, file: SourceFile) -> Iterator[Problem]:
    """A wording that no clause can meet, because its own words are excluded."""
    for number, words in enumerate(measure.tu_khoa):
        alone = MeasureWords(measure.ma, (words,), measure.tru)
        if not words or not MeasureIndex.build([alone]).measures_of(" ; ".join(words)):
            message = f"Không câu nào khớp được từ khóa thứ {number + 1} của «{measure.ma}»."
            cure = "Thêm từ khóa, hoặc bỏ ở «tru» chữ đã có trong từ khóa."
            where = file.locate((*here, "tu_khoa", number))
            yield Problem("measure-words", Level.WARNING, where, message, cure)


def _is_known(served: ServedCriterion, records: Records) -> bool:
    return any(
        served.ma in {a.ma for a in version.linh_vuc} | {c.ma for c in version.tieu_chi}
        for version in records.registers.phien_ban
        if (version.ma, version.phien_ban) == (served.chi_so, served.phien_ban)
    )


# --- documents ---


def _target(
    record: DocumentRecord, node: PassageNode, path: Path, index: MeasureIndex, known: set[str]
) -> Iterator[Problem]:
    quantities = target_quantities(node.text, node.doc_la)
    declared = node.doc_la.thuoc_do
    if declared is None:
        for quantity, codes in zip(quantities, measures_of(quantities, None, index), strict=True):
            if len(codes) > 1:
                yield _open(record, path, quantity.menh_de, codes)
        return
    for number, code in enumerate(declared):
        if code not in known | {NO_MEASURE}:
            where = record.file.locate((*path, "doc_la", "thuoc_do", number))
            message = f"Không có thước đo nào mã «{code}»."
            cure = f"{suggestion(code, known)}Xem {REGISTER}."
            yield Problem("unknown-measure", Level.ERROR, where, message, cure)
    if len(declared) != len(quantities):
        yield _miscounted(record, path, len(declared), len(quantities))


def _miscounted(record: DocumentRecord, path: Path, declared: int, found: int) -> Problem:
    where = record.file.locate((*path, "doc_la", "thuoc_do"))
    message = f"Khai {declared} thước đo cho {found} con số của chỉ tiêu này."
    cure = f"Mỗi con số một mã, theo thứ tự in; không thuộc thước đo nào thì ghi «{NO_MEASURE}»."
    return Problem("measure-count", Level.ERROR, where, message, cure)


def _open(record: DocumentRecord, path: Path, clause: str, codes: tuple[str, ...]) -> Problem:
    message = f"Câu «{clause}» hợp với nhiều thước đo: {', '.join(codes)}."
    cure = "Khai một mã ở doc_la: {thuoc_do: […]}, hoặc sửa từ khóa; tới khi ấy không xếp vào đâu."
    return Problem("two-measures", Level.NOTE, record.file.locate(path), message, cure)
