"""The page `/bien-tap/` of the public site, all its files."""

from __future__ import annotations

import json
from pathlib import Path

from generator.editing.forms.configuration import configuration
from generator.editing.forms.hosting import Hosting
from generator.editing.forms.names import province_names
from generator.editing.forms.site import files, page
from generator.records import Records

FOLDER = "bien-tap"
_MESSAGES = {
    "create": "Thêm {{collection}} {{slug}} bằng biểu mẫu",
    "update": "Sửa {{collection}} {{slug}} bằng biểu mẫu",
}
"""What the history says of a change made in a form."""


def published(
    hosting: Hosting, records: Records, ten: str, nam: int, modules: Path, assets: Path
) -> dict[str, bytes]:
    """Files by path in the site. `ten`: the site's name; `nam`: the year to report on; `modules`
    and `assets` as for `site.files`. Raises NotInstalled."""
    provinces = province_names(records)
    found = files(modules, assets)
    found["index.html"] = page(ten, provinces, hosting.words, [hosting.may_chu])
    mode = "editorial_workflow" if hosting.is_reviewed else "simple"
    for tinh in provinces:
        backend = hosting.backend | {"commit_messages": _MESSAGES}
        forms = configuration(records, tinh, nam, backend) | {"publish_mode": mode}
        found[f"cau-hinh/{tinh}.json"] = json.dumps(forms, ensure_ascii=False).encode()
    return {f"{FOLDER}/{name}": content for name, content in found.items()}
