"""Printed figures that other figures contradict, as a ledger; answers stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.reconciliation import Finding, Rule
from generator.source.layout import ScorePlace
from generator.vietnamese import capital, format_decimal, slug
from generator.views import urls
from generator.views.names import document_name

RULES = {
    Rule.CHILDREN: "Điểm của tiêu chí so với điểm mất của các tiêu chí con nêu trong bảng",
    Rule.AREAS: "Dòng tổng so với phép cộng các lĩnh vực",
    Rule.MAXIMA: "Tổng điểm chuẩn so với phép cộng điểm chuẩn các lĩnh vực",
    Rule.CHILD_MAXIMA: "Điểm chuẩn của tiêu chí so với điểm chuẩn các tiêu chí con",
    Rule.PARTS: "Tổng điểm so với phép cộng các phần in kèm",
    Rule.VERSION: "Điểm chuẩn in so với bộ tiêu chí của năm ấy",
    Rule.SHARES: "Điểm chuẩn phần thẩm định so với bộ tiêu chí và bảng tổng hợp",
    Rule.SURVEY: "Điểm điều tra suy ra, tức bảng tổng hợp trừ phụ lục, so với mức tối đa",
    Rule.TWO_TABLES: "Cùng một con số in ở bảng tổng hợp và ở phụ lục",
    Rule.WORDING: "Con số nêu trong lời văn so với con số trong bảng",
    Rule.DEDUCTION: "Điểm bị trừ nêu trong lời văn so với phép trừ và danh sách điểm mất",
    Rule.TWO_SOURCES: "Cùng một con số ở hai nguồn",
    Rule.PERCENT: "Phần trăm in kèm so với điểm chia cho điểm chuẩn",
    Rule.ABOVE_MAXIMUM: "Điểm không được cao hơn điểm chuẩn",
    Rule.RANK: "Thứ hạng phải nằm trong số đơn vị được xếp hạng",
    Rule.TWICE: "Mỗi tiêu chí, mỗi nguồn chỉ có một con số",
    Rule.UNKNOWN_CRITERION: "Mã tiêu chí phải có trong bộ tiêu chí của năm ấy",
}
_PRINTED_TWICE = {Rule.TWO_TABLES, Rule.TWO_SOURCES}
"""Rules in which the other figure is not worked out: it is printed in another place."""
TABLE_NAMES = {
    "tong-hop": "Bảng tổng hợp",
    "phu-luc": "Phụ lục",
    "tong-phu-luc": "Dòng tổng của phụ lục",
    "loi-van": "Lời văn",
    "quyet-dinh": "Quyết định công bố",
    "van-ban": "Văn bản của tỉnh",
    "cong-thong-tin": "Cổng thông tin",
    "bao-chi": "Báo chí",
}
_CODES = {"tong": "Tổng", "xep_hang": "Hạng"}


@dataclass(frozen=True)
class LedgerLine:
    """One line of the ledger, with its own id (`neo`), the difference with its sign, the note as a
    sentence, and the address of the figure. `nhan_so`: where the other figure is from."""

    lech: Finding
    neo: str
    ma: str
    ten: str
    chenh: str
    nhan_so: str
    bang: str
    quy_tac: str
    ghi_chu: str
    dia_chi: str


@dataclass(frozen=True)
class Ledger:
    """A document or score file; no lines where its figures agree. `dem`: how many figures differ,
    and how many only leave out decimals, in words."""

    ten: str
    ten_tinh: str
    duong: str
    ma: str
    la_van_ban: bool
    dong: tuple[LedgerLine, ...]

    @property
    def dem(self) -> str:
        cut = sum(line.lech.is_cut_off for line in self.dong)
        wrong = len(self.dong) - cut
        counted = ((wrong, "con số lệch"), (cut, "con số bỏ bớt chữ số lẻ"))
        return ", ".join(f"{count} {words}" for count, words in counted if count)

    @property
    def cot_so(self) -> str:
        """The head of the column of the other figures."""
        labels = dict.fromkeys(line.nhan_so for line in self.dong)
        return " hoặc ".join(labels).capitalize()


def ledgers(dataset: Dataset) -> Iterator[Ledger]:
    """One ledger for each document that prints scores, then for each score file. A score file that
    agrees is left out where a document contradicts itself on the same score: its figures only
    agree with what is doubtful."""
    doubted = {(one.tinh, one.chi_so, one.nam) for one in dataset.doi_chieu.all()}
    for van_ban, found in dataset.doi_chieu.van_ban.items():
        linked = dataset.documents[van_ban]
        ma = van_ban.replace("/", "-")
        yield Ledger(
            document_name(dataset, linked),
            dataset.province_name(linked.record.place.tinh),
            urls.document(van_ban),
            ma,
            True,
            tuple(_lines(dataset, ma, found)),
        )
    for place, found in dataset.doi_chieu.diem.items():
        if not found and (place.tinh, place.chi_so, place.nam) in doubted:
            continue
        ma = f"{place.tinh}-{place.chi_so}-{place.nam}"
        yield Ledger(
            f"{_index_name(dataset, place.chi_so)} năm {place.nam}",
            dataset.province_name(place.tinh),
            _score_page(dataset, place, found),
            ma,
            False,
            tuple(_lines(dataset, ma, found)),
        )


def _score_page(dataset: Dataset, place: ScorePlace, found: Sequence[Finding]) -> str:
    """The page of the province or of the first doubtful unit; of the whole year for a file of many
    units that agree."""
    unit = found[0].don_vi if found else None
    levels = {index.ma: index.cap for index in dataset.registers.chi_so}
    if unit is None and levels.get(place.chi_so) != "tinh":
        return urls.index_year(place.chi_so, place.nam)
    return urls.scores(place.chi_so, place.nam, unit or place.tinh)


def address(dataset: Dataset, finding: Finding) -> str:
    """Where the figure stands: a row or passage of the document, or the page of a unit's score."""
    if finding.van_ban:
        linked = dataset.documents[finding.van_ban]
        return urls.item(finding.van_ban, linked.item_at(finding.duong))
    return urls.scores(finding.chi_so, finding.nam, finding.don_vi or finding.tinh)


