"""Invented documents in the project's own format: as many as wanted, the same for the same seed.

No place, person or agency in them exists. Each document is about 9 KB of YAML: sections,
bullets, targets, duties to report, a citation and a table of twenty tasks with deadlines of every
kind, with its source text beside it, so that the fidelity check has its real work to do.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus_progress
from benchmarks.corpus_files import Node, write_text, write_yaml

TASK_ROWS = 20
YEARS = range(2015, 2027)

_AREAS = "thử nghiệm|đo lường|mô phỏng|giả định|minh họa|tập dượt|diễn tập|phỏng dựng".split("|")
_ACTIONS = "Rà soát|Sửa đổi|Ban hành|Công khai|Kiểm tra|Tổng hợp|Thí điểm|Nâng cấp".split("|")
_THINGS = (
    "quy trình mẫu|biểu mẫu thử|bảng phân vai|danh sách giả định|bộ câu hỏi minh họa|"
    "sổ theo dõi thử nghiệm|kho dữ liệu mô phỏng|lịch tiếp dân giả định|hồ sơ điện tử mẫu"
).split("|")
_WAYS = (
    "theo hướng gọn và dễ hiểu|bảo đảm đúng thời hạn đã nêu|trên môi trường mạng|"
    "tại bộ phận một cửa giả định|gắn với kiểm tra chéo giữa các đơn vị|"
    "kèm báo cáo kết quả từng bước|có lấy ý kiến người dùng thử"
).split("|")
AGENCIES = tuple(f"Sở {area.title()} {kind}" for area in _AREAS for kind in ("Một", "Hai"))
_GROUPS = ("Các đơn vị giả định", "Các xã, phường mô phỏng")
_DEADLINES = (
    "Quý {q} năm {y}|Tháng {m}/{y}|Trước ngày 15/{m}/{y}|Năm {y}|Thường xuyên|"
    "Chậm nhất ngày 20/{m}/{y}|6 tháng đầu năm {y}|Từ tháng 2/{y} đến tháng {m}/{y}|"
    "Từ tháng {m}/{y}|Hằng tháng|Định kỳ hằng quý, 6 tháng, năm|Trước ngày 15/11 hằng năm|"
    "Trong 30 ngày kể từ ngày kế hoạch này được ban hành|Khi có yêu cầu|"
).split("|")  # the last one: none is stated
_REPORTS = (
    "Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả thực hiện.",
    "Báo cáo kết quả trước ngày 20 hằng tháng.",
)
# One number with two dates: what the page of disputed citations is for.
_BASES = (
    "Căn cứ Nghị quyết số 01/NQ-MAU ngày 02/01/2014 của Hội đồng Mẫu về chương trình giả định;",
    "Căn cứ Nghị quyết số 01/NQ-MAU ngày 12/01/2014 của Hội đồng Mẫu về chương trình giả định;",
    "Căn cứ Quyết định số 09/QĐ-MAU ngày 03/3/2014 của Bộ Mẫu về bộ câu hỏi minh họa;",
)
_ROMAN = ("I", "II", "III", "IV")
_LEADING = (1, 1, 1, 1, 1, 1, 2, 3, 0)  # how many agencies lead a task
_TASK_HEADS = {
    "stt": "STT",
    "noi_dung": "Nhiệm vụ",
    "chu_tri": "Chủ trì",
    "phoi_hop": "Phối hợp",
    "thoi_han": "Thời hạn",
}


@dataclass(frozen=True)
class Made:
    """What was written: the data folder, and the files of the documents in a fixed order."""

    folder: Path
    documents: tuple[Path, ...]

    @property
    def mean_bytes(self) -> float:
        """The mean size of a document's YAML."""
        return sum(path.stat().st_size for path in self.documents) / len(self.documents)


def make(folder: Path, count: int, *, provinces: int, seed: int) -> Made:
    """Write `count` documents of `provinces` provinces and the registers they need."""
    write_registers(folder / "danh-muc", provinces)
    for number in range(1, provinces + 1):
        write_yaml(folder / province_code(number) / "tinh.yml", {"ma": province_code(number)})
    made = Made(folder, tuple(_write_document(folder, n, provinces, seed) for n in range(count)))
    corpus_progress.write(made.documents)
    return made


