"""Where what is saved on the public page goes: a project on GitHub, GitLab or Gitea.

The setting `bien_tap` of `mkdocs.yml`, as Decap reads it and as the browser is let through.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KINDS = {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea"}
_KEYS = {"noi", "kho", "nhanh", "may_chu", "ma_ung_dung", "dang_nhap"}
_PROJECT = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)+")
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
_HOST = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]+)?")
_PUBLIC = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}


class WrongHosting(ValueError):
    """The setting is not what it should be; the message, in Vietnamese, says how to mend it."""


@dataclass(frozen=True)
class Hosting:
    """The project (`kho`) and branch that the forms write to; `may_chu`: the server's address;
    `ma_ung_dung`: the id that the server gave this site for logging in; `dang_nhap`: who does the
    logging in for GitHub, which lets no page do it alone."""

    noi: str
    kho: str
    nhanh: str
    may_chu: str
    ma_ung_dung: str = ""
    dang_nhap: str = ""

    @property
    def backend(self) -> dict[str, Any]:
        """As Decap wants it."""
        found: dict[str, Any] = {"name": self.noi, "repo": self.kho, "branch": self.nhanh}
        if self.noi == "github":
            return found | {"api_root": self.may_chu, "base_url": self.dang_nhap}
        endpoint = "api/v4" if self.noi == "gitlab" else "api/v1"
        found |= {"base_url": self.may_chu, "api_root": f"{self.may_chu}/{endpoint}"}
        return found | {"app_id": self.ma_ung_dung, "auth_type": "pkce"}

    @property
    def is_reviewed(self) -> bool:
        """Does a change wait for somebody's yes before it is in the branch? Gitea's has no such
        way in Decap."""
        return self.noi != "gitea"

    @property
    def words(self) -> str:
        """What the page says of it."""
        waits = ", chờ người duyệt" if self.is_reviewed else ""
        return f"Gửi lên {KINDS[self.noi]}: {self.kho}{waits}."


def read_hosting(given: object) -> Hosting | None:
    """The setting as YAML gives it; None where nothing is set. Raises WrongHosting."""
    if given is None:
        return None
    if not isinstance(given, Mapping) or not {"noi", "kho"} <= given.keys() <= _KEYS:
        raise WrongHosting(
            "cần «noi» và «kho»; viết như bien_tap: {noi: gitlab, kho: nhom/kho,"
            " ma_ung_dung: …}; được thêm nhanh, may_chu, dang_nhap."
        )
    said = {key: str(value).strip().rstrip("/") for key, value in given.items()}
    if said["noi"] not in KINDS:
        raise WrongHosting(f"không có nơi «{said['noi']}»; chọn một trong: {', '.join(KINDS)}.")
    found = Hosting(
        said["noi"],
        said["kho"],
        said.get("nhanh", "main"),
        said.get("may_chu", _PUBLIC.get(said["noi"], "")),
        said.get("ma_ung_dung", ""),
        said.get("dang_nhap", ""),
    )
    _require_usable(found)
    return found


def _require_usable(found: Hosting) -> None:
    if not _PROJECT.fullmatch(found.kho):
        raise WrongHosting(f"«kho: {found.kho}» chưa đúng; viết như nhom/kho, không có https.")
    if not _BRANCH.fullmatch(found.nhanh):
        raise WrongHosting(f"«nhanh: {found.nhanh}» không phải tên nhánh.")
    if not _HOST.fullmatch(found.may_chu):
        raise WrongHosting("«may_chu» phải là địa chỉ máy chủ, như https://git.tinh.gov.vn.")
    if found.noi == "github" and not _HOST.fullmatch(found.dang_nhap):
        raise WrongHosting("GitHub cần «dang_nhap»: địa chỉ dịch vụ đăng nhập, bắt đầu https://.")
    if found.noi != "github" and not found.ma_ung_dung:
        raise WrongHosting("cần «ma_ung_dung»: mã mà máy chủ cấp khi khai ứng dụng (OAuth).")