def signed(difference: Decimal | None) -> str:
    """`+1`, `−0,2804`; empty for None."""
    if difference is None:
        return ""
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return sign + format_decimal(abs(difference))


def _name(dataset: Dataset, finding: Finding) -> str:
    """The name as printed; an area that is printed by its label only has the set's name too."""
    if finding.bang == "phu-luc":
        return finding.ten
    year = dataset.diem.by_year.get((finding.chi_so, finding.nam))
    areas = year.phien_ban.linh_vuc if year and year.phien_ban else ()
    name = next((area.ten for area in areas if area.ma == finding.ma), None)
    return f"{finding.ten}. {name}" if name else finding.ten


def sentence(note: str) -> str:
    """A note as a sentence: a capital first, a stop last."""
    text = capital(note)
    return text if text.endswith(("?", ".")) else f"{text}."


def anchor(ma: str, finding: Finding) -> str:
    """The id of a finding's line in the ledger `ma`; lasts as long as the finding."""
    parts = [finding.don_vi or "", finding.bang, finding.ma, finding.quy_tac.value]
    return "-".join([ma, *(slug(part) for part in parts if part)])


def _lines(dataset: Dataset, ma: str, found: Iterable[Finding]) -> Iterator[LedgerLine]:
    for finding in found:
        yield LedgerLine(
            finding,
            anchor(ma, finding),
            _CODES.get(finding.ma, finding.ma),
            _name(dataset, finding),
            signed(finding.chenh),
            "Nơi khác in" if finding.quy_tac in _PRINTED_TWICE else "Tính ra",
            TABLE_NAMES[finding.bang],
            RULES[finding.quy_tac],
            sentence(finding.ghi_chu),
            address(dataset, finding),
        )


def _index_name(dataset: Dataset, chi_so: str) -> str:
    names = {index.ma: index.ten_ngan for index in dataset.registers.chi_so}
    return names.get(chi_so, chi_so)
