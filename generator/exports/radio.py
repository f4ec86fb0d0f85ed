"""Bulletins as plain text: to print, to mail, or for a program that reads aloud."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.exports.heavy_file import HeavyFile, Later
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.spoken.pace import SYLLABLES_A_MINUTE
from generator.views import urls
from generator.views.radio.bulletin import LENGTHS, Bulletin, RadioView
from generator.views.radio.phrases import PORTAL
from generator.views.radio.things import things

SAMPLE = "DỮ LIỆU MẪU, KHÔNG ĐỌC TRÊN LOA"


def to_text(view: RadioView, *, length: int, goc: str, mau: bool) -> bytes:
    """One version: UTF-8, a breath a line, the time of each paragraph before it."""
    bulletin = next(one for one in view.ban_tin if one.muc_tieu == length)
    lines = [*_head(view, bulletin), *_body(bulletin), *_foot(view, bulletin, goc)]
    return ("\n".join([SAMPLE, "", *lines] if mau else lines) + "\n").encode()


def _head(view: RadioView, bulletin: Bulletin) -> Iterator[str]:
    yield f"BẢN TIN PHÁT THANH, BẢN {bulletin.muc_tieu} GIÂY"
    yield view.ten
    yield (
        f"{bulletin.so_tieng} tiếng, đọc hết {bulletin.giay} giây, "
        f"tính theo tốc độ {SYLLABLES_A_MINUTE} tiếng một phút."
    )


def _body(bulletin: Bulletin) -> Iterator[str]:
    for paragraph in bulletin.doan:
        yield ""
        yield f"[{paragraph.giay} giây]"
        for sentence in paragraph.cau:
            yield from sentence


def _foot(view: RadioView, bulletin: Bulletin, goc: str) -> Iterator[str]:
    yield ""
    yield "---"
    if bulletin.giu:
        yield f"Giữ như bản in, người đọc tự quyết cách đọc: {', '.join(bulletin.giu)}"
    yield f"Nguồn: {view.nguon}"
    yield f"Xem trên {PORTAL}: {urls.whole(goc, view.trang)}"
    yield "Cổng không phải cơ quan ban hành; giá trị pháp lý thuộc bản gốc đã ký."


def offers(dataset: Dataset, settings: Settings) -> Iterator[HeavyFile]:
    """Three versions of every bulletin: `van-ban/….phat-thanh-60.txt`."""
    for thing in things(dataset):
        value = Later(thing.make)
        for length in LENGTHS:
            write = partial(to_text, length=length, goc=settings.goc, mau=settings.mau)
            path = urls.radio_text(thing.cua, length).lstrip("/")
            yield HeavyFile(path, value, write, kept=False)