def province_code(number: int) -> str:
    return f"mau-{number:02d}"


def _write_document(folder: Path, number: int, provinces: int, seed: int) -> Path:
    turn, place = divmod(number, provinces)
    year = YEARS[turn % len(YEARS)]
    draw = random.Random(f"{seed}/{number}")  # noqa: S311 - a corpus, not a secret
    province = folder / province_code(place + 1)
    name = f"{year}-{turn + 1}-kh-ubnd"
    document = _Document(draw, turn + 1, place + 1, year)
    source = "\n".join(document.lines()) + "\n"
    write_text(province / "goc" / f"{name}.txt", source)
    path = province / "van-ban" / f"{name}.yml"
    write_yaml(path, document.record(name, hashlib.sha256(source.encode()).hexdigest()))
    return path


def phrase(draw: random.Random) -> str:
    """An invented task, without a full stop."""
    return f"{draw.choice(_ACTIONS)} {draw.choice(_THINGS)} {draw.choice(_WAYS)}"


def sentence(draw: random.Random) -> str:
    """Two invented tasks as a sentence."""
    return f"{phrase(draw)} và {phrase(draw).lower()}."


class _Document:
    """One invented plan: its nodes, and the lines that a clerk would have copied."""

    def __init__(self, draw: random.Random, number: int, province: int, year: int) -> None:
        self.draw = draw
        self.number = number
        self.province = f"Mẫu {province:02d}"
        self.year = year
        self.title = f"Thực hiện {self._phrase().lower()} năm {year} của tỉnh {self.province}"
        self.body = [*self._head(), *self._sections(), *self._foot()]

    def record(self, name: str, digest: str) -> Node:
        return {
            "so_ky_hieu": f"{self.number}/KH-UBND",
            "loai_van_ban": "ke-hoach",
            "trich_yeu": self.title,
            "co_quan_ban_hanh": f"Ủy ban nhân dân tỉnh {self.province}",
            "ngay_ban_hanh": f"15/1/{self.year}",
            "nguoi_ky": {"ho_ten": "Người Ký Thử", "chuc_vu": "Chủ tịch"},
            "ke_hoach": {"loai": "nam", "tu_nam": str(self.year), "den_nam": str(self.year)},
            "nguon": {
                "tep": f"goc/{name}.txt",
                "sha256": digest,
                "mo_ta": "Văn bản do máy đặt ra để đo tốc độ, không có thật.",
                "ngay_nhan": f"16/1/{self.year}",
            },
            "tom_tat": ["Văn bản do máy đặt ra để đo tốc độ.", f"Bảng có {TASK_ROWS} việc."],
            "phan": [{"ma": "ke-hoach", "ten": "Kế hoạch", "noi_dung": self.body}],
        }

    def lines(self) -> Iterator[str]:
        for node in self.body:
            yield from _printed(node)

    def _phrase(self) -> str:
        return phrase(self.draw)

    def _sentence(self) -> str:
        return sentence(self.draw)

    def _head(self) -> list[Node]:
        return [
            {"ten_co_quan": ["ỦY BAN NHÂN DÂN", f"TỈNH {self.province.upper()}"]},
            {"so_van_ban": f"Số: {self.number}/KH-UBND"},
            {"dia_danh_ngay": f"{self.province}, ngày 15 tháng 01 năm {self.year}"},
            {"ten_loai": "KẾ HOẠCH"},
            {"trich_yeu": self.title},
            {"can_cu": self.draw.choice(_BASES)},
        ]

    def _sections(self) -> list[Node]:
        table = {"cot": _TASK_HEADS, "dong": [self._row(n) for n in range(1, TASK_ROWS + 1)]}
        return [
            {"so": "I.", "ten": "MỤC TIÊU", "noi_dung": [self._target() for _ in range(3)]},
            {"so": "II.", "ten": "NỘI DUNG", "noi_dung": [self._topic(n) for n in (1, 2)]},
            {"so": "III.", "ten": "NHIỆM VỤ", "noi_dung": [{"bang_nhiem_vu": table}]},
            {"so": "IV.", "ten": "TỔ CHỨC THỰC HIỆN", "noi_dung": [self._duty(n) for n in (1, 2)]},
        ]

    def _target(self) -> Node:
        percent, thing = self.draw.randint(50, 99), self.draw.choice(_THINGS)
        words = f"Phấn đấu đạt từ {percent}% trở lên số {thing} được {self._phrase().lower()}."
        return {"gach": words, "la": "chi_tieu"}

    def _topic(self, number: int) -> Node:
        plus = {"cong": f"{self._phrase()};"}
        bullets = [{"gach": f"{self._phrase()}."}, {"gach": self._sentence(), "noi_dung": [plus]}]
        return {"so": f"{number}.", "ten": f"{self._phrase()}:", "noi_dung": bullets}

    def _row(self, number: int) -> Node:
        deadline = self.draw.choice(_DEADLINES).format(
            q=self.draw.choice(_ROMAN), m=self.draw.randint(2, 12), y=self.year
        )
        other, *leads = self.draw.sample(AGENCIES, self.draw.choice(_LEADING) + 1)
        row = {
            "stt": str(number),
            "noi_dung": f"{self._phrase()}, đợt {self.draw.randint(100, 999)}",
            "chu_tri": ", ".join(leads),
            "phoi_hop": f"{other}; {self.draw.choice(_GROUPS)}",
            "thoi_han": deadline,
        }
        return {key: words for key, words in row.items() if words}

    def _duty(self, number: int) -> Node:
        agency = self.draw.choice(AGENCIES)
        words = f"{self._sentence()} {self.draw.choice(_REPORTS)}"
        return {"so": f"{number}.", "ten": f"{agency}:", "doan": words, "la": "phan_cong"}

    def _foot(self) -> list[Node]:
        return [
            {"noi_nhan": {"ten": "Nơi nhận:", "dong": ["Như trên;", "Lưu: bộ đo."]}},
            {"chu_ky": {"quyen_han": ["CHỦ TỊCH"], "ho_ten": "Người Ký Thử"}},
        ]


