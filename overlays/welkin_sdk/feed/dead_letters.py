"""
Changes that a handler could not deal with: put aside by their number, so that the others go on.

A number and the name of an exception's class are kept, no id and no value; the change itself stays in the feed.
"""

from __future__ import annotations

import errno
import json
from pathlib import Path
from typing import Any, Protocol

from attrs import asdict, frozen

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror.errors import StoreError, StoreFullError
from welkin_sdk.private_files import AtomicFile
from welkin_sdk.texts import expand

__all__ = ["FileDeadLetters", "MemoryDeadLetters", "DeadLetter", "DeadLetters"]

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@frozen
class DeadLetter:
    """
    Attributes:
        attempts: how often its handler was called; 0 for one that only waits behind an earlier change of its record.
        error: name of the class of the last exception; "" for one that only waits.
        cursor: of the change, which tells it from others of that number; "" where its feed has none.
    """

    seq: int
    resource: str
    attempts: int
    error: str
    cursor: str = ""

    @property
    def key(self) -> tuple[int, str]:
        """What a dead letter is known by: two stores, or one before and after it was put back, give a number twice."""
        return self.seq, self.cursor


class DeadLetters(Protocol):
    @property
    def is_durable(self) -> bool:
        """Whether they outlive the process; if not, the feed is acknowledged up to the first of them only."""
        ...

    def entries(self, consumer: str) -> list[DeadLetter]:
        """They by number, lowest first."""
        ...

    def add(self, consumer: str, letter: DeadLetter) -> None:
        """Keep *letter*, in place of what is there of the same number and cursor."""
        ...

    def release(self, consumer: str, letter: DeadLetter) -> None:
        """Forget the one with the number and cursor of *letter*, if there is one."""
        ...


@private_frames
class MemoryDeadLetters:
    """Kept as long as the process lives."""

    is_durable = False

    def __init__(self) -> None:
        self._entries: dict[str, dict[tuple[int, str], DeadLetter]] = {}

    def entries(self, consumer: str) -> list[DeadLetter]:
        return [letter for _, letter in sorted(self._entries.get(consumer, {}).items())]

    def add(self, consumer: str, letter: DeadLetter) -> None:
        self._entries.setdefault(consumer, {})[letter.key] = letter

    def release(self, consumer: str, letter: DeadLetter) -> None:
        self._entries.get(consumer, {}).pop(letter.key, None)


@private_frames
class FileDeadLetters:
    """
    Kept in a JSON file of one process at a time, written aside and renamed.

    Raises:
        ConfigurationError: *path* is none, its folder is missing, or the file is there and cannot be read as one of these.
    """

    is_durable = True

    def __init__(self, path: str | Path) -> None:
        self._path = expand(path, "the file of dead letters")
        if not self._path.parent.is_dir():
            raise ConfigurationError("the file of dead letters: its folder is missing; make it first")
        self._memory = MemoryDeadLetters()
        self._consumers: set[str] = set()
        self._load()

    def entries(self, consumer: str) -> list[DeadLetter]:
        return self._memory.entries(consumer)

    def add(self, consumer: str, letter: DeadLetter) -> None:
        self._memory.add(consumer, letter)
        self._consumers.add(consumer)
        self._save()

    def release(self, consumer: str, letter: DeadLetter) -> None:
        self._memory.release(consumer, letter)
        self._save()

    def _load(self) -> None:
        try:
            value = json.loads(self._path.read_text(encoding="utf-8"))
            for consumer, entries in value.items():
                self._consumers.add(consumer)
                for entry in entries:
                    self._memory.add(consumer, _read_entry(entry))
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, AttributeError, KeyError, ArithmeticError, RecursionError):
            raise ConfigurationError(
                "the file of dead letters cannot be read; move it away to begin anew"
            ) from None

    def _save(self) -> None:
        value = {name: [asdict(letter) for letter in self.entries(name)] for name in sorted(self._consumers)}
        content = json.dumps(value).encode()
        try:
            with AtomicFile(self._path.resolve()) as file:
                file.write(content)
        except OSError as error:
            raise _explain(error) from None


def _explain(error: OSError) -> StoreError:
    kind = StoreFullError if error.errno in _FULL else StoreError
    return kind("the file of dead letters cannot be written; look at its disk and folder, then deliver again")


def _read_entry(entry: Any) -> DeadLetter:
    return DeadLetter(
        int(entry["seq"]),
        str(entry["resource"]),
        int(entry["attempts"]),
        str(entry["error"]),
        str(entry["cursor"]),
    )
