"""The open-data tables: columns and rows as values, written by the exports as they are.

A cell is text, a number, a day or None. Column names are the data words of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.views.citations import rows as citation_rows
from generator.views.communication import rows as communication_rows
from generator.views.open_data import rows as table_rows
from generator.views.open_data.rows import Row
from generator.views.progress import rows as progress_rows
from generator.views.scores import remedy_rows
from generator.views.scores import rows as score_rows
from generator.views.succession import statements as succession_list


@dataclass(frozen=True)
class Sheet:
    """A table to be written: its title, its columns and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[Row]


@dataclass(frozen=True)
class TableDefinition:
    """A published table: its name in addresses, title, one plain line, columns and rows."""

    name: str
    title: str
    about: str
    columns: tuple[str, ...]
    rows: Callable[[Dataset], Iterator[Row]]


@dataclass(frozen=True)
class Table:
    """A table with its rows made."""

    definition: TableDefinition
    rows: Sequence[Row]

    @property
    def sheet(self) -> Sheet:
        return Sheet(self.definition.title, self.definition.columns, self.rows)


def make_all(dataset: Dataset) -> Iterator[Table]:
    """Every table of the contract, in the order of the data page; each made when it is asked for,
    so that the rows of one only are in memory."""
    for definition in TABLES:
        yield Table(definition, tuple(definition.rows(dataset)))


