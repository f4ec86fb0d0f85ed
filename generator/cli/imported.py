"""One received file on its way into the data folder: its draft, its files, its report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.importers.checked import Checked, checked
from generator.importers.draft import Draft
from generator.importers.importing import Hints, draft_of_reading, prepared, read
from generator.importers.known import Known, known_in
from generator.importers.provinces import guessed
from generator.importers.readers.choosing import open_received
from generator.importers.refusals import Refused
from generator.importers.report import Report
from generator.records import Records


@dataclass(frozen=True)
class Ready:
    """A draft with the files that it is made of; nothing is written yet."""

    report: Report
    files: dict[Path, bytes]


@dataclass(frozen=True)
class Import:
    """What holds for every file of one call of the command."""

    records: Records
    day: date
    nam: int | None
    ma: str | None
    tinh: str | None

    def of(self, path: Path, folder: Path) -> Ready:
        """The draft of a file and what is to be written under `folder`. Raises Refused."""
        raw = open_received(path)
        draft, tinh, told = self._draft(raw, path.name)
        if draft.nam is None:
            raise Refused("Văn bản không ghi năm nào.", "Ghi năm bằng --nam, như --nam 2026.")
        made = checked(draft, tinh)
        files = _files(draft, made, raw, folder / tinh)
        written = tuple(name.as_posix() for name in files)
        report = Report(path.name, draft, made, written, told, self._type_name(draft))
        return Ready(report, files)

    def _type_name(self, draft: Draft) -> str:
        types = self._hints(None).known.loai
        return next((one.ten for one in types if one.ma == draft.data["loai_van_ban"]), "")

    def _draft(self, raw: bytes, name: str) -> tuple[Draft, str, str]:
        """The draft, the province's folder, and how it was found where nobody said it."""
        reading = prepared(read(raw, name))
        if self.tinh:
            return draft_of_reading(reading, raw, name, self._hints(self.tinh)), self.tinh, ""
        anywhere = self._hints(None)
        found = guessed(draft_of_reading(reading, raw, name, anywhere).data, anywhere.known)
        if found is None:
            cure = "Ghi tỉnh bằng --tinh, như --tinh tien-giang."
            raise Refused("Không rõ văn bản của tỉnh nào.", cure)
        tinh, words = found
        short = words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"
        draft = draft_of_reading(reading, raw, name, self._hints(tinh))
        return draft, tinh, f"{tinh}, đoán từ «{short}»"

    def _hints(self, tinh: str | None) -> Hints:
        known: Known = known_in(self.records, tinh)
        return Hints(self.day, known, self.nam, self.ma)


def _files(draft: Draft, made: Checked, raw: bytes, folder: Path) -> dict[Path, bytes]:
    source = draft.data["nguon"]
    kept = raw if draft.reading.as_received else draft.reading.text.encode()
    files = {folder / "van-ban" / f"{draft.name}.yml": made.yaml.encode()}
    files[folder / source["tep"]] = kept
    if "ban_nhan" in source:
        files[folder / source["ban_nhan"]["tep"]] = raw
    return files
