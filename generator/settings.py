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
    `luu_tru`: the folder of dated copies, if there is to be one."""

    data_dir: Path
    ngay: date
    mau: bool = False
    goc: str = ""
    luu_tru: Path | None = None

    @classmethod
    def of(
        cls,
        data_dir: Path,
        ngay: str | None = None,
        *,
        mau: bool = False,
        goc: str = "",
        luu_tru: Path | None = None,
    ) -> Settings:
        """Settings with `ngay` written d/m/y; today in Vietnam if None. Raises WrongDate."""
        try:
            day = parse_date(ngay) if ngay else datetime.now(VIETNAM).date()
        except ValueError:
            raise WrongDate(f"«{ngay}» không phải ngày; viết như 21/01/2020.") from None
        return cls(data_dir, day, mau, goc, luu_tru)
