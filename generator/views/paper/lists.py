"""Lists as papers: tasks, targets and progress of a province, bounded as their pages are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from generator.model.dataset import Dataset, Province
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.paper.alike import alike
from generator.views.paper.offer import ALL, PaperOffer
from generator.views.paper.paper import Block, Cell, Paper, PaperTable, Run, Section, Style
from generator.views.paper.sources import Publisher, province_day, publisher_lines
from generator.views.paper.task_rows import task_table
from generator.views.paper.words import cell, fitted_table, line, note, table, with_note
from generator.views.progress.history import Entry
from generator.views.progress.items import by_year, facts_of
from generator.views.progress.lines import ProgressLine
from generator.views.progress.provinces import AgencyBlock, province_blocks
from generator.views.progress.tally import reported_words
from generator.views.reuse import SITE_NAME
from generator.views.targets import TargetGroup, groups, target_pages
from generator.views.tasks import TaskGroup, by_quarter, lines, task_pages

GATHERED = f"Cổng {SITE_NAME} tổng hợp từ các văn bản đã đăng; không thay bản gốc đã ký."
_WORDS = "Chữ trong bảng là chữ của văn bản; phần trong ngoặc, in nghiêng là của cổng."


def list_offers(dataset: Dataset, publisher: Publisher) -> Iterator[PaperOffer]:
    """The lists of every province."""
    for province in dataset.tinh:
        known = (dataset, province, publisher)
        if not province.van_ban:
            continue
        for nam, tasks in task_pages(by_quarter(lines(dataset, province.van_ban))).items():
            if tasks:
                make = partial(task_paper, *known, nam, tasks)
                yield PaperOffer(urls.tasks(province.ma, nam), ALL, make)
        for year, targets in target_pages(tuple(groups(dataset, province.van_ban))).items():
            if targets:
                of_year = partial(target_paper, *known, year, targets)
                yield PaperOffer(urls.targets(province.ma, year), ALL, of_year)
        if any(facts_of(dataset, linked) for linked in province.van_ban):
            for year in by_year(dataset, province.ma) or (None,):
                progress = partial(progress_paper, *known, year)
                yield PaperOffer(urls.progress(province.ma, year), ALL, progress)


def list_paper(
    path: str, title: str, publisher: Publisher, day: date, blocks: Iterable[Block]
) -> Paper:
    """A list on lying paper."""
    source = (GATHERED, *publisher_lines(publisher, path, day))
    found = (line(title, Style.TITLE), *alike(blocks))
    return Paper(path, title, source, day, (Section(found, landscape=True),), publisher.mau)


def task_paper(
    dataset: Dataset,
    province: Province,
    publisher: Publisher,
    nam: str | None,
    found: tuple[TaskGroup, ...],
) -> Paper:
    """The tasks of a province, or those of one year, by the quarter of their last day."""
    title = f"Việc và thời hạn của {province.ten}"
    if nam is not None:
        title += f", năm {nam}" if nam.isdigit() else f", {found[0].ten.lower()}"
    about = f"Việc trong các kế hoạch, xếp theo ngày cuối của thời hạn. {_WORDS}"
    blocks: list[Block] = [line(about), line(reported_words(dataset, province.ma))]
    for group in found:
        blocks.append(line(group.ten, Style.HEADING, level=1))
        blocks.append(task_table(group.dong, summary=group.ten))
    day = province_day(dataset, province.ma)
    return list_paper(urls.tasks(province.ma, nam), title, publisher, day, blocks)


def target_paper(
    dataset: Dataset,
    province: Province,
    publisher: Publisher,
    nam: int | None,
    found: tuple[TargetGroup, ...],
) -> Paper:
    """The targets of a province, or those of the documents of one year."""
    title = f"Chỉ tiêu của {province.ten}" + (f", văn bản năm {nam}" if nam else "")
    blocks: list[Block] = [line("Mỗi dòng là một con số phải đạt, kèm vế câu của văn bản.")]
    for group in found:
        rows = [(cell(one.stt), cell(one.muc, bold=True), cell(one.menh_de)) for one in group.dong]
        rows += [
            (cell(one.stt), with_note(None, "không nêu con số"), cell(one.menh_de))
            for one in group.khong_so
        ]
        blocks.append(line(group.ten, Style.HEADING, level=1))
        heads = ("Mục", "Mức", "Nguyên văn")
        blocks.append(table(heads, (10, 18, 72), rows, summary=group.ten))
    day = province_day(dataset, province.ma)
    return list_paper(urls.targets(province.ma, nam), title, publisher, day, blocks)


def progress_paper(
    dataset: Dataset, province: Province, publisher: Publisher, nam: int | None
) -> Paper:
    """What was reported of a province's items, agency by agency."""
    title = f"Tiến độ thực hiện của {province.ten}" + (f", văn bản năm {nam}" if nam else "")
    blocks: list[Block] = [
        line(reported_words(dataset, province.ma)),
        note(
            "«Chưa có báo cáo» nghĩa là cổng chưa nhận hoặc chưa thấy báo cáo, không nói việc đã"
            " làm hay chưa. Lịch và báo cáo định kỳ xem trên trang."
        ),
    ]
    for block in province_blocks(dataset, province, nam):
        blocks.append(line(block.ten, Style.HEADING, level=1))
        blocks.append(_progress_table(block))
    day = province_day(dataset, province.ma)
    return list_paper(urls.progress(province.ma, nam), title, publisher, day, blocks)


def _progress_table(block: AgencyBlock) -> PaperTable:
    found = (*block.dong, *(one for group in block.chua_co for one in group.dong))
    heads = ("Việc", "Thời hạn theo văn bản", "Báo cáo", "Bằng chứng công khai", "Văn bản")
    rows = (_progress_row(one) for one in found)
    return fitted_table(heads, rows, summary=block.ten)


def _progress_row(one: ProgressLine) -> tuple[Cell, ...]:
    public = [_entry(each) for each in one.minh_chung]
    if one.chua_thay is not None:
        where = one.chua_thay.tu
        public.append(f"{one.chua_thay.dau.chu}; {where[:1].lower()}{where[1:]}")
    return (
        with_note(one.noi_dung, f"cùng chủ trì: {one.cung}" if one.cung else ""),
        with_note(one.thoi_han, one.ghi_chu_han),
        Cell((Run(_reported(one)),)),
        Cell((Run("\n".join(public)),)) if public else Cell(),
        cell(f"{one.so_hieu}, {one.cho}"),
    )


def _entry(one: Entry) -> str:
    name = one.nguon.ten if one.nguon else one.dau.chu
    return f"{name} (thấy ngày {format_date(one.ngay)})"


def _reported(one: ProgressLine) -> str:
    """The last state reported, and the last words."""
    last = one.bao_cao
    if last is None:
        return one.dau.chu
    words = f": «{last.nguyen_van}»" if last.nguyen_van else ""
    figures = "".join(
        f" {each.so}{f', cần {each.muc}' if each.muc else ''}: {each.ket_luan.chu}."
        for each in last.so_lieu
    )
    day = "" if last.trung_ngay else f", {format_date(last.ngay)}"
    place = f", theo {last.nguon.ten}" if last.nguon else ""
    return f"{one.dau.chu}{words}{figures} ({last.tu}{day}{place})"
