"""Who is told what, through which channels: the communication plans, and what other plans say.

What the text does not connect is not connected: a channel of a plan serves all of its contents
and audiences, unless a passage itself names the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from generator.model.communication_passages import AboutCommunication, about_communication
from generator.model.communication_words import named_content, shared_vehicle
from generator.model.dataset import Dataset
from generator.model.duty_headings import Charged, duty_agencies
from generator.model.items import Communication
from generator.model.linking import LinkedDocument
from generator.recognition.audiences import Group, read_audiences, read_receivers
from generator.schema.document import PlanKind
from generator.schema.progress import PublishedItem


@dataclass(frozen=True)
class Audience:
    """Whom a passage speaks of, parted into the groups that it names."""

    muc: Communication
    nhom: tuple[Group, ...]


@dataclass(frozen=True)
class Channel:
    """A channel. `co_quan`: who runs it, by the words or by the heading above (`theo_muc`: the
    heading's words); `neu_ten`: agencies that the words name beside them; `cho`: the words that
    say for whom."""

    muc: Communication
    co_quan: tuple[str, ...]
    theo_muc: str | None
    neu_ten: tuple[str, ...]
    tan_suat: tuple[str, ...]
    cho: tuple[str, ...]


@dataclass(frozen=True)
class Connection:
    """A content or audience and a channel that the text itself connects, with the words."""

    hang: str
    kenh: str
    nguyen_van: str


@dataclass(frozen=True, eq=False)
class CommunicationPlan:
    """What one document says of communication. `doan`: passages about it that are no audience,
    content or channel; `tin_bai`: what went out, oldest first."""

    linked: LinkedDocument = field(repr=False)
    doi_tuong: tuple[Audience, ...]
    noi_dung: tuple[Communication, ...]
    hinh_thuc: tuple[Channel, ...]
    noi: tuple[Connection, ...]
    doan: tuple[AboutCommunication, ...]
    tin_bai: tuple[PublishedItem, ...]

    @property
    def van_ban(self) -> str:
        return self.linked.van_ban

    @property
    def is_of_communication(self) -> bool:
        """Whether the whole plan is for communication."""
        plan = self.linked.document.ke_hoach
        return plan is not None and plan.loai is PlanKind.COMMUNICATION


_made: WeakKeyDictionary[Dataset, tuple[CommunicationPlan, ...]] = WeakKeyDictionary()


def plans(dataset: Dataset) -> tuple[CommunicationPlan, ...]:
    """Every document that speaks of communication, in the order of the documents."""
    if dataset not in _made:
        _made[dataset] = tuple(_plans(dataset))
    return _made[dataset]


def _plans(dataset: Dataset) -> Iterator[CommunicationPlan]:
    published: dict[str, list[PublishedItem]] = {}
    for piece in dataset.tien_do.tin_bai:
        published.setdefault(piece.kenh.partition("#")[0], []).append(piece)
    for linked in dataset.van_ban:
        plan = read_plan(linked, tuple(published.get(linked.van_ban, ())))
        if plan.linked.muc.tuyen_truyen or plan.doan:
            yield plan


def read_plan(
    linked: LinkedDocument, published: tuple[PublishedItem, ...] = ()
) -> CommunicationPlan:
    """What one document says of communication."""
    entries = linked.muc.tuyen_truyen
    audiences = tuple(
        Audience(one, read_audiences(one.noi_dung)) for one in entries if one.loai == "doi_tuong"
    )
    contents = tuple(one for one in entries if one.loai == "noi_dung")
    above = duty_agencies(linked)
    channels = tuple(_channel(one, above) for one in entries if one.loai == "hinh_thuc")
    return CommunicationPlan(
        linked,
        audiences,
        contents,
        channels,
        tuple(_connections(audiences, contents, channels)),
        about_communication(linked),
        published,
    )


def _channel(entry: Communication, above: Charged) -> Channel:
    acting = tuple(dict.fromkeys(mention.ma for action in entry.viec for mention in action.co_quan))
    running = entry.co_quan.khai or acting
    heading: str | None = None
    if not running:
        heading, running = above.get(entry.ma, (None, ()))
    named = tuple(ma for ma in entry.co_quan.codes() if ma not in running)
    return Channel(
        entry,
        running,
        heading,
        named,
        tuple(one.nguyen_van for one in entry.tan_suat),
        tuple(words for words, _ in read_receivers(entry.noi_dung)),
    )


def _connections(
    audiences: tuple[Audience, ...],
    contents: tuple[Communication, ...],
    channels: tuple[Channel, ...],
) -> Iterator[Connection]:
    for channel in channels:
        for content in contents:
            words = named_content(channel.muc.noi_dung, content.stt) or shared_vehicle(
                content.noi_dung, channel.muc.noi_dung
            )
            if words:
                yield Connection(content.ma, channel.muc.ma, words)
        for audience in audiences:
            known = {group.tu for group in audience.nhom if group.tu}
            for words, heads in read_receivers(channel.muc.noi_dung):
                if known & set(heads):
                    yield Connection(audience.muc.ma, channel.muc.ma, words)
                    break
            else:
                if words := shared_vehicle(audience.muc.noi_dung, channel.muc.noi_dung):
                    yield Connection(audience.muc.ma, channel.muc.ma, words)
