"""The cards of the home page and of the fronts of the sections."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.views.cards.card import Card, figures
from generator.views.provinces import units

ALL_DOCUMENTS = "Theo các văn bản đã đưa lên cổng"


def home(dataset: Dataset) -> Iterator[Card]:
    """One card."""
    provinces = sum(bool(province.van_ban) for province in dataset.tinh)
    yield Card(
        "/",
        "Tỉnh, thành phố",
        "Tỉnh bạn đã hứa gì, ai làm, bao giờ xong?",
        so=figures(
            (len(dataset.van_ban), "văn bản toàn văn"),
            (sum(len(linked.muc.viec) for linked in dataset.van_ban), "việc phải làm"),
            (provinces, "tỉnh, thành phố có văn bản"),
        ),
        nguon="Đúng nguyên văn, có nguồn từng dòng, dẫn lại được",
    )


def fronts(dataset: Dataset) -> Iterator[Card]:
    """Lists of everything, with how much that is; other sections with a sentence."""
    documents = dataset.van_ban
    tasks = sum(len(linked.muc.viec) for linked in documents)
    targets = sum(len(linked.muc.quantities) for linked in documents)
    leaders = sum(bool(one.chu_tri) for one in ledgers(dataset))
    of_documents = (
        (
            "/van-ban/",
            "Văn bản",
            "Kế hoạch, quyết định đúng nguyên văn",
            (len(documents), "văn bản"),
        ),
        ("/nhiem-vu/", "Việc và thời hạn", "Việc gì, ai chủ trì, bao giờ xong", (tasks, "việc")),
        ("/chi-tieu/", "Chỉ tiêu", "Những con số phải đạt", (targets, "con số phải đạt")),
        (
            "/co-quan/",
            "Cơ quan",
            "Cơ quan nào được giao việc gì",
            (leaders, "cơ quan chủ trì việc"),
        ),
    )
    for path, kind, title, counted in of_documents:
        yield Card(path, kind, title, so=figures(counted), nguon=ALL_DOCUMENTS)
    today, before = (len(units(dataset, today=now)) for now in (True, False))
    yield Card(
        "/tinh/",
        "Tỉnh, thành phố",
        f"{today} tỉnh, thành phố hôm nay và {before} đơn vị trước 1/7/2025",
        loi="Văn bản, việc phải làm và điểm số của từng nơi.",
    )
    for path, kind, title, said in _OTHER_FRONTS:
        yield Card(path, kind, title, loi=said)


_OTHER_FRONTS = (
    (
        "/tien-do/",
        "Tiến độ",
        "Cơ quan báo cáo gì về việc được giao",
        "Không có báo cáo thì ghi «chưa có báo cáo».",
    ),
    ("/lich/", "Lịch", "Việc nào đến hạn, khi nào", "Thời hạn đúng như văn bản in."),
    (
        "/chi-so/",
        "Điểm số",
        "Tỉnh, thành phố được bao nhiêu điểm, mất điểm ở đâu",
        "Điểm và hạng đúng như nguồn in.",
    ),
    (
        "/doi-chieu/",
        "Đối chiếu",
        "Những con số in không khớp nhau",
        "In thế nào, tính ra thế nào, theo quy tắc nào.",
    ),
    (
        "/tuyen-truyen/",
        "Tuyên truyền",
        "Nói gì, với ai, bằng cách nào",
        "Nội dung tuyên truyền trong các kế hoạch.",
    ),
    (
        "/du-lieu/",
        "Dữ liệu mở",
        "Lấy về, đăng lại, tính toán",
        "Mọi bảng của cổng ở dạng máy đọc được, có nguồn.",
    ),
    (
        "/cho-bao-chi/",
        "Cho báo chí",
        "Số liệu và câu viết sẵn, có nguồn",
        "Dùng được ngay, không phải hỏi.",
    ),
)
