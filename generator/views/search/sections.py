"""The first page of each section, and the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.search import weights
from generator.views.search.found import Found
from generator.views.succession.statements import REGISTER
from generator.views.terms import abbreviations

_SECTIONS = (
    ("/tinh/", "Tỉnh, thành phố", "Tỉnh, thành phố hiện nay và đơn vị trước ngày 1/7/2025."),
    ("/van-ban/", "Văn bản", "Quyết định, kế hoạch cải cách hành chính đúng nguyên văn."),
    ("/can-cu/", "Văn bản được viện dẫn", "Luật, nghị quyết, nghị định mà các kế hoạch dựa vào."),
    (
        urls.CITATION_DISAGREEMENTS,
        "Chỗ viện dẫn không giống nhau",
        "Cùng một văn bản mà các nơi dẫn ghi số, ngày, cơ quan hay trích yếu khác nhau.",
    ),
    (
        urls.CORRECTIONS,
        "Đính chính",
        "Chỗ sai của bản chép và của cổng đã được sửa, mới nhất đứng trước.",
    ),
    ("/nhiem-vu/", "Việc và thời hạn", "Mọi việc, mọi nhiệm vụ: cơ quan chủ trì và thời hạn."),
    ("/lich/", "Lịch", "Việc theo ngày, tháng, quý, năm: sắp đến hạn, quá hạn, tệp lịch .ics."),
    ("/tien-do/", "Tiến độ", "Báo cáo kết quả, bằng chứng công khai và lịch của từng việc."),
    ("/chi-tieu/", "Chỉ tiêu", "Mọi con số phải đạt trong các kế hoạch."),
    ("/co-quan/", "Cơ quan", "Sở, ban, ngành và ủy ban nhân dân được giao việc."),
    ("/co-quan/cac-tinh/", "Cơ quan cùng tên ở các tỉnh", "Sở Nội vụ, Sở Tư pháp các tỉnh."),
    (
        REGISTER,
        "Cơ quan đã sắp xếp lại",
        "Cơ quan không còn nữa thì ai trả lời hôm nay, theo nguồn nào.",
    ),
    ("/chi-so/", "Điểm số", "Điểm và xếp hạng Chỉ số cải cách hành chính, PAR Index."),
    (
        urls.REMEDIES,
        "Việc nào lấy lại được nhiều điểm nhất",
        "Việc khắc phục điểm đã mất của các tỉnh, việc nhiều điểm đứng trước.",
    ),
    (
        f"{urls.REMEDIES}co-quan/",
        "Cơ quan nào giữ việc lấy lại nhiều điểm nhất",
        "Việc khắc phục điểm đã mất, theo cơ quan chủ trì.",
    ),
    (
        f"{urls.REMEDIES}thoi-han/",
        "Việc lấy lại điểm, theo thời hạn",
        "Việc khắc phục điểm đã mất, theo ngày cuối.",
    ),
    ("/doi-chieu/", "Đối chiếu số liệu", "Những con số in không khớp nhau trong bảng điểm."),
    ("/tuyen-truyen/", "Tuyên truyền", "Đối tượng, nội dung, hình thức tuyên truyền."),
    (
        urls.RADIO,
        "Bản tin cho loa phát thanh",
        "Bản tin 60, 120, 240 giây đọc trên loa xã, phường: con số viết thành chữ.",
    ),
    (urls.PRESS, "Cho báo chí", "Câu viết sẵn cho từng con số, nguồn, ảnh, những chỗ hay nhầm."),
    ("/linh-vuc/", "Lĩnh vực", "Việc, chỉ tiêu, điểm mất theo lĩnh vực cải cách hành chính."),
    ("/nam/", "Theo năm", "Văn bản, kế hoạch, thời hạn và điểm số của từng năm."),
    (
        "/du-lieu/",
        "Dữ liệu",
        "Tải dữ liệu mở (open data): JSON, CSV, XLSX (Excel), Parquet, SQLite.",
    ),
)


def sections(_dataset: Dataset) -> Iterator[Found]:
    """Every section, in the order of the site."""
    for path, title, about in _SECTIONS:
        yield Found(path, title, (about,))


def terms(dataset: Dataset) -> Iterator[Found]:
    """The glossary and each term in it."""
    register = dataset.registers.thuat_ngu
    if register is None:
        return
    about = ("Chữ viết tắt trong văn bản và từ chuyên môn, giải thích bằng lời thường.",)
    yield _term("/thuat-ngu/", "Thuật ngữ và chữ viết tắt", about)
    for term in register.thuat_ngu:
        yield _term(f"/thuat-ngu/#{term.ma}", term.ten, (term.giai_thich,))
    for ma, entry in abbreviations(register):
        title = f"{entry.viet_tat}: {entry.day_du}"
        yield _term(f"/thuat-ngu/#{ma}", title, tuple(filter(None, [entry.giai_thich])))


def _term(path: str, title: str, text: tuple[str, ...]) -> Found:
    return Found(path, title, text, ("Thuật ngữ", "Chữ viết tắt"), weights.TERM, "thuat-ngu")