TABLES: tuple[TableDefinition, ...] = (
    TableDefinition(
        "van-ban",
        "Văn bản",
        "Mỗi dòng là một văn bản.",
        tuple(
            "ma tinh nam so_ky_hieu loai_van_ban trich_yeu co_quan_ban_hanh ngay_ban_hanh"
            " nguoi_ky dia_chi".split()
        ),
        table_rows.documents_rows,
    ),
    TableDefinition(
        "nhiem-vu",
        "Nhiệm vụ",
        "Mỗi dòng là một việc; cơ quan, thời hạn đúng như in; han_tu, han_den do máy tính.",
        tuple(
            "van_ban stt noi_dung chu_tri phoi_hop thoi_han han_tu han_den tieu_chi dia_chi"
            " so_muc chu_tri_ma linh_vuc trang_thai_bao_cao lich".split()
        ),
        table_rows.tasks_rows,
    ),
    TableDefinition(
        "tien-do",
        "Tiến độ",
        "Mỗi dòng là một điều được biết về một việc, chỉ tiêu: kết quả cơ quan báo cáo, minh chứng"
        " công khai, hoặc một lần tìm chưa thấy. Cột dat so giá trị của kỳ báo cáo với chỉ tiêu.",
        progress_rows.KnownRow._fields,
        progress_rows.progress_rows,
    ),
    TableDefinition(
        "bao-cao-dinh-ky",
        "Báo cáo định kỳ",
        "Mỗi dòng là một kỳ báo cáo mà văn bản yêu cầu: co, thieu (kỳ đã hết mà cổng chưa thấy),"
        " chua-den-han, hoặc luu-tru (của đơn vị đã kết thúc).",
        progress_rows.PeriodRow._fields,
        progress_rows.periodic_rows,
    ),
    TableDefinition(
        "diem",
        "Điểm",
        "Mỗi dòng là một con số về một tỉnh, thành phố: của bảng điểm trong văn bản (cột bang:"
        " tong-hop, phu-luc, tong-phu-luc) hoặc của nguồn khác (bang là loại nguồn).",
        tuple(
            "chi_so nam tinh bang ma ten diem_chuan diem van_ban chu_tri phoi_hop thoi_han"
            " dia_chi diem_chuan_in diem_in xep_hang so_don_vi phan_tram nguon ngay_nguon"
            " lien_ket don_vi_cong_bo xep_loai ghi_chu".split()
        ),
        score_rows.scores_rows,
    ),
    TableDefinition(
        "diem-don-vi",
        "Điểm của sở, ngành, huyện, xã",
        "Mỗi dòng là một con số của chỉ số mà một tỉnh tự chấm; không xếp chung với điểm của tỉnh.",
        tuple(
            "chi_so nam cap tinh don_vi ten_don_vi bang ma ten diem_chuan diem phan_tram xep_hang"
            " so_don_vi xep_loai nguon dia_chi diem_chuan_in diem_in ngay_nguon lien_ket"
            " don_vi_cong_bo ghi_chu".split()
        ),
        score_rows.unit_scores_rows,
    ),
    TableDefinition(
        "chi-so",
        "Chỉ số",
        "Mỗi dòng là một chỉ số: ai công bố, chấm cho ai, thang điểm nào.",
        tuple(
            "ma ten ten_ngan cap tinh don_vi_cong_bo thang_tu thang_den don_vi chieu doi_tuong"
            " mo_ta dia_chi".split()
        ),
        score_rows.indices_rows,
    ),
    TableDefinition(
        "nam-chi-so",
        "Năm của chỉ số",
        "Mỗi dòng là một năm của một chỉ số, kèm số đơn vị có số liệu trên cổng.",
        tuple(
            "chi_so nam so_don_vi ngay_cong_bo quyet_dinh ngay_ban_hanh phien_ban"
            " so_don_vi_tren_cong du dia_chi".split()
        ),
        score_rows.index_years_rows,
    ),
    TableDefinition(
        "doi-chieu",
        "Đối chiếu",
        "Mỗi dòng là một con số in mà những con số in khác cho ra kết quả khác.",
        tuple(
            "van_ban bang ma quy_tac in tinh_ra chenh ghi_chu nguyen_van dia_chi chi_so nam tinh"
            " don_vi tra_loi".split()
        ),
        table_rows.reconciliation_rows,
    ),
    TableDefinition(
        "viec-khac-phuc",
        "Việc khắc phục",
        "Mỗi dòng là một việc được giao để lấy lại điểm đã mất. Điểm mất do cổng tính; không cộng"
        " các dòng với nhau, vì hai việc có thể nhằm cùng một tiêu chí.",
        tuple(
            "chi_so nam tinh van_ban tieu_chi diem_mat chu_tri phoi_hop thoi_han han_tu han_den"
            " dia_chi don_vi".split()
        ),
        remedy_rows.remedies_rows,
    ),
    TableDefinition(
        "chi-tieu",
        "Chỉ tiêu",
        "Mỗi dòng là một con số phải đạt; một chỉ tiêu có nhiều con số thì có nhiều dòng.",
        tuple(
            "van_ban stt noi_dung so_sanh gia_tri don_vi dia_chi so_muc menh_de thuoc_do".split()
        ),
        table_rows.targets_rows,
    ),
    TableDefinition(
        "thuoc-do",
        "Thước đo",
        "Mỗi dòng là một điều mà chỉ tiêu của nhiều tỉnh, nhiều năm cùng đo; cột thuoc_do của bảng"
        " chi-tieu là mã ở đây. tieu_chi: chỉ số/phiên bản bộ tiêu chí/mã.",
        tuple("ma ten don_vi giai_thich tieu_chi dia_chi chu_de".split()),
        table_rows.measures_rows,
    ),
    TableDefinition(
        "phan-cong",
        "Phân công",
        "Mỗi dòng là một mục phân công ở phần tổ chức thực hiện.",
        tuple("van_ban stt co_quan noi_dung dia_chi so_muc co_quan_ma".split()),
        table_rows.duties_rows,
    ),
    TableDefinition(
        "tuyen-truyen",
        "Tuyên truyền",
        "Đối tượng, nội dung và hình thức trong các kế hoạch tuyên truyền.",
        tuple("van_ban loai stt noi_dung dia_chi co_quan_ma tan_suat".split()),
        communication_rows.communication_rows,
    ),
    TableDefinition(
        "tin-bai",
        "Tin, bài tuyên truyền",
        "Mỗi dòng là một tin, bài đã ghi nhận, kèm kênh, nội dung và đối tượng trong kế hoạch.",
        tuple("van_ban ten ngay kenh noi_dung doi_tuong lien_ket so_luong".split()),
        communication_rows.published_rows,
    ),
    TableDefinition(
        "can-cu",
        "Căn cứ và trích dẫn",
        "Mỗi dòng là một lần một văn bản dẫn văn bản khác.",
        tuple(
            "van_ban quan_he loai so_ky_hieu ten ngay co_quan nguyen_van dia_chi trich_yeu khoa"
            " dia_chi_van_ban".split()
        ),
        citation_rows.citations_rows,
    ),
    TableDefinition(
        "van-ban-vien-dan",
        "Văn bản được viện dẫn",
        "Mỗi dòng là một văn bản mà văn bản trên cổng dẫn tới; ghi như phần lớn các chỗ dẫn ghi.",
        tuple(
            "khoa loai so_ky_hieu ten ngay co_quan trich_yeu so_lan so_tinh dia_chi"
            " so_van_ban_dan van_ban".split()
        ),
        citation_rows.acts_rows,
    ),
    TableDefinition(
        "bat-dong-vien-dan",
        "Chỗ viện dẫn không giống nhau",
        "Mỗi dòng là một cách ghi, ở một chỗ, của văn bản mà các chỗ dẫn ghi không giống nhau;"
        " các dòng cùng ma là một chỗ bất đồng. Cổng không sửa chỗ nào.",
        tuple("ma ve khoa ghi nguyen_van van_ban dia_chi".split()),
        citation_rows.disagreements_rows,
    ),
    TableDefinition(
        "co-quan",
        "Cơ quan",
        "Cơ quan và nhóm cơ quan có tên trong văn bản, theo từng tỉnh.",
        tuple(
            "tinh ma ten loai so_chu_tri so_phoi_hop so_phan_cong dia_chi so_qua_nhom"
            " so_nhac_toi".split()
        ),
        table_rows.agencies_rows,
    ),
    TableDefinition(
        "ke-thua",
        "Cơ quan đã sắp xếp lại",
        "Mỗi dòng là một điều có nguồn: việc của cơ quan nào nay do cơ quan nào làm. Cột tinh trống"
        " là cả nước; sang trống là đã kết thúc mà nguồn không nói ai nhận việc.",
        tuple("tu ten_tu sang ten_sang tinh tu_ngay ngay_la phan_viec nguon lien_ket".split()),
        succession_list.rows,
    ),
    TableDefinition(
        "tinh-thanh",
        "Tỉnh, thành phố",
        "Đơn vị trước khi sắp xếp năm 2025 và đơn vị hiện nay, kèm ngày bắt đầu và kết thúc.",
        tuple("ma ten loai ma_so tu_ngay den_ngay nay_thuoc hop_nhat_tu dia_chi".split()),
        table_rows.units_rows,
    ),
)
