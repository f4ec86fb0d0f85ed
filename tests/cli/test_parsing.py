"""The words of a command line: help and wrong usage in Vietnamese, with the cure."""

from __future__ import annotations

import errno
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import COMMANDS, GROUPS, main, parser_of
from generator.cli.parsing import CommandParser, WrongUsage
from generator.problems import why


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What wrong usage is answered with, always on the error stream and with exit code 2."""
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_no_command_at_all_tells_what_can_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said([], capsys).splitlines()
    assert [line for line in lines if line.endswith(":")] == [f"{title}:" for title in GROUPS]
    assert {line.split()[0] for line in lines if line[:2] == "  " and line[2:3] != " "} == set(
        COMMANDS
    )


HOW_CHECK = "Cách gõ: cchc check [TỆP …] [lựa chọn …]\nXem đủ: cchc check --help\n"
SEE_ALL = "Xem các lệnh: cchc --help\n"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("chekc", f"Không có lệnh «chekc». Có phải «check»?\n{SEE_ALL}"),
        ("kiểm", f"Không có lệnh «kiểm». Có phải «check»?\n{SEE_ALL}"),
        ("bay-len", f"Không có lệnh «bay-len».\n{SEE_ALL}"),
        ("--data x", f"Tên lệnh đứng ngay sau «cchc», rồi mới tới «--data».\n{SEE_ALL}"),
        ("check --wacth", f"Không có lựa chọn «--wacth». Có phải «--watch»?\n{HOW_CHECK}"),
        ("check --for json", f"Không có lựa chọn «--for». Có phải «--format»?\n{HOW_CHECK}"),
        ("check –data x", f"Không có lựa chọn «–data». Có phải «--data»?\n{HOW_CHECK}"),
        ("check --data", f"Sau «--data» cần ghi THƯ_MỤC: thư mục dữ liệu.\n{HOW_CHECK}"),
        ("check --data --watch", f"Sau «--data» cần ghi THƯ_MỤC: thư mục dữ liệu.\n{HOW_CHECK}"),
        ("check --watch=1", "«--watch» đứng một mình, không kèm «=1».\n"),
        (
            "check --format jsn",
            "«jsn» không dùng được cho --format. Có phải «json»? "
            "Dùng một trong: text, json, github, gitlab.\n",
        ),
        (
            "new van-bn",
            "«van-bn» không dùng được cho LOẠI. Có phải «van-ban»? "
            "Dùng một trong: van-ban, diem, tien-do, tinh, chi-so, phien-ban.\n",
        ),
        (
            "new van-ban --ngay 31/02/2026",
            "--ngay: «31/02/2026» không phải là một ngày có thật.\n",
        ),
        (
            "render",
            "Cần ghi thêm THƯ_MỤC: nơi viết kết quả.\n"
            "Cách gõ: cchc render THƯ_MỤC [lựa chọn …]\nXem đủ: cchc render --help\n",
        ),
        (
            "build thua",
            "Thừa «thua».\nCách gõ: cchc build [lựa chọn …]\nXem đủ: cchc build --help\n",
        ),
    ],
)
def test_wrong_usage(typed: str, answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(typed.split(), capsys) == answer


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_without_an_english_word(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "khong-co", "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"cchc {name}: {COMMANDS[name].HELP}\n\nCách gõ: cchc {name} ")
    for word in ("usage", "positional", "optional", "show this", "None", "DATA", "FOLDER"):
        assert word not in text


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_the_help_are_right(name: str) -> None:
    parser = parser_of(name)
    assert parser.examples
    for example in parser.examples:
        program, command, *words = shlex.split(example)
        assert (program, command) == ("cchc", name)
        parser.read(words)


def test_options_and_files_come_in_any_order() -> None:
    read = parser_of("check").read(["a.yml", "--data=d", "b.yml", "--watch", "--", "--c.yml"])
    assert [str(path) for path in read.files] == ["a.yml", "b.yml", "--c.yml"]
    assert (str(read.data), read.watch) == ("d", True)


WORDS = (
    "a|-||--|-x|--data|--data=|--data=a|--watch|--watch=|--format|json|--format=json|-1|—|--ngay"
)
MORE = "21/01/2026|van-ban|-h x|--tinh=-x"


@given(
    st.sampled_from(sorted(COMMANDS)),
    st.lists(st.sampled_from(f"{WORDS}|{MORE}".split("|")), max_size=5),
)
def test_the_standard_parser_never_answers_itself(name: str, words: list[str]) -> None:
    """What is wrong is told before; its own English sentence would become an empty phrase."""
    answer = ""
    try:
        parser_of(name).read(words)
    except WrongUsage as wrong:
        answer = str(wrong)
    assert not answer.startswith("Lệnh viết chưa đúng.")


def test_a_long_explanation_is_broken_under_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    parser = CommandParser("cchc thu", "thử")
    parser.add_argument("--data", metavar="THƯ_MỤC", default="data", help="thư mục có dữ liệu")
    assert parser.format_help() == (
        "cchc thu: thử\n\n"
        "Cách gõ: cchc thu [lựa chọn …]\n\n"
        "Lựa chọn:\n"
        "  --data THƯ_MỤC        thư mục có dữ liệu (mặc định: data)\n"
        "  --help, -h            in lời giải thích này\n"
    )


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "đây là thư mục, không phải tệp"),
        (OSError(errno.ENOSPC, "No space left on device"), "đĩa đã đầy"),
        (OSError(errno.EMFILE, "Too many open files"), "máy báo «Too many open files»"),
    ],
)
def test_what_the_system_refuses_is_said_in_vietnamese(error: OSError, said: str) -> None:
    assert why(error) == said


@pytest.mark.parametrize(
    ("typed", "code", "answer"),
    [
        ("serve --config khong-co.yml", 1, "Không có tệp cấu hình «khong-co.yml».\n"),
        ("serve --address 8000", 2, "Địa chỉ viết như --address 127.0.0.1:8000.\n"),
        (
            "build --config khong-co.yml",
            1,
            "Không có tệp cấu hình «khong-co.yml»; site/ giữ nguyên như cũ.\n",
        ),
    ],
)
def test_a_site_that_cannot_be_shown(
    typed: str, code: int, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed.split()) == code
    assert capsys.readouterr() == ("", answer)
