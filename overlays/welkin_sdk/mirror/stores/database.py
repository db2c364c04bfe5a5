"""
What the tables need from a database, and all that may differ between two of them.

The SQL is shared: parameters are `?`, upserts say `ON CONFLICT`, rows come as tuples.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

from welkin_sdk.errors import InvalidRequestError, WelkinError
from welkin_sdk.mirror.columns import Kind

__all__ = ["UNSTORABLE", "Database", "Row", "Session", "chunks", "marks", "translating"]

UNSTORABLE = (
    "a text or a number that no database can hold: a NUL, half of a surrogate pair, or more than 64 bits"
)

Row = tuple[Any, ...]
T = TypeVar("T")
_MOST_MARKS = 500


class Session(Protocol):
    """Statements inside one transaction."""

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]: ...

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """How many rows it touched."""
        ...

    def each(self, sql: str, key: Sequence[object], ids: Sequence[str]) -> list[Row]:
        """
        What a query finds for each of *ids*, together, and by one lookup for each.

        Args:
            sql: its sources begin with `{wanted}`, and `{id}` stands for the one that is wanted, behind the parameters of
                *key*.
        """
        ...

    def many(self, sql: str, rows: Sequence[Sequence[object]]) -> None: ...

    def columns(self) -> list[Row]:
        """Name, column, type as the database calls it, and whether it is a table, of every column of every table and view."""
        ...

    def tables(self) -> list[str]:
        """
        What holds rows of its own, whosever it is.

        Of a server's other schemas what has the columns of a typed table, named with its schema, unless a store is there too.
        """
        ...

    def has_table(self, name: str) -> bool:
        """Whether there is a table of that name."""
        ...

    def has_name(self, name: str) -> bool:
        """Whether anything has that name: a table, a view, an index."""
        ...

    def lock_tables(self) -> None:
        """Keep everybody else who makes or alters tables out until the commit."""
        ...


def only(rows: Iterable[Row]) -> Row | None:
    """The row of a query that can have one at most."""
    return next(iter(rows), None)


class Database(Protocol):
    """
    Transactions, one at a time, in whichever thread. Foreign errors leave it as kinds of StoreError.

    Attributes:
        lock_row: what a SELECT ends with to keep other writers off its row until the commit.
        kinds: what it calls the types of the columns of typed tables.
    """

    lock_row: str
    kinds: Mapping[Kind, str]

    def reading(self) -> AbstractContextManager[Session]: ...

    def writing(self) -> AbstractContextManager[Session]:
        """Committed, and on the disk, once the block is left; rolled back when it raises."""
        ...

    def snapshot(self) -> AbstractContextManager[Session]:
        """Sees one moment for as long as it is open, and keeps no writer waiting."""
        ...

    def erase(self, *, full: bool = False) -> None:
        """
        Give what deleted rows have left no place in the database any more. Outside of transactions.

        Args:
            full: on a server that only marks such places as free, write the tables anew all the same.

        Raises:
            StoreLockedError: another process holds what it takes; nothing is lost, and it can be tried again.
        """
        ...

    def check(self) -> None:
        """
        Look whether what lies in the files hangs together, where that is not the server's own work.

        Raises:
            StoreDamagedError: it does not.
        """
        ...

    def files(self) -> tuple[Path, ...]:
        """What it keeps on this machine's disk, whether it is there at the moment or not."""
        ...

    def close(self) -> None: ...


class _Translation:
    """Holds nothing of a block that it is around, so that one serves any number of them."""

    __slots__ = ("_explain",)

    def __init__(self, explain: Callable[[Exception], WelkinError | None]) -> None:
        self._explain = explain

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        if not isinstance(error, Exception):
            return
        told = (
            InvalidRequestError(UNSTORABLE)
            if isinstance(error, OverflowError | UnicodeEncodeError)
            else self._explain(error)
        )
        if told is None:
            return
        # This frame stays with what is raised.
        del error, _traceback
        try:
            raise told from None
        finally:
            told.__context__ = None


def translating(explain: Callable[[Exception], WelkinError | None]) -> AbstractContextManager[None]:
    """
    Raise what *explain* makes of a foreign error in its place.

    The foreign one is not kept as cause or context: its text may quote rows and addresses, and its frames hold parameters.
    May be entered again and again.
    """
    return _Translation(explain)


def chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Pieces small enough to be the parameters of one statement."""
    rest = iter(items)
    while chunk := list(islice(rest, _MOST_MARKS)):
        yield chunk


def marks(items: Sequence[object]) -> str:
    """A parameter for each item, for use in `IN (...)`."""
    return ", ".join("?" * len(items))