def _printed(node: Node) -> Iterator[str]:
    """The lines of a node as its source would have them."""
    match node:
        case {"ten_co_quan": lines}:
            yield from lines
        case {"noi_nhan": {"ten": name, "dong": lines}}:
            yield from (name, *(f"- {line}" for line in lines))
        case {"chu_ky": {"quyen_han": lines, "ho_ten": name}}:
            yield from (*lines, name)
        case {"bang_nhiem_vu": {"cot": heads, "dong": rows}}:
            yield "\t".join(heads.values())
            yield from ("\t".join(row.get(key, "") for key in heads) for row in rows)
        case {"so": mark}:
            yield " ".join(filter(None, (mark, node.get("ten"), node.get("doan"))))
        case {"gach": text}:
            yield f"- {text}"
        case {"cong": text}:
            yield f"+ {text}"
        case _:
            yield from node.values()
    for child in node.get("noi_dung", ()):
        yield from _printed(child)


def write_registers(folder: Path, provinces: int) -> None:
    """The registers that invented documents and scores refer to, in `danh-muc/`."""
    about = "Do máy đặt ra để đo tốc độ, không có thật."
    codes = [(province_code(n), f"Mẫu {n:02d}", f"{n:02d}") for n in range(1, provinces + 1)]
    agencies = [(f"so-mau-{n:02d}", name) for n, name in enumerate(AGENCIES, 1)]
    groups = [(f"nhom-mau-{n}", name) for n, name in enumerate(_GROUPS, 1)]
    kinds = [{"ma": "ke-hoach", "ten": "Kế hoạch", "viet_tat": "KH"}]
    units = [{"ma": ma, "ten": ten, "loai": "tinh", "ma_so": so} for ma, ten, so in codes]
    registers: dict[str, Node] = {
        "tinh-thanh": {"don_vi": units},
        "loai-van-ban": {"van_ban_hanh_chinh": kinds},
        "co-quan": {
            "co_quan": [{"ma": ma, "ten": ten, "loai": "so"} for ma, ten in agencies],
            "nhom": [
                {"ma": ma, "ten": ten, "gom": about} | ({"thanh_phan": ["so"]} if n == 0 else {})
                for n, (ma, ten) in enumerate(groups)
            ],
        },
    }
    for name, content in registers.items():
        write_yaml(folder / f"{name}.yml", {"nguon": about, **content})
