"""What a build needs to know beside the data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.vietnamese import parse_date


class WrongDate(ValueError):
    """The day to reckon against is not written d/m/y."""


VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True)
class Settings:
    """Inputs of a build. `ngay`: the day that deadlines are reckoned against (default: today);
    `mau`: all data are samples; `goc`: the site's address, if known, to print on pictures;
    `luu_tru`: the folder of dated copies, if there is to be one; `cong_bo_tu`: the day on which
    the site was opened: the publication log tells what changed after it; `nho`: where what was
    read of git's history is kept between builds."""

    data_dir: Path
    ngay: date
    mau: bool = False
    goc: str = ""
    luu_tru: Path | None = None
    cong_bo_tu: date | None = None
    nho: Path | None = None

    @classmethod
    def of(
        cls, data_dir: Path, ngay: str | None = None, *, mau: bool = False, goc: str = ""
    ) -> Settings:
        """Settings with `ngay` written d/m/y; today in Vietnam if None. Raises WrongDate."""
        return cls(data_dir, day_of(ngay) or datetime.now(VIETNAM).date(), mau, goc)


def day_of(written: str | None) -> date | None:
    """A day written d/m/y; None for nothing. Raises WrongDate."""
    try:
        return parse_date(written) if written else None
    except ValueError:
        raise WrongDate(f"«{written}» không phải ngày; viết như 21/01/2020.") from None
