"""The heads of columns as they are usually printed, without marks, case and brackets.

`…_CORE`: words of which a head must have one; `…_MORE`: words that may go with them.
"""

from __future__ import annotations

ORDINAL = frozenset({"stt", "tt", "so tt", "so thu tu", "thu tu", "s t t", "t t", "so stt"})
CODE = ORDINAL | {"ma", "ma so", "ma tieu chi", "ma tc", "so hieu", "ma so tieu chi"}
NOTE = frozenset({"ghi chu", "ghi chu khac", "chu thich"})
LEAD = frozenset(
    {
        "co quan chu tri",
        "don vi chu tri",
        "co quan don vi chu tri",
        "chu tri",
        "co quan chu tri thuc hien",
        "don vi chu tri thuc hien",
        "co quan don vi chu tri thuc hien",
        "chu tri thuc hien",
        "co quan thuc hien",
        "don vi thuc hien",
        "co quan don vi thuc hien",
        "co quan chu tri tham muu",
        "don vi chu tri tham muu",
    }
)
HELP = frozenset(
    {
        "co quan phoi hop",
        "don vi phoi hop",
        "co quan don vi phoi hop",
        "phoi hop",
        "phoi hop thuc hien",
        "co quan phoi hop thuc hien",
        "don vi phoi hop thuc hien",
        "co quan don vi phoi hop thuc hien",
    }
)
DUE = frozenset(
    {
        "thoi gian",
        "thoi han",
        "thoi gian thuc hien",
        "thoi gian hoan thanh",
        "thoi han hoan thanh",
        "thoi han thuc hien",
        "tien do",
        "tien do thuc hien",
        "tien do hoan thanh",
        "lo trinh",
        "lo trinh thuc hien",
        "thoi gian trien khai",
        "han hoan thanh",
    }
)
WORK_CORE = (
    "noi dung",
    "nhiem vu",
    "cong viec",
    "hoat dong",
    "giai phap",
    "dau viec",
    "phan viec",
    "viec",
)
WORK_USUAL = frozenset(
    {
        "nhiem vu",
        "noi dung",
        "noi dung cong viec",
        "noi dung nhiem vu",
        "ten nhiem vu",
        "nhiem vu trong tam",
        "hoat dong",
        "cong viec",
        "nhiem vu cu the",
        "noi dung thuc hien",
        "nhiem vu giai phap",
        "noi dung hoat dong",
        "ten cong viec",
    }
)
WORK_MORE = frozenset(
    "ten cac cu the trong tam chu yeu thuc hien cai cach hanh chinh cchc trien khai va nhom danh"
    " muc can duoc giao theo ke hoach de ra phai lam cong tac to chuc linh vuc chi tiet".split()
)
PRODUCT_CORE = ("san pham", "ket qua", "dau ra")
PRODUCT_USUAL = frozenset(
    {
        "san pham",
        "ket qua",
        "san pham dau ra",
        "san pham ket qua",
        "ket qua san pham",
        "ket qua dau ra",
        "san pham hoan thanh",
        "san pham du kien",
        "ket qua du kien",
    }
)
PRODUCT_MORE = frozenset(
    "du kien hoan thanh dat duoc cu the chinh chu yeu can yeu cau thuc hien nhiem vu cong viec va"
    " hoac phai ten cac mong doi can dat".split()
)
MONEY_CORE = ("kinh phi", "nguon von", "du toan")
MONEY_USUAL = frozenset({"kinh phi", "nguon kinh phi", "kinh phi thuc hien", "du kien kinh phi"})
MONEY_MORE = frozenset(
    "nguon du kien thuc hien trieu dong ngan sach va dam bao bao bo tri nghin ty".split()
)
POINTS_USUAL = frozenset({"diem", "diem dat", "diem dat duoc", "so diem", "diem so"})
TOTAL = frozenset({"tong", "tong diem", "tong cong", "tong so", "tong so diem", "tong cong diem"})
RANK = frozenset({"xep hang", "thu hang", "hang", "xep thu", "thu tu xep hang", "vi tri"})
