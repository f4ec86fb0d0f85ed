"""What is said of a score: the figure with its maximum and rank, whose word it is, where the points
were lost, what was to be done about it. Units, years and indices are never mixed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.lost_points import Remedy
from generator.model.scores import IndexYear, UnitYear
from generator.spoken import acts, days, numbers
from generator.vietnamese import format_date, parse_decimal
from generator.views.names import index_name
from generator.views.radio.bulletin import ALWAYS, Piece, RadioView, bulletins
from generator.views.radio.documents import deadline
from generator.views.radio.lexicon import lexicon
from generator.views.radio.phrases import BODY, OPENING, TODAY, Voice, closing, opening
from generator.views.scores.areas import AreaLine
from generator.views.scores.names import UNIT_NOUNS
from generator.views.scores.same_unit import unit_words
from generator.views.scores.unit_charts import unit_title
from generator.views.scores.units import OtherFigure, UnitScoreView, unit_score_view
from generator.views.scores.words import maximum_of, total_of

AREAS, REMEDIES, OTHERS = "linh-vuc", "viec", "nguon-khac"
MOST_REMEDIES = 12
LONGEST_WORDING = 260


def score_radio(dataset: Dataset, year: IndexYear, unit: UnitYear) -> RadioView:
    """The bulletins of one unit and year; work grows with its own rows only."""
    return _Telling(dataset, year, unit).view()


class _Telling:
    def __init__(self, dataset: Dataset, year: IndexYear, unit: UnitYear) -> None:
        self.dataset, self.year, self.unit = dataset, year, unit
        self.found: UnitScoreView = unit_score_view(dataset, year, unit)
        self.tinh = unit.don_vi.tinh
        self.voice = Voice(lexicon(dataset, self.tinh))
        self.index = index_name(year.chi_so)

    def view(self) -> RadioView:
        openings = {
            AREAS: "Điểm từng lĩnh vực, nơi thiếu nhiều nhất đọc trước",
            REMEDIES: "Để lấy lại điểm, tỉnh đã giao những việc sau",
            OTHERS: "Nguồn khác ghi khác",
        }
        path = self.found.duong
        return RadioView(
            path,
            unit_title(self.year.chi_so, self.year.nam, self.unit.don_vi),
            "diem",
            self.tinh,
            self._source(),
            (("/chi-so/", "Điểm số"), (path, f"{self.unit.don_vi.ten}, năm {self.year.nam}")),
            bulletins(tuple(self._pieces()), self.voice.leads(openings)),
        )

    def _source(self) -> str:
        source = self.found.nguon
        day = f", ngày {format_date(source.ngay)}" if source.ngay else ""
        return f"{source.ten}{day} ({source.nhan})"

    def _name(self) -> str:
        province = self.dataset.provinces.get(self.tinh)
        words = unit_words(province, self.year.nam) if province else self.tinh
        unit = self.unit.don_vi
        return words if unit.cap == "tinh" else f"{unit.ten}, {words}"

    def _pieces(self) -> Iterator[Piece]:
        yield opening(self.voice, f"{self.index} năm {self.year.nam} của {self._name()}")
        yield from self._figure()
        yield from self._whose_word()
        yield from self._today()
        yield from self._areas()
        yield from self._others()
        yield from self._remedies()
        yield closing(self.voice, "con số, nguồn và biểu đồ")

    def _figure(self) -> Iterator[Piece]:
        sheet = self.unit.chinh
        value, unit = total_of(self.year.chi_so, sheet)
        if value is not None:
            if unit == "%":
                said = f"Kết quả là {numbers.percent(value)}"
            else:
                scale = numbers.decimal(_short(maximum_of(self.year, sheet)))
                said = f"Kết quả là {numbers.decimal(value)} điểm, trên thang {scale} điểm"
            yield self.voice.piece(OPENING, ALWAYS, said)
        else:
            yield self.voice.piece(OPENING, ALWAYS, "Cổng chưa có nguồn nào ghi tổng điểm")
        if sheet.hang is not None:
            among = sheet.hang.so_don_vi or self.year.so_don_vi
            units = UNIT_NOUNS[self.year.chi_so.cap]
            every = f" trên {numbers.integer(among)} {units}" if among else ""
            said = f"Xếp {numbers.ordinal(sheet.hang.hang)}{every}"
            yield self.voice.piece(OPENING, ALWAYS, said)
        if self.year.chi_so.chieu == "thap-hon-tot-hon":
            said = "Với chỉ số này, con số càng thấp càng tốt"
            yield self.voice.piece(OPENING, ALWAYS, said)

    def _whose_word(self) -> Iterator[Piece]:
        source, announced = self.found.nguon, self.year.cong_bo
        day = f", {days.full_date(source.ngay)}" if source.ngay else ""
        yield self.voice.piece(BODY, 1, f"Con số này lấy từ {source.ten}{day}")
        if announced is not None and announced.quyet_dinh is not None:
            act = announced.quyet_dinh
            number = acts.natural(act.so_ky_hieu)
            name = f"Quyết định số {number}, {days.full_date(act.ngay_ban_hanh)}"
            yield self.voice.piece(BODY, 4, f"{act.co_quan_ban_hanh} công bố kết quả tại {name}")
        elif announced is not None and announced.ngay_cong_bo is not None:
            said = f"Kết quả được công bố {days.full_date(announced.ngay_cong_bo)}"
            yield self.voice.piece(BODY, 4, said)
        about = self.year.chi_so.mo_ta.partition(". ")[0]
        yield self.voice.piece(BODY, 8, "Chỉ số này là gì?", about)
        if self.found.so_lech:
            said = "Có con số in trong nguồn không khớp nhau; trang của cổng chỉ rõ từng chỗ"
            yield self.voice.piece(BODY, 5, said)
        if self.found.mat:
            missing = numbers.decimal(_short(self.found.mat))
            said = f"Cổng tính ra còn thiếu {missing} điểm so với mức cao nhất"
            yield self.voice.piece(BODY, 6, said)

    def _today(self) -> Iterator[Piece]:
        over = self.found.ket_thuc
        if over is None:
            return
        word = "là" if over.doi_ten else "thuộc"
        last = days.full_date(over.den_ngay)
        said = f"{over.ten} là đơn vị hành chính đến hết {last}, nay {word} {over.ten_nay}"
        yield self.voice.piece(TODAY, 2, said)
        if not over.doi_ten:
            said = f"Điểm này không phải điểm của {over.ten_nay} hiện nay"
            yield self.voice.piece(TODAY, 3, said)

    def _areas(self) -> Iterator[Piece]:
        known = [one for one in self.found.linh_vuc if one.dat is not None and one.toi_da]
        known.sort(key=lambda one: -(one.mat or Decimal(0)))
        for number, area in enumerate(known):
            yield self.voice.piece(AREAS, 10 + 3 * number, _area(area))

    def _others(self) -> Iterator[Piece]:
        for number, other in enumerate(self.found.khac):
            if said := _other(other):
                yield self.voice.piece(OTHERS, 7 + 6 * number, said)

    def _remedies(self) -> Iterator[Piece]:
        lost = self.found.mat_diem
        rows = lost.cay.viec if lost else ()
        fit = [one for one in rows if len(_wording(one)) <= LONGEST_WORDING]
        fit.sort(key=lambda one: -(one.dau.diem_chuan or Decimal(0)) + (one.dau.diem or Decimal(0)))
        for number, remedy in enumerate(fit[:MOST_REMEDIES]):
            row = remedy.dau
            due = row.han.nguyen_van
            yield self.voice.piece(
                REMEDIES,
                12 + 3 * number,
                f"Tiêu chí {row.stt}, {row.ten}" if row.stt else row.ten,
                row.chu_tri.nguyen_van or "",
                deadline(due),
            )


def _area(area: AreaLine) -> str:
    assert area.dat is not None
    assert area.toi_da is not None
    name = area.ten if area.ten else area.nhan
    number = f"Lĩnh vực {numbers.code(area.ma)}, {name}" if area.ma[:1].isdigit() else name
    if area.phan_tram_in and area.phan_tram is not None:
        return f"{number}: đạt {numbers.percent(area.phan_tram)} mức cao nhất"
    return f"{number}: {numbers.out_of(area.dat, _short(area.toi_da))} điểm"


def _other(other: OtherFigure) -> str:
    """What another source prints, where it is another figure."""
    if not other.so or not other.lech:
        return ""
    value = numbers.decimal(parse_decimal(other.so))
    return f"{other.nguon.ten} ghi {value} {'phần trăm' if other.tren == '%' else 'điểm'}"


def _wording(remedy: Remedy) -> str:
    return f"{remedy.dau.ten} {remedy.dau.chu_tri.nguyen_van}"


def _short(value: Decimal) -> Decimal:
    """100.00 -> 100: noughts that nobody printed are not said."""
    return value.quantize(Decimal(1)) if value == int(value) else value.normalize()
