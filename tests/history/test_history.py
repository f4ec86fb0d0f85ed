"""What a history tells: the same from git and from the kept log."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.history import git
from generator.history.from_git import log_from_git
from generator.history.kept_log import LogIsAhead, WrongLog, log_from_lines, new_lines
from generator.history.log import Log, Origin
from generator.history.reader import read_log
from generator.source.layout import scan
from tests.small_history import FIRST, PLAN, SCORES, SmallHistory, told

PAGE = "/van-ban/mau-tay/2025/33-kh-ubnd/"
ITEM = f"{PAGE}#ke-hoach-ii-nhiem-vu-"
TASKS = '        - {stt: "1", noi_dung: Trả kết quả tại nhà'


@pytest.fixture
def history(tmp_path: Path) -> SmallHistory:
    made = SmallHistory(tmp_path)
    made.start()
    return made


def _told(history: SmallHistory, since: date | None = None) -> list[str]:
    """What git tells, which must be what the kept log tells."""
    from_git, kept = history.log(since), history.kept_log(since)
    assert from_git.lan == kept.lan
    assert (from_git.tu_ngay, from_git.tu_dau) == (kept.tu_ngay, kept.tu_dau)
    return told(from_git)


# --- what is told ---


def test_what_was_there_from_the_start_is_no_news(history: SmallHistory) -> None:
    assert _told(history) == []
    log = history.log()
    assert log.tu_ngay == FIRST
    assert {PLAN, SCORES} < log.tu_dau


def test_an_item_that_reads_differently_has_changed(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    history.commit(1)
    assert _told(history) == [
        f"21/11/2026 sửa {ITEM}1 thoi_han: «Quý IV năm 2025» → «Tháng 10/2025»"
    ]


def test_a_figure_of_a_score_has_changed(history: SmallHistory) -> None:
    history.edit(SCORES, ('xep_hang: "5"', 'xep_hang: "4"'))
    history.commit(1)
    address = "/chi-so/hai-long-mau/2023/mau-tay/"
    assert _told(history) == [f"21/11/2026 sửa {address} xep_hang: «5/6» → «4/6»"]


def test_a_row_put_above_others_changes_only_itself(history: SmallHistory) -> None:
    new = TASKS.replace("Trả kết quả tại nhà", "Niêm yết thủ tục, chu_tri: Sở Mẫu}\n")
    history.edit(
        PLAN,
        ('{stt: "2", noi_dung: Kiểm tra', '{stt: "3", noi_dung: Kiểm tra'),
        (TASKS, new + TASKS.replace('"1"', '"2"')),
    )
    history.commit(1)
    assert _told(history) == [f"21/11/2026 mới {ITEM}1"]


def test_a_passage_whose_first_words_change_is_the_same_passage(history: SmallHistory) -> None:
    history.edit(PLAN, ("can_cu: Căn cứ Quyết định số 09", "can_cu: Căn cứ vào Quyết định số 09"))
    history.commit(1)
    assert [line.partition(": ")[0].split()[:2] for line in _told(history)] == [
        ["21/11/2026", "sửa"],
        ["21/11/2026", "chuyển"],
    ]


def test_documents_come_and_go_as_one_item_with_counts(history: SmallHistory) -> None:
    text = (history.data / PLAN).read_text(encoding="utf-8")
    history.put(
        "mau-tay/van-ban/2026-7-kh-ubnd.yml",
        text.replace("33/KH-UBND", "7/KH-UBND").replace("21/7/2025", "21/7/2026"),
    )
    history.commit(1)
    (history.data / PLAN).unlink()
    history.commit(2)
    counts = ", 2 nhiem-vu, 2 chi-tieu, 10 doan"
    assert _told(history) == [
        f"21/11/2026 mới /van-ban/mau-tay/2026/7-kh-ubnd/{counts}",
        f"22/11/2026 rút {PAGE}{counts}",
    ]


def test_a_renamed_document_is_the_same_document(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV năm 2025", "thoi_han: Tháng 10/2025"))
    (history.data / PLAN).rename(history.data / "mau-tay/van-ban/2025-033-kh-ubnd.yml")
    history.commit(1)
    moved = "/van-ban/mau-tay/2025/033-kh-ubnd/"
    assert _told(history) == [
        f"21/11/2026 chuyển {PAGE} → {moved}",
        f"21/11/2026 sửa {moved}#ke-hoach-ii-nhiem-vu-1 thoi_han:"
        " «Quý IV năm 2025» → «Tháng 10/2025»",
    ]


def test_a_report_of_progress_and_a_declared_correction_are_new_items(
    history: SmallHistory,
) -> None:
    history.put(
        "mau-tay/tien-do/2025-quy-3.yml",
        "bao_cao:\n- {ma: bc1, co_quan: so-noi-vu, ngay: 5/10/2025, trich_yeu: Báo cáo quý}\n"
        "ket_qua:\n- {viec: mau-tay/2025/33-kh-ubnd#ke-hoach-ii-nhiem-vu-1, bao_cao: bc1,"
        " trang_thai: hoan-thanh, ngay: 5/10/2025, nguyen_van: Đã xong}\n",
    )
    text = (history.data / PLAN).read_text(encoding="utf-8")
    fix = "dinh_chinh:\n- {dong: '3', ban_chep: a, sua_thanh: b, ly_do: c, ngay_sua: 21/11/2026}\n"
    history.put(PLAN, text.replace("phan:\n", fix + "phan:\n", 1))
    history.commit(1)
    assert _told(history) == [
        "21/11/2026 mới /tien-do/mau-tay/#bao-cao-2025-quy-3-bc1",
        f"21/11/2026 mới {ITEM}1",
        f"21/11/2026 mới {PAGE}ban-chep/#d3",
    ]


# --- days ---


def test_commits_of_a_day_are_one_publication(history: SmallHistory) -> None:
    words = ["Tháng 10/2025", "Tháng 11/2025", "Quý IV năm 2025"]
    for hour, (old, new) in enumerate(zip(["Quý IV năm 2025", *words], words, strict=False), 8):
        history.edit(PLAN, (f"thoi_han: {old}", f"thoi_han: {new}"))
        history.commit(1, hour)
    assert _told(history) == []  # back to what it was, on the same day
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.commit(2, 9)
    history.edit(PLAN, ("Sở Số hóa Mẫu", "Sở Nội vụ Mẫu và Sở Số hóa Mẫu"))
    history.commit(2, 10)
    assert [line.split(":")[0] for line in _told(history)] == [
        f"22/11/2026 sửa {ITEM}1 chu_tri",
        f"22/11/2026 sửa {ITEM}1 thoi_han",
    ]


def test_a_day_is_vietnams(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.git("add", "--all", "--", ":!*/nhat-ky.jsonl")
    history.git("commit", "-qm", "x", GIT_COMMITTER_DATE="2026-11-21T17:30:00+00:00")
    assert [one.ngay for one in history.log().lan] == [date(2026, 11, 22)]


def test_a_clock_that_ran_back_does_not_turn_history_round(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.commit(5)
    history.edit(PLAN, ("thoi_han: Quý III", "thoi_han: Quý II"))
    history.git("commit", "-qam", "x", GIT_COMMITTER_DATE="2026-11-01T12:00:00+07:00")
    assert [one.ngay for one in history.log().lan] == [FIRST + timedelta(5)]
    assert "«Quý IV năm 2025» → «Quý II năm 2025»" in told(history.log())[0]


def test_the_log_counts_from_the_day_of_opening(history: SmallHistory) -> None:
    for day, (old, new) in enumerate([("IV", "III"), ("III", "II"), ("II", "I")], 1):
        history.edit(PLAN, (f"thoi_han: Quý {old} ", f"thoi_han: Quý {new} "))
        history.commit(day)
    opened = FIRST + timedelta(2)
    lines = _told(history, opened)
    assert lines == [f"23/11/2026 sửa {ITEM}1 thoi_han: «Quý II năm 2025» → «Quý I năm 2025»"]
    assert history.log(opened).tu_ngay == opened


def test_a_merge_is_published_on_the_day_it_is_merged(history: SmallHistory) -> None:
    history.git("switch", "-qc", "nhanh")
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.git("commit", "-qam", "x", GIT_COMMITTER_DATE="2026-11-21T12:00:00+07:00")
    history.git("switch", "-q", "main")
    history.git("merge", "-q", "--no-ff", "nhanh", GIT_COMMITTER_DATE="2026-11-25T12:00:00+07:00")
    assert [one.ngay for one in history.log().lan] == [date(2026, 11, 25)]


def test_uncommitted_edits_are_not_listed(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    assert history.log().lan == ()


# --- what cannot be read ---


def test_an_unreadable_version_is_skipped_and_counted(history: SmallHistory) -> None:
    good = (history.data / PLAN).read_text(encoding="utf-8")
    history.put(PLAN, "khoa_cu: x\n")
    history.commit(1)
    assert (told(history.log()), history.log().khong_doc_duoc) == ([], 1)
    history.put(PLAN, good.replace("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.commit(2)
    assert told(history.log()) == [
        f"22/11/2026 sửa {ITEM}1 thoi_han: «Quý IV năm 2025» → «Quý III năm 2025»"
    ]


def test_a_file_that_never_could_be_read_is_not_told_as_new(history: SmallHistory) -> None:
    good = (history.data / PLAN).read_text(encoding="utf-8")
    other = "mau-tay/van-ban/2026-9-kh-ubnd.yml"
    history.put(other, "khoa_cu: x\n")
    history.commit(1)
    history.put(other, good.replace("33/KH", "9/KH"))
    history.commit(2)
    assert (told(history.log()), history.log().khong_doc_duoc) == ([], 1)


def test_without_git_there_is_no_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_log(scan(tmp_path)) == Log()
    monkeypatch.setenv("PATH", "")
    assert log_from_git(tmp_path, None, None) is None


def test_a_history_that_is_cut_off_is_none(history: SmallHistory, tmp_path: Path) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.commit(1)
    shallow = tmp_path / "nông"
    history.git("clone", "-q", "--depth=1", f"file://{tmp_path}", str(shallow))
    assert git.commits(shallow / "dữ liệu") is None


def test_what_a_hook_says_of_another_repository_is_not_heard(
    history: SmallHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "khác"))
    assert history.log().tu_ngay == FIRST


# --- the kept log ---


def test_the_kept_log_goes_first(history: SmallHistory) -> None:
    assert read_log(scan(history.data)).goc is Origin.KEPT
    for log in history.data.rglob("nhat-ky.jsonl"):
        log.unlink()
    assert read_log(scan(history.data)).goc is Origin.GIT


def test_nothing_new_adds_nothing(history: SmallHistory) -> None:
    assert new_lines(history.kept(), history.states(), FIRST + timedelta(1)) == {}


def test_only_what_changed_is_added_by_province(history: SmallHistory) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    added = new_lines(history.kept(), history.states(), FIRST + timedelta(1))
    assert list(added) == ["mau-tay"]
    assert added["mau-tay"].decode().count("\n") == 1


def test_a_log_beyond_the_day_is_refused(history: SmallHistory) -> None:
    with pytest.raises(LogIsAhead, match="20/11/2026"):
        new_lines(history.kept(), history.states(), FIRST - timedelta(1))


@pytest.mark.parametrize("line", ["{", "[]", '{"ngay": "hôm qua"}', '{"ngay":"2026-11-20"}'])
def test_a_wrong_line_is_named(line: str) -> None:
    with pytest.raises(WrongLog, match=r"mau/nhat-ky\.jsonl:2"):
        log_from_lines([("mau/nhat-ky.jsonl", f"\n{line}\n".encode())], None)


def test_a_log_of_an_older_form_is_stated_anew_and_not_told(history: SmallHistory) -> None:
    for name, content in history.kept():
        old = content.replace(b'"dang":1', b'"dang":0').replace(b'"thoi_han"', b'"han"')
        (history.data / name).write_bytes(old)
    history.keep(FIRST + timedelta(1))
    assert told(history.kept_log()) == []
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.keep(FIRST + timedelta(2))
    assert len(told(history.kept_log())) == 1


# --- between builds ---


def test_a_second_reading_asks_git_for_no_version(
    history: SmallHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.commit(1)
    cache = tmp_path / "nhớ"
    first = history.log(cache=cache)
    monkeypatch.setattr(git.Blobs, "read", lambda *_: pytest.fail("read again"))
    assert history.log(cache=cache) == first


def test_a_broken_cache_is_made_anew(history: SmallHistory, tmp_path: Path) -> None:
    history.edit(PLAN, ("thoi_han: Quý IV", "thoi_han: Quý III"))
    history.commit(1)
    cache = tmp_path / "nhớ"
    first = history.log(cache=cache)
    (cache / "so-sanh.json").write_text("{", encoding="utf-8")
    assert history.log(cache=cache) == first
    shutil.rmtree(cache)
    assert history.log(cache=cache) == first
