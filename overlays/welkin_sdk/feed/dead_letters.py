"""
Changes that a handler could not deal with: put aside by their number, so that the others go on.

A number and the name of an exception's class are kept, no id and no value; the change itself stays in the feed.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from attrs import frozen

from welkin_runtime.frames import private_frames

__all__ = ["DeadLetter", "DeadLetters", "MemoryDeadLetters"]


@frozen
class DeadLetter:
    """
    A change that its handler could not process, until somebody redrives or releases it.

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


@runtime_checkable
class DeadLetters(Protocol):
    """Where dead letters are kept; MemoryDeadLetters and FileDeadLetters are two such."""

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
