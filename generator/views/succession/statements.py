"""The list of all published statements."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import succession
from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.model.succession import AgencyKey
from generator.schema.registers import Succession
from generator.vietnamese import collation_key
from generator.views import urls
from generator.views.succession.agencies import AgencyLink, day_words

REGISTER = "/co-quan/ke-thua/"


@dataclass(frozen=True)
class StatementLine:
    """A published statement in the list of all of them. `noi`: the province, or the country."""

    noi: str
    tu: AgencyLink
    sang: AgencyLink | None
    ngay: str
    phan_viec: str | None
    nguon: tuple[str, ...]
    lien_ket: str | None


def statements(dataset: Dataset) -> tuple[StatementLine, ...]:
    """Every published statement: the whole country first, then by province."""
    paged = {(one.co_quan.tinh, one.co_quan.ma) for one in ledgers(dataset)}
    paged |= set(succession.reached(dataset))
    found = sorted(
        succession.published(dataset),
        key=lambda one: (
            collation_key(dataset.province_name(one.tinh)) if one.tinh else (),
            one.tu_ngay,
        ),
    )
    return tuple(_statement(dataset, one, paged) for one in found)


def _statement(dataset: Dataset, told: Succession, paged: set[AgencyKey]) -> StatementLine:
    def named(ma: str) -> AgencyLink:
        agency = dataset.agency(told.tinh or "", ma)
        path = urls.agency(told.tinh, ma) if told.tinh and (told.tinh, ma) in paged else None
        return AgencyLink(agency.ten, path)

    return StatementLine(
        dataset.province_name(told.tinh) if told.tinh else "Cả nước",
        named(told.tu),
        named(told.sang) if told.sang is not None else None,
        day_words(told),
        told.phan_viec,
        told.nguon,
        told.lien_ket,
    )
