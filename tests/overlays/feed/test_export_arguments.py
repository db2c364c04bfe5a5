"""What is given to an export, and where a path leads that was given to a feed or a store."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from welkin_sdk import errors, feed, mirror
from welkin_sdk.feed import DeadLetter, FileDeadLetters
from welkin_sdk.feed import export as exports
from welkin_sdk.feed.export import export_changes, export_records
from welkin_sdk.mirror import open_store
from welkin_sdk.mirror.errors import SyncError
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Fetched, PulledPage, Span, Stream

PATIENTS = Stream("clinic", "", "patients")
KINDS = {"records": export_records, "changes": export_changes}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqlStore]:
    monkeypatch.chdir(tmp_path)
    opened = open_store(":memory:")
    lease = opened.acquire(PATIENTS, "here", now_us=0, seconds=60)
    assert lease is not None
    body = b'{"city":"x","id":"a"}'
    record = Fetched("a", 1, 1, body, hashlib.sha256(body).digest())
    opened.apply(lease, PulledPage(Span(0, 1), (record,), (), None, 1))
    yield opened
    opened.close()


def export(kind: str, source: Any, **given: Any) -> Any:
    streams = {"streams": [PATIENTS]}
    return KINDS[kind](**{"store": source, "path": "out", "format": "csv", **streams, **given})


WRONG = {
    "store": [None, 5, "x", SqlStore, object()],
    "path": [None, 5, b"out", [], "", "a\0", "\ud800", object()],
    "format": [None, 5, [], "xml", "\ud800", ""],
    "members": [
        None,
        5,
        "city",
        b"city",
        {"city"},
        [5],
        [None],
        ["\ud800"],
        ["a\0"],
        [""],
        [["city"]],
        iter(["a"]),
    ],
    "deleted": [None, 5, "no", 0],
    "typed": [None, 5, "no", 0],
    "after": [None, 5, 0, 1.5, b"0", "x", "", "\ud800", ["0"]],
    "streams": [5, "x", [5], ["patients"], [None], [("clinic", "", "patients")], Stream],
}


def every_argument() -> list[tuple[str, str, Any]]:
    return [
        (kind, name, value)
        for kind, function in KINDS.items()
        for name in inspect.signature(function).parameters
        for value in WRONG[name]
    ]


def _told(value: object) -> str:
    """The same in each process that collects."""
    return repr(value) if " at 0x" not in repr(value) else type(value).__name__


@pytest.mark.parametrize(("kind", "name", "value"), every_argument(), ids=_told)
def test_every_argument_of_an_export_is_checked(kind: str, name: str, value: Any, store: SqlStore) -> None:
    """By its name, before anything is written: a text in place of names gave a column for each of its letters."""
    with pytest.raises((errors.InvalidRequestError, errors.ConfigurationError, SyncError)) as refused:
        export(kind, store, **{name: value})

    assert name in str(refused.value)
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", [str, Path], ids=["text", "path"])
def test_a_path_may_be_a_text(kind: str, path: Callable[[str], Any], store: SqlStore, tmp_path: Path) -> None:
    """As everywhere else."""
    assert export(kind, store, path=path("out"), members=("city",)).rows == 1
    assert (tmp_path / "out").read_text().startswith(("api,", "seq,"))
    assert (tmp_path / "out").read_text().splitlines()[0].endswith(",record,city")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["circle", "to the circle", "in the circle/out", "pipe", "/dev/stdout"])
def test_a_place_that_takes_no_file_is_told_in_our_words(
    kind: str, name: str, store: SqlStore, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A link that leads to itself was an error of Python's own."""
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "to the circle").symlink_to("circle")
    (tmp_path / "in the circle").symlink_to("in the circle")
    (tmp_path / "pipe").symlink_to("/dev/full")
    before = sorted(tmp_path.iterdir())
    if name == "/dev/stdout":
        name = "/dev/fd/0/x"

    with pytest.raises(SyncError, match="path: the export cannot be written there: ") as refused:
        export(kind, store, path=name)

    assert "circle" not in str(refused.value).replace("go in a circle", "")
    assert sorted(tmp_path.iterdir()) == before


class MovesAway:
    """A store whose program goes to another folder while it is read."""

    def __init__(self, store: SqlStore, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._store, self._folder, self._monkeypatch = store, folder, monkeypatch

    def __getattr__(self, name: str) -> Any:
        self._monkeypatch.chdir(self._folder)
        return getattr(self._store, name)


def letters(path: str, monkeypatch: pytest.MonkeyPatch, other: Path) -> None:
    kept = FileDeadLetters(path)
    monkeypatch.chdir(other)
    kept.add("crm", DeadLetter(1, "patients", 1, "E"))


def opened(path: str, monkeypatch: pytest.MonkeyPatch, other: Path) -> None:
    store = open_store(path)
    monkeypatch.chdir(other)
    stream = Stream("clinic", "", "patients")
    assert store.acquire(stream, "here", now_us=0, seconds=60) is not None
    assert all(file.is_absolute() for file in store.files())
    store.close()


def exported(kind: str) -> Callable[[str, pytest.MonkeyPatch, Path], None]:
    def act(path: str, monkeypatch: pytest.MonkeyPatch, other: Path) -> None:
        with_others = open_store(":memory:")
        moving: Any = MovesAway(with_others, other, monkeypatch)
        export(kind, moving, path=path, streams=[])
        monkeypatch.chdir(other)
        with_others.close()

    return act


PLACES = {
    "FileDeadLetters.path": letters,
    "open_store.url": opened,
    "export_records.path": exported("records"),
    "export_changes.path": exported("changes"),
}


def arguments_with_a_path() -> set[str]:
    found = set()
    for home in (feed, mirror, exports):
        for name in home.__all__:
            value = getattr(home, name)
            if getattr(value, "_is_protocol", False) or not callable(value) or isinstance(value, tuple):
                continue
            for argument in inspect.signature(value).parameters.values():
                if "Path" in str(argument.annotation):
                    found.add(f"{name}.{argument.name}")
    return found


def test_every_argument_that_is_a_path_is_looked_at() -> None:
    """One that is new gets its line above."""
    assert arguments_with_a_path() == PLACES.keys()


@pytest.mark.parametrize("argument", PLACES)
def test_a_relative_path_is_of_the_folder_in_which_it_was_given(
    argument: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that goes to another folder later wrote its dead letters there, and found none when it began anew."""
    first, other = tmp_path / "first", tmp_path / "other"
    for folder in (first, other):
        folder.mkdir(mode=0o700)
    monkeypatch.chdir(first)

    PLACES[argument]("file", monkeypatch, other)

    assert list(other.iterdir()) == []
    assert (first / "file").exists()


@pytest.mark.parametrize("argument", PLACES)
def test_a_relative_path_of_a_folder_that_is_gone_is_told_in_our_words(
    argument: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program's own folder was removed."""
    gone, other = tmp_path / "gone", tmp_path / "other"
    for folder in (gone, other):
        folder.mkdir(mode=0o700)
    monkeypatch.chdir(gone)
    gone.rmdir()

    with pytest.raises(errors.WelkinError):
        PLACES[argument]("file", monkeypatch, other)
