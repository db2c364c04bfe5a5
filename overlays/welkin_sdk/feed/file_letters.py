"""Dead letters that outlive the process: one line of a file for each that was put aside, and for each that was let go."""

from __future__ import annotations

import errno
import json
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import asdict, evolve, field, frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.feed.dead_letters import DeadLetter
from welkin_sdk.feed.journal import START, Journal, NotOursError, Position
from welkin_sdk.forks import Locked
from welkin_sdk.mirror.errors import StoreError, StoreFullError, StoreLockedError
from welkin_sdk.texts import locate

__all__ = ["FileDeadLetters"]

_KIND = "dead letters of welkin-sdk"
_NAME = "the file of dead letters"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FEW_LINES = 100
_Letters = dict[str, dict[tuple[int, str], DeadLetter]]
_DAMAGED = f"{_NAME} cannot be read; move it away to begin anew"


@frozen
class _Known:
    """
    What was read, and how far: they are replaced together, by one step that no interrupt and no fork can divide.

    Attributes:
        lines: how many of the file.
        position: behind them; `START` where there is no file, and all that was in the last one is still held.
    """

    letters: _Letters = field(repr=False)
    lines: int
    position: Position


@private_frames
class FileDeadLetters(Locked):
    """
    Kept in a private file, for several consumers, routers and processes (on Windows, one process at a time).

    Each that is put aside or let go is one more line, on the disk when the call returns. Where that fails, nothing has
    changed here either.

    Raises:
        ConfigurationError: *path* is none, its folder is missing, or something stands there that cannot be read as one of
            these: it is left as it is.
        StoreError: with `add` and `release`, it cannot be written; a kind of it says why.
    """

    is_durable = True

    def __init__(self, path: str | Path) -> None:
        super().__init__()
        place = locate(path, _NAME)
        if not place.parent.is_dir():
            raise ConfigurationError(f"{_NAME}: its folder is missing; make it first")
        try:
            # A link stays one.
            self._journal = Journal(place.resolve(), _KIND)
        except (OSError, RuntimeError):
            raise ConfigurationError(f"{_NAME}: its links go in a circle, or it is no path") from None
        self._known = _Known({}, 0, START)
        self._refresh(at_start=True)

    def entries(self, consumer: str) -> list[DeadLetter]:
        with self._lock:
            known = self._refresh()
            return [letter for _, letter in sorted(known.letters.get(consumer, {}).items())]

    def add(self, consumer: str, letter: DeadLetter) -> None:
        self._change({"consumer": consumer, "added": asdict(letter)})

    def release(self, consumer: str, letter: DeadLetter) -> None:
        self._change({"consumer": consumer, "released": {"seq": letter.seq, "cursor": letter.cursor}})

    def _change(self, entry: dict[str, Any]) -> None:
        line = _write_line(entry)
        with self._lock, _explained(), self._journal.writing():
            known = self._refresh()
            if known.position != START and known.lines <= 2 * _count(known.letters) + _FEW_LINES:
                known = evolve(
                    known, lines=known.lines + 1, position=self._journal.append(line, known.position)
                )
            else:
                known = self._write_anew(line)
            # What comes between the two does no harm: the line is read then, and does the same again.
            _apply(known.letters, entry)
            self._known = known

    def _write_anew(self, line: bytes) -> _Known:
        """With what the file has, whatever was read of it before, and *line*."""
        self._forget_position()
        known = self._refresh()
        kept = [
            _write_line({"consumer": name, "added": asdict(letter)})
            for name, letters in known.letters.items()
            for letter in letters.values()
        ]
        return _Known(known.letters, len(kept) + 1, self._journal.begin([*kept, line]))

    def _refresh(self, *, at_start: bool = False) -> _Known:
        """Read what others have added. What was in a file that was taken away is still held."""
        known = self._known
        try:
            found = self._journal.read(known.position)
        except NotOursError as error:
            raise ConfigurationError(f"{_NAME} {error}; name another one, or move it away") from None
        except OSError as error:
            if at_start:
                raise ConfigurationError(_DAMAGED) from None
            raise StoreError(f"{_NAME} cannot be read ({type(error).__name__})") from None
        if found is None:
            self._forget_position()
            return self._known
        if found.lines or found.is_all:
            letters = {} if found.is_all else {name: dict(those) for name, those in known.letters.items()}
            self._apply_all(letters, found.lines, first=2 + (0 if found.is_all else known.lines))
            known = _Known(letters, len(found.lines) + (0 if found.is_all else known.lines), found.position)
            self._known = known
        return known

    def _apply_all(self, letters: _Letters, lines: list[bytes], *, first: int) -> None:
        for number, line in enumerate(lines, first):
            try:
                _apply(letters, _read_line(line))
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
                self._forget_position()
                raise ConfigurationError(f"{_DAMAGED} (line {number})") from None

    def _forget_position(self) -> None:
        """Have the next reading begin at the first line."""
        self._known = evolve(self._known, position=START)


def _count(letters: _Letters) -> int:
    return sum(map(len, letters.values()))


def _write_line(entry: dict[str, Any]) -> bytes:
    return json.dumps({**entry, "check": _checksum(entry)}).encode()


def _read_line(line: bytes) -> Any:
    """What a line says; ValueError where its checksum says otherwise. Those of earlier versions have none."""
    entry = json.loads(line)
    check = entry.pop("check", None)
    if check not in (None, _checksum(entry)) or entry.keys() - {"consumer", "added", "released"}:
        raise ValueError
    return entry


def _checksum(entry: dict[str, Any]) -> str:
    return sha256(json.dumps(entry).encode()).hexdigest()[:8]


def _apply(letters: _Letters, entry: Any) -> None:
    """Do as a line says."""
    mine = letters.setdefault(_text(entry["consumer"]), {})
    if "added" in entry:
        letter = _read_letter(**entry["added"])
        mine[letter.key] = letter
    else:
        released = entry["released"]
        mine.pop((_number(released["seq"]), _text(released["cursor"])), None)


def _read_letter(*, seq: Any, resource: Any, attempts: Any, error: Any, cursor: Any) -> DeadLetter:
    return DeadLetter(_number(seq), _text(resource), _number(attempts), _text(error), _text(cursor))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


@contextmanager
def _explained() -> Generator[None]:
    try:
        yield
    except TimeoutError:
        raise StoreLockedError(f"{_NAME} is held by another process; look what that does") from None
    except OSError as error:
        kind = StoreFullError if error.errno in _FULL else StoreError
        raise kind(f"{_NAME} cannot be written; look at its disk and folder, then deliver again") from None
