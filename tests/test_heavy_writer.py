"""Heavy files: made in processes, kept while their input stays, on demand while serving."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from generator.charts import png
from generator.exports.heavy import HeavyFile, Later
from generator.heavy_writer import HeavyWriter, OnDemand, Store
from generator.heavy_writer.fingerprint import code_state, frozen, key
from tools.environment import ROOT


@dataclass(frozen=True)
class Words:
    """A value like those of the site."""

    lines: tuple[str, ...]
    number: int = 0


def shout(value: Words) -> bytes:
    if "hỏng" in value.lines:
        raise ValueError("the SVG names no width and height")
    return "\n".join(value.lines).upper().encode()


def with_process(value: Words) -> bytes:
    return f"{os.getpid()} {value.number}".encode()


def signed(value: Words, name: str) -> bytes:
    return f"{' '.join(value.lines)} – {name}".encode()


def file(path: str, *lines: str) -> HeavyFile:
    return HeavyFile(path, Words(lines), shout)


def written(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in files}


def build(folder: Path, store: Store | None, *files: HeavyFile) -> dict[str, str]:
    writer = HeavyWriter(store, processes=2)
    writer.begin(folder, files)
    writer.finish()
    return written(folder)


def test_a_few_files(tmp_path: Path) -> None:
    made = build(tmp_path, None, file("a/b.txt", "một"), file("a/c.txt", "hai"))
    assert made == {"a/b.txt": "MỘT", "a/c.txt": "HAI"}


def test_many_files_are_made_by_other_processes(tmp_path: Path) -> None:
    files = (HeavyFile(f"{n}.txt", Words((), n), with_process) for n in range(30))
    made = build(tmp_path, None, *files)
    assert sorted(made, key=lambda name: int(name[:-4])) == [f"{n}.txt" for n in range(30)]
    assert all(text.split()[1] == name[:-4] for name, text in made.items())
    assert str(os.getpid()) not in {text.split()[0] for text in made.values()}


def test_a_later_value_is_made_once_for_the_files_that_share_it(tmp_path: Path) -> None:
    asked: list[str] = []

    def words(name: str) -> Words:
        asked.append(name)
        return Words((name,))

    one, two = Later(partial(words, "một")), Later(partial(words, "hai"))
    made = build(
        tmp_path,
        None,
        HeavyFile("1.a", one, shout),
        HeavyFile("1.b", one, partial(signed, name="Mẫu")),
        HeavyFile("2.a", two, shout, kept=False),
    )
    assert made == {"1.a": "MỘT", "1.b": "một – Mẫu", "2.a": "HAI"}
    assert asked == ["một", "hai"]


def test_values_come_as_the_processes_take_them(tmp_path: Path) -> None:
    """Thousands of papers are never in memory at once."""
    ahead: list[int] = []

    def words(n: int) -> Words:
        ahead.append(n - len(list(tmp_path.glob("*.txt"))))
        return Words(("x",), n)

    files = (HeavyFile(f"{n}.txt", Later(partial(words, n)), with_process) for n in range(200))
    build(tmp_path, None, *files)
    assert max(ahead) < 20


@pytest.mark.parametrize("many", [1, 30])
def test_what_goes_wrong_stops_the_build(tmp_path: Path, many: int) -> None:
    writer = HeavyWriter(processes=2)
    writer.begin(tmp_path, [file(f"{n}.txt", "hỏng") for n in range(many)])
    with pytest.raises(ValueError, match="no width"):
        writer.finish()
    writer.finish()  # nothing is left over for the next build


def test_a_build_that_failed_writes_no_more(tmp_path: Path) -> None:
    writer = HeavyWriter(processes=2)
    writer.begin(tmp_path, (HeavyFile(f"{n}", Words((), n), with_process) for n in range(2000)))
    writer.give_up()
    made = len(written(tmp_path))
    assert made < 2000
    assert len(written(tmp_path)) == made


class TestWhatIsKept:
    def test_the_same_input_is_not_made_again(self, tmp_path: Path) -> None:
        store = Store(tmp_path / "kho")
        first = HeavyFile("a.txt", Words((), 1), with_process)
        keep(store, first, b"kept")
        assert build(tmp_path / "site", store, first) == {"a.txt": "kept"}

    @pytest.mark.parametrize(
        "other",
        [
            HeavyFile("a.txt", Words(("hai",)), shout),
            HeavyFile("a.txt", Words(("một",), 1), shout),
            HeavyFile("a.txt", Words(("một",)), partial(signed, name="A")),
        ],
    )
    def test_another_input_is(self, tmp_path: Path, other: HeavyFile) -> None:
        store = Store(tmp_path / "kho")
        keep(store, file("a.txt", "một"), b"kept")
        assert build(tmp_path / "site", store, other)["a.txt"] != "kept"

    def test_the_path_is_no_part_of_it(self, tmp_path: Path) -> None:
        store = Store(tmp_path / "kho")
        keep(store, file("a.txt", "một"), b"kept")
        assert build(tmp_path / "site", store, file("b.txt", "một")) == {"b.txt": "kept"}

    @pytest.mark.parametrize("spoil", [lambda b: b[:-1], lambda b: b + b"!", lambda _: b""])
    def test_a_spoiled_entry_is_never_published(self, tmp_path: Path, spoil: object) -> None:
        store = Store(tmp_path / "kho")
        build(tmp_path / "site", store, file("a.txt", "một"))
        (entry,) = [path for path in (tmp_path / "kho").rglob("*") if path.is_file()]
        entry.write_bytes(spoil(entry.read_bytes()))  # type: ignore[operator]
        assert build(tmp_path / "again", store, file("a.txt", "một")) == {"a.txt": "MỘT"}

    def test_what_no_page_uses_any_more_goes(self, tmp_path: Path) -> None:
        store = Store(tmp_path / "kho")
        build(tmp_path / "one", store, file("a.txt", "một"), file("b.txt", "hai"))
        build(tmp_path / "two", store, file("b.txt", "hai"))
        kept = [path for path in (tmp_path / "kho").rglob("*") if path.is_file()]
        assert [path.read_bytes()[32:] for path in kept] == [b"HAI"]

    def test_a_build_that_failed_forgets_nothing(self, tmp_path: Path) -> None:
        store = Store(tmp_path / "kho")
        build(tmp_path / "one", store, file("a.txt", "một"))
        writer = HeavyWriter(store)
        writer.begin(tmp_path / "two", [file("b.txt", "hỏng")])
        with pytest.raises(ValueError, match="no width"):
            writer.finish()
        assert build(tmp_path / "three", store, file("a.txt", "một")) == {"a.txt": "MỘT"}

    def test_a_folder_that_cannot_be_written_is_no_mistake(self, tmp_path: Path) -> None:
        (tmp_path / "kho").write_text("a file", encoding="utf-8")
        store = Store(tmp_path / "kho")
        assert build(tmp_path / "site", store, file("a.txt", "một")) == {"a.txt": "MỘT"}


def keep(store: Store, heavy: HeavyFile, content: bytes) -> None:
    store.put(key(heavy.make, frozen(heavy.make, heavy.value)), content)


class TestKeys:
    def test_equal_values_are_one_input(self) -> None:
        """Whether equal strings are one object, or two, changes nothing."""
        one = "".join(["mộ", "t"])
        two = "".join(["mộ", "t"])
        assert frozen(shout, Words((one, one))) == frozen(shout, Words((one, two)))

    def test_the_order_of_sets_is_no_part_of_a_key(self) -> None:
        code = "from generator.charts.png import to_png as m; from generator.heavy_writer"
        code += ".fingerprint import frozen, key; print(key(m, frozen(m, ('a', 1))))"
        keys = {
            subprocess.run(
                [sys.executable, "-c", code],
                cwd=ROOT,
                check=True,
                capture_output=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2")
        }
        assert len(keys) == 1

    def test_a_maker_is_its_modules_and_what_stands_beside_them(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[str] = []
        real = Path.read_bytes

        def noted(path: Path) -> bytes:
            read.append(path.name)
            return real(path)

        monkeypatch.setattr(Path, "read_bytes", noted)
        code_state.__wrapped__(png.__name__)
        assert "png.py" in read
        assert "BeVietnamPro-Regular.ttf" in read
        assert "dataset.py" not in read

    def test_the_key_is_a_sha_256(self) -> None:
        assert len(key(shout, b"")) == len(hashlib.sha256().hexdigest())


class TestOnDemand:
    def ask(self, kitchen: OnDemand, path: str, mounted: str = "/") -> tuple[str, bytes]:
        said: list[str] = []

        def app(_environ: WSGIEnvironment, _start: StartResponse) -> list[bytes]:
            said.append("host")
            return [b"the host's own"]

        def start(_status: str, heads: list[tuple[str, str]], *_: object) -> Callable[..., None]:
            said.append(dict(heads)["Content-Type"])
            return lambda *_: None

        environ = {"PATH_INFO": path.encode().decode("latin-1")}
        answer = kitchen.around(app, mounted)(environ, start)
        return said[0], b"".join(answer)

    def test_a_file_is_made_when_it_is_asked_for(self, tmp_path: Path) -> None:
        kitchen = OnDemand(Store(tmp_path))
        kitchen.offer([file("a/b.docx", "một")])
        word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        assert self.ask(kitchen, "/a/b.docx") == (word, "MỘT".encode())
        assert self.ask(kitchen, "/a/b.docx") == (word, "MỘT".encode())
        assert self.ask(kitchen, "/a/") == ("host", b"the host's own")

    def test_it_follows_an_edit(self) -> None:
        kitchen = OnDemand()
        kitchen.offer([file("a.txt", "một")])
        kitchen.offer([file("a.txt", "hai")])
        assert self.ask(kitchen, "/a.txt") == ("text/plain; charset=utf-8", b"HAI")

    def test_a_site_below_a_folder(self) -> None:
        kitchen = OnDemand()
        kitchen.offer([file("a.txt", "một")])
        assert self.ask(kitchen, "/cong/a.txt", "/cong/")[1] == "MỘT".encode()
        assert self.ask(kitchen, "/a.txt", "/cong/")[0] == "host"
