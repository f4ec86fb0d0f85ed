"""`nguon.ban_nhan`: the Word, PDF or web page that the text was taken from."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.model.dataset import build
from generator.settings import Settings
from generator.views.taking.record import document_record
from tests.small_data import DAY, SmallData

WORD = b"PK what Word wrote"
DIGEST = hashlib.sha256(WORD).hexdigest()


@pytest.mark.parametrize(
    ("tep", "sha256", "said"),
    [
        ("goc/1.docx", DIGEST, []),
        ("goc/2.docx", DIGEST, [("source-missing", "Không thấy bản nhận «goc/2.docx».")]),
        ("../1.docx", DIGEST, [("source-missing", "Không thấy bản nhận «../1.docx».")]),
        (
            "goc/1.docx",
            "0" * 64,
            [("source-changed", "Bản nhận không còn đúng như lúc nhận: dấu SHA-256 khác.")],
        ),
    ],
)
def test_the_received_file_is_there_and_unchanged(
    tmp_path: Path, tep: str, sha256: str, said: list[tuple[str, str]]
) -> None:
    data = SmallData(tmp_path)
    data.put("tinh-mau/goc/1.docx", WORD)
    text_digest = hashlib.sha256(b"M\xe1\xbb\x99t").hexdigest()
    records = data.read(
        "phan: [{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một}]}]\n"
        f"nguon: {{tep: goc/1.txt, sha256: {text_digest}, mo_ta: Mẫu., ngay_nhan: 15/1/2025,"
        f" ban_nhan: {{tep: {tep}, sha256: {sha256}}}}}\n",
        "Một",
    )
    assert [(one.code, one.message) for one in records.problems] == said
    found = records.documents[0].received_bytes
    assert found == (None if "source-missing" in str(said) else WORD)


def test_data_tell_where_the_received_file_lies(tmp_path: Path) -> None:
    data = SmallData(tmp_path)
    data.put("tinh-mau/goc/1.docx", WORD)
    records = data.read(
        "phan: [{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{doan: Một}]}]\n"
        f"nguon: {{tep: goc/1.txt, sha256: {hashlib.sha256('Một'.encode()).hexdigest()},"
        " mo_ta: Mẫu., ngay_nhan: 15/1/2025, ban_nhan: {tep: goc/1.docx, sha256: "
        f"{DIGEST}}}}}\n",
        "Một",
    )
    dataset = build(records, DAY)
    settings = Settings.of(tmp_path, "15/1/2025")
    (one,) = dataset.van_ban
    received = document_record(dataset, settings, one.van_ban)["nguon"]["ban_nhan"]
    assert received == {
        "tep": "goc/1.docx",
        "sha256": DIGEST,
        "dia_chi": "/van-ban/tinh-mau/goc/1.docx",
    }
