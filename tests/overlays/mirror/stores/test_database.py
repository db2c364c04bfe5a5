"""What the tables need from a database, and what leaves one."""

from __future__ import annotations

import inspect

import pytest

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import StoreError
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.stores.database import UNSTORABLE, Database, chunks, marks, translating
from welkin_sdk.mirror.stores.postgres import PostgresDatabase
from welkin_sdk.mirror.stores.sqlite import SqliteDatabase


@pytest.mark.parametrize("kind", [SqliteDatabase, PostgresDatabase])
def test_both_databases_take_what_the_protocol_says(kind: type) -> None:
    """The same arguments, with the same defaults."""
    said = {name: inspect.signature(one) for name, one in inspect.getmembers(Database, inspect.isfunction)}
    public = {name: one.parameters for name, one in said.items() if not name.startswith("_")}

    assert len(public) > 3
    for name, parameters in public.items():
        done = inspect.signature(getattr(kind, name)).parameters
        assert [(one.name, one.kind, one.default) for one in done.values()] == [
            (one.name, one.kind, one.default) for one in parameters.values()
        ]


def test_what_is_raised_is_told_in_our_words_and_forgotten() -> None:
    """The foreign error's text quotes rows, and its frames hold parameters."""
    with pytest.raises(StoreError) as caught, translating(lambda _error: StoreError("ours")):
        raise LookupError("canary")

    assert caught.value.__cause__ is caught.value.__context__ is None


def test_what_nobody_explains_is_raised_as_it_is() -> None:
    """But for values that no database can hold, which are the caller's."""
    with pytest.raises(LookupError), translating(lambda _error: None):
        raise LookupError
    for unstorable in (OverflowError("canary"), UnicodeEncodeError("utf-8", "canary", 0, 1, "canary")):
        with pytest.raises(InvalidRequestError) as caught, translating(lambda _error: None):
            raise unstorable
        assert str(caught.value) == UNSTORABLE


def test_parameters_come_in_pieces_that_a_statement_takes() -> None:
    """All of them, in order; of nothing there is no piece."""
    pieces = list(chunks(iter(range(1_201))))

    assert [one for piece in pieces for one in piece] == list(range(1_201))
    assert max(map(len, pieces)) == 500
    assert list(chunks([])) == []
    assert (marks([]), marks("a"), marks("abc")) == ("", "?", "?, ?, ?")


def test_a_block_that_raises_leaves_nothing(store: SqlStore) -> None:
    """In both databases; one that ends is there for the next."""
    insert = "INSERT INTO about (name, value) VALUES (?, ?)"
    with store._database.writing() as session:
        session.run(insert, ("kept", "1"))

    def fail() -> None:
        with store._database.writing() as session:
            session.run(insert, ("lost", "1"))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with store._database.reading() as session:
        sql = "SELECT about.name FROM {wanted}about WHERE about.value = ? AND about.name = {id}"
        names = session.each(sql, ("1",), ["kept", "lost"])
    assert names == [("kept",)]
