"""What the portal itself had published wrongly."""

from __future__ import annotations

from pydantic import Field

from generator.schema.base import DateText, Record, Text


class SiteCorrection(Record):
    """Something that the portal had published wrongly. `dia_chi`: the address of the place, from
    the site's root."""

    ngay_sua: DateText
    dia_chi: Text = Field(pattern=r"^/([^/]|$)")
    da_dang: Text
    sua_thanh: Text
    ly_do: Text


class SiteCorrectionRegister(Record):
    """`danh-muc/dinh-chinh-trang.yml`: mistakes of the portal itself, mended after publication."""

    nguon: Text
    dinh_chinh: tuple[SiteCorrection, ...]
