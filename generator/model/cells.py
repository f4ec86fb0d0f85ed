"""Read the cells of a document: who is named, by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.items import Agencies, Due
from generator.recognition.agencies import AgencyAction, read_agencies, split_agency_action
from generator.recognition.agency_index import AgencyIndex
from generator.recognition.deadlines import interval, read_deadlines
from generator.records import DocumentRecord
from generator.schema.readings import ReadRow


@dataclass(frozen=True)
class CellReader:
    """What the machine must know to read the cells of one document.

    `names`: the agencies known in the province; `nam`: the year of execution, if the plan has
    just one; `ngay_ban_hanh`: the day of issue.
    """

    names: AgencyIndex
    nam: int | None
    ngay_ban_hanh: date | None

    @classmethod
    def of(cls, record: DocumentRecord, names: AgencyIndex) -> CellReader:
        """The reader for one document."""
        plan = record.document.ke_hoach
        one_year = plan is not None and plan.tu_nam == plan.den_nam
        nam = plan.den_nam if plan is not None and one_year else None
        return cls(names, nam, record.document.ngay_ban_hanh)

    def agencies(self, text: str | None, declared: tuple[str, ...] | None = None) -> Agencies:
        return Agencies(text, read_agencies(text, self.names) if text else None, declared)

    def actions(self, text: str | None, remedy: str | None = None) -> tuple[AgencyAction, ...]:
        """Who has to do what. `remedy`: the cell beside that says what, where there is one; it
        is the action of all that the cell of leads names."""
        actions = split_agency_action(text, self.names) if text else ()
        if text is None or remedy is None or any(action.viec for action in actions):
            return actions
        return (AgencyAction(read_agencies(text, self.names).nhac_toi, remedy),)

    def due(self, text: str | None, declared: ReadRow) -> Due:
        """A declared first or last day goes before the machine's reading."""
        if text is None:
            return Due(None)
        read = read_deadlines(text, nam=self.nam, ngay_ban_hanh=self.ngay_ban_hanh)
        if declared.han_tu or declared.han_den:
            return Due(text, read, declared.han_tu, declared.han_den)
        return Due(text, read, *interval(read))
