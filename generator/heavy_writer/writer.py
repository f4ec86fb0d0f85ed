"""Heavy files to the disk, on all cores, beside the building of pages."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from threading import BoundedSemaphore, Event, Thread
from typing import Any

from generator.exports.heavy import HeavyFile, Later
from generator.heavy_writer.fingerprint import frozen, key
from generator.heavy_writer.store import Store

_FEW = 8  # made sooner than a process starts


@dataclass(frozen=True)
class _Task:
    """A file that has to be made."""

    path: Path
    input: bytes = field(repr=False)
    store: Store | None
    key: str


class HeavyWriter:
    """Writes heavy files into a site's folder: from the store where their input is the same as
    before, else made by processes (Word is written by Python alone, which threads would not
    speed up).

    Values are made one after the other as the processes take them, so a site of thousands holds
    a handful.
    """

    def __init__(self, store: Store | None = None, processes: int | None = None) -> None:
        self._store = store
        self._processes = processes or os.cpu_count() or 1
        self._thread: Thread | None = None
        self._stopped = Event()
        self._mistakes: list[BaseException] = []
        self._used: set[str] = set()

    def begin(self, folder: Path, files: Iterable[HeavyFile]) -> None:
        """Start, and return at once."""
        self._stopped.clear()
        self._thread = Thread(target=self._work, args=(folder, files), daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """Wait for all of them, and forget in the store what none of them is; raises what went
        wrong with one."""
        self._wait()
        if self._mistakes:
            mistake, self._mistakes = self._mistakes[0], []
            raise mistake
        if self._store is not None and self._used:
            self._store.clean(self._used)

    def give_up(self) -> None:
        """Begin none of those that wait: the build has failed. Nothing is written afterwards."""
        self._stopped.set()
        self._wait()
        self._mistakes = []

    def _wait(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self, folder: Path, files: Iterable[HeavyFile]) -> None:
        try:
            tasks = self._tasks(folder, files)
            few = list(islice(tasks, _FEW))
            if len(few) < _FEW or self._processes == 1:
                self._here(chain(few, tasks))
            else:
                self._in_processes(chain(few, tasks))
        except BaseException as mistake:  # raised again in finish()
            self._mistakes.append(mistake)

    def _tasks(self, folder: Path, files: Iterable[HeavyFile]) -> Iterator[_Task]:
        """What the store does not have; the rest is written on the way."""
        for file, value in with_values(files):
            if self._stopped.is_set():
                return
            path = folder / file.path
            if not file.kept:
                write(path, file.make(value))
                continue
            input_ = frozen(file.make, value)
            known = key(file.make, input_) if self._store else ""
            self._used.add(known)
            kept = self._store.get(known) if self._store else None
            if kept is not None:
                write(path, kept)
            else:
                yield _Task(path, input_, self._store, known)

    def _here(self, tasks: Iterable[_Task]) -> None:
        for task in tasks:
            if self._stopped.is_set():
                return
            _make(task)

    def _in_processes(self, tasks: Iterable[_Task]) -> None:
        free = BoundedSemaphore(2 * self._processes)

        def done(one: Future[None]) -> None:
            free.release()
            if not one.cancelled() and (mistake := one.exception()) is not None:
                self._mistakes.append(mistake)
                self._stopped.set()

        with ProcessPoolExecutor(
            self._processes, mp_context=get_context("spawn"), initializer=_leave_interrupts
        ) as pool:
            for task in tasks:
                free.acquire()
                if self._stopped.is_set():
                    break
                pool.submit(_make, task).add_done_callback(done)


def with_values(files: Iterable[HeavyFile]) -> Iterator[tuple[HeavyFile, Any]]:
    """Each file with its value; one `Later` after the other is made once."""
    last: Later | None = None
    value: Any = None
    for file in files:
        if not isinstance(file.value, Later):
            last, value = None, file.value
        elif file.value is not last:
            last, value = file.value, file.value.make()
        yield file, value


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _make(task: _Task) -> None:
    make, value = pickle.loads(task.input)  # noqa: S301  # made by this build
    content = make(value)
    if task.store is not None:
        task.store.put(task.key, content)
    write(task.path, content)


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers Ctrl+C
