"""What leaves a store is of the documented tree, whichever call met whichever fault; nothing of another library's does."""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest
from store_samples import fetched, page, unreadable

from welkin_sdk.errors import ConfigurationError, WelkinError
from welkin_sdk.mirror import errors
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import DirtyRange, Gap, InboxLimit, Lease, Span, Stream, Watermark

SECRET = "Canary-5ecret"


class Call:
    """Arguments of a store's method, all of them made of one text and one number."""

    def __init__(self, text: str, number: int) -> None:
        self.text, self.number = text, number
        self.stream = Stream("clinic" if text == "patients" else text, "", "patients")
        self.lease = Lease(self.stream, text, 1, number)
        self.span = Span(number, number)
        self.page = page(
            fetched(text.encode("utf-8", "replace").decode(), "x", updated=number, at=number), span=self.span
        )


CALLS: dict[str, Callable[[SqlStore, Call], Any]] = {
    "accept": lambda store, at: store.accept("clinic", at.text, b"{}", received_us=at.number),
    "accept_within": lambda store, at: store.accept_within(
        "clinic", at.text, b"{}", received_us=at.number, limit=InboxLimit()
    ),
    "acknowledge": lambda store, at: store.acknowledge(at.text, at.number),
    "acknowledged": lambda store, at: store.acknowledged(at.text),
    "acquire": lambda store, at: store.acquire(at.stream, at.text, now_us=at.number, seconds=1),
    "add_dirty": lambda store, at: store.add_dirty(at.stream, [DirtyRange(at.number, at.number, at.text)]),
    "add_gap": lambda store, at: store.add_gap(at.lease, Gap(at.number, at.text)),
    "admit": lambda store, at: store.admit(at.text),
    "apply": lambda store, at: store.apply(at.lease, at.page),
    "begun_us": lambda store, at: store.begun_us(at.stream),
    "begin_run": lambda store, at: store.begin_run(at.stream, at.span, now_us=at.number),
    "bury": lambda store, at: store.bury(at.lease, [at.text], observed_us=at.number, run=1),
    "changes": lambda store, at: store.changes(after=at.number, limit=9, streams=[at.stream]),
    "check": lambda store, at: store.check(),
    "clear_gaps": lambda store, at: store.clear_gaps(at.lease, at.span),
    "consumers": lambda store, at: store.consumers("clinic", at.text),
    "count": lambda store, at: store.count(at.stream),
    "count_damaged": lambda store, at: store.count_damaged(at.stream),
    "count_misfits": lambda store, at: store.count_misfits(at.stream),
    "count_stale_rows": lambda store, at: store.count_stale_rows(at.stream),
    "count_superseded": lambda store, at: store.count_superseded(at.stream),
    "cursor": lambda store, at: store.cursor(at.number),
    "dirty": lambda store, at: store.dirty(at.stream),
    "distrust": lambda store, at: store.distrust(at.lease, after_us=at.number),
    "done_spans": lambda store, at: store.done_spans(at.stream),
    "end_run": lambda store, at: store.end_run(at.number, now_us=at.number, outcome=at.text),
    "erase": lambda store, at: store.erase(now_us=at.number),
    "forget": lambda store, at: store.forget(
        "clinic", at.text, {"patients": [at.text]}, contents=[at.number], digests=[b"x"], of=b"x", now_us=at.number
    ),
    "forget_consumer": lambda store, at: store.forget_consumer(at.text),
    "forget_spans": lambda store, at: store.forget_spans(at.lease, [at.span]),
    "forgotten": lambda store, at: store.forgotten("clinic", at.text),
    "gaps": lambda store, at: store.gaps(at.stream),
    "get": lambda store, at: store.get(at.stream, at.text),
    "has_nameless": lambda store, at: store.has_nameless(at.stream, since_run=at.number),
    "holder": lambda store, at: store.holder(at.stream, now_us=at.number),
    "is_checked": lambda store, at: store.is_checked(now_us=at.number, pause_us=1),
    "keys": lambda store, at: list(store.keys(at.stream)),
    "last_failure": lambda store, at: store.last_failure(at.stream),
    "latest": lambda store, at: store.latest(),
    "note_checked": lambda store, at: store.note_checked(now_us=at.number),
    "note_failure": lambda store, at: store.note_failure(
        at.stream, at_us=at.number, outcome=at.text, why=at.text, until_us=at.number
    ),
    "note_success": lambda store, at: store.note_success(at.stream, at_us=at.number),
    "number_of": lambda store, at: store.number_of(f"{0:016x}:{abs(at.number) + 1}"),
    "open_spans": lambda store, at: store.open_spans(at.stream),
    "owner": lambda store, at: store.owner(),
    "pending": lambda store, at: store.pending("clinic", at.text, limit=9),
    "plan_spans": lambda store, at: store.plan_spans(at.lease, [at.span]),
    "prune": lambda store, at: store.prune("clinic", at.text, read_before_us=at.number, runs_before_us=at.number),
    "purge": lambda store, at: store.purge(at.stream, deleted_before_us=at.number),
    "quarantine": lambda store, at: store.quarantine(at.stream),
    "readmit": lambda store, at: store.readmit("clinic", at.text, b"x"),
    "records": lambda store, at: list(store.records(at.stream)),
    "release": lambda store, at: store.release(at.lease),
    "release_quarantine": lambda store, at: store.release_quarantine(at.lease, [b"x"]),
    "release_unseen": lambda store, at: store.release_unseen(at.lease, before_run=at.number),
    "remove_dirty": lambda store, at: store.remove_dirty(at.lease, [DirtyRange(0, 1, "x", key=at.number)]),
    "rename_tenant": lambda store, at: store.rename_tenant("clinic", at.text, holder=at.text),
    "renew": lambda store, at: store.renew(at.lease, now_us=at.number, seconds=1),
    "runs": lambda store, at: store.runs(at.stream, limit=max(1, at.number)),
    "save_watermark": lambda store, at: store.save_watermark(at.lease, Watermark(at.number, 1, 0, at.text)),
    "secret": lambda store, at: store.secret(),
    "settle": lambda store, at: store.settle("clinic", at.text, [at.number], outcome="done"),
    "shown": lambda store, at: store.shown(at.stream, [at.text], run=at.number),
    "stay_out": lambda store, at: store.stay_out(at.stream, at.page.records),
    "streams": lambda store, at: store.streams("clinic", at.text),
    "unseen": lambda store, at: list(store.unseen(at.stream, before_run=at.number)),
    "watermark": lambda store, at: store.watermark(at.stream, now_us=at.number),
}  # fmt: skip
EVERY_CALL = pytest.mark.parametrize("name", CALLS)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def assert_of_the_tree(act: Callable[[], object], *hidden: str, must_fail: bool = False) -> None:
    """Nothing but the documented errors, alone and with nothing of *hidden* in them."""
    found: WelkinError | None = None
    try:
        act()
    except WelkinError as error:
        found = error
    told = [f"{one!s} {one!r} {one.args} {vars(one)}" for one in chain(found)]
    assert not [word for word in hidden for text in told if word in text]
    assert all(isinstance(one, WelkinError | OSError) for one in chain(found))
    assert found is not None or not must_fail


@pytest.fixture
def held(store: SqlStore) -> SqlStore:
    """A store in which the calls' own stream has a lease, records and progress."""
    lease = store.acquire(Stream("clinic", "", "patients"), "patients", now_us=0, seconds=60)
    assert lease is not None
    store.apply(lease, page(*(fetched(f"{number:03d}", "x" * 3_000) for number in range(60))))
    return store


def test_every_method_of_a_store_is_called_here() -> None:
    """A new one has to be entered above."""
    public = {name for name, _ in inspect.getmembers(Store, inspect.isfunction) if not name.startswith("_")}

    # Where a store is can always be said.
    assert set(CALLS) == public - {"close", "files"}


@EVERY_CALL
def test_a_store_takes_what_the_protocol_says(name: str) -> None:
    """The same arguments, with the same defaults."""
    said, done = (inspect.signature(getattr(kind, name)).parameters for kind in (Store, SqlStore))

    assert [(one.name, one.kind, one.default) for one in done.values()] == [
        (one.name, one.kind, one.default) for one in said.values()
    ]


@EVERY_CALL
@pytest.mark.parametrize(
    ("text", "number"),
    [("a\0b", 1), ("a\ud800b", 1), ("patients", 2**70), ("patients", -(2**70))],
    ids=["NUL", "half a surrogate pair", "too large", "too small"],
)
def test_what_no_database_can_hold_is_an_invalid_request(
    held: SqlStore, name: str, text: str, number: int
) -> None:
    """Or finds nothing; in both databases."""
    assert_of_the_tree(lambda: CALLS[name](held, Call(text, number)), "a\0b", "a\ud800b")


@EVERY_CALL
def test_a_closed_store_says_that_it_is_closed(store: SqlStore, name: str) -> None:
    """It neither opens itself again nor speaks of databases."""
    store.close()

    with pytest.raises(errors.StoreError, match="open it again"):
        CALLS[name](store, Call("patients", 1))


@EVERY_CALL
def test_a_file_that_is_damaged_is_told_as_such(sqlite_store_url: str, name: str) -> None:
    """Its list of tables is whole, so it opens; where they begin is noise."""
    path = Path(sqlite_store_url.removeprefix("sqlite:///"))
    with open_store(sqlite_store_url) as store:
        lease = store.acquire(Stream("clinic", "", "patients"), "patients", now_us=0, seconds=60)
        assert lease is not None
        store.apply(lease, page(*(fetched(f"{number:03d}", "x" * 3_000) for number in range(60))))
    with closing(sqlite3.connect(path)) as database:
        roots = [
            root for (root,) in database.execute("SELECT rootpage FROM sqlite_master WHERE rootpage > 0")
        ]
    with path.open("r+b") as file:
        for root in roots:
            file.seek((root - 1) * 4096)
            file.write(b"\x5a" * 4096)

    with open_store(sqlite_store_url) as store:
        assert_of_the_tree(lambda: CALLS[name](store, Call("patients", 1)), must_fail=True)


OTHER_VALUES = ["'x'", "X'FF'", "CAST(X'FF' AS TEXT)", "1.5", "7", "NULL"]
KEYS = ("api", "tenant", "instance", "resource", "name")


def scribbled(path: Path, value: str) -> None:
    """*value* in every column of every row, as far as the tables take it and the row is still found."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for _, column, *_ in database.execute(f"PRAGMA table_info({table})").fetchall():
                if column not in KEYS:
                    with suppress(sqlite3.IntegrityError):
                        database.execute(f"UPDATE OR IGNORE {table} SET {column} = {value}")


@EVERY_CALL
@pytest.mark.parametrize("value", OTHER_VALUES)
def test_a_value_that_was_never_written_is_told_as_damage(
    tmp_path: Path, scribbled_stores: dict[str, bytes], name: str, value: str
) -> None:
    """SQLite gives back text for bytes, and bytes that are no text for text; never a fault of ours, and not of who asks."""
    tmp_path.chmod(0o700)
    path = tmp_path / "mirror.db"
    path.touch(0o600)
    path.write_bytes(scribbled_stores[value])

    with open_store(path) as store:
        assert_of_the_tree(lambda: CALLS[name](store, Call("patients", 1)), "no database can hold")


def test_what_is_no_text_is_damage(tmp_path: Path, scribbled_stores: dict[str, bytes]) -> None:
    """Python refuses it, without a code of the library's."""
    tmp_path.chmod(0o700)
    path = tmp_path / "mirror.db"
    path.touch(0o600)
    path.write_bytes(scribbled_stores["CAST(X'FF' AS TEXT)"])

    with open_store(path) as store, pytest.raises(errors.StoreDamagedError, match="restore a copy"):
        store.changes(after=0, limit=9)


@pytest.fixture(scope="module")
def scribbled_stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A store with a row in every table, with each of the values in all of them."""
    made: dict[str, bytes] = {}
    for number, value in enumerate(OTHER_VALUES):
        path = tmp_path_factory.mktemp(f"scribbled-{number}") / "mirror.db"
        path.parent.chmod(0o700)
        with open_store(path) as store:
            here = Call("patients", 1)
            lease = store.acquire(here.stream, "patients", now_us=0, seconds=60)
            assert lease is not None
            run = store.begin_run(here.stream, Span(0, 1), now_us=0)
            store.apply(
                lease, page(fetched("patients", "x"), fetched("b", "y"), quarantined=(unreadable(),), run=run)
            )
            store.apply(lease, page(fetched("patients", "x"), run=run))
            store.add_dirty(here.stream, [DirtyRange(0, 1, "x")])
            store.add_gap(lease, Gap(1, "x"))
            store.save_watermark(lease, Watermark(1, 1, 0, ""))
            store.note_failure(here.stream, at_us=1, outcome="failed", why="x")
            store.accept("clinic", "patients", b"{}", received_us=1)
            store.acknowledge("clinic/patients/default", 1)
            store.secret()
        scribbled(path, value)
        made[value] = path.read_bytes()
    return made


@pytest.mark.parametrize("version", [-1, 0, 1, 3, -(2**31)])
def test_a_version_that_the_tables_do_not_have_is_damage(tmp_path: Path, version: int) -> None:
    """A header with a flipped bit; nothing is made anew over what is there."""
    tmp_path.chmod(0o700)
    path = tmp_path / "mirror.db"
    open_store(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {version}")

    with pytest.raises(errors.StoreDamagedError, match="restore a copy"):
        open_store(path)


def test_a_table_that_is_gone_is_damage(tmp_path: Path) -> None:
    """Whatever it was that dropped it."""
    tmp_path.chmod(0o700)
    path = tmp_path / "mirror.db"
    open_store(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE watermark")

    with open_store(path) as store, pytest.raises(errors.StoreDamagedError, match="restore a copy"):
        store.watermark(Stream("clinic", "", "patients"))


@EVERY_CALL
def test_a_file_that_another_process_holds_is_told_as_such(sqlite_store_url: str, name: str) -> None:
    """Who writes waits for a while; who reads goes on."""
    open_store(sqlite_store_url).close()
    with (
        open_store(sqlite_store_url, patience_seconds=0.01) as store,
        closing(sqlite3.connect(sqlite_store_url.removeprefix("sqlite:///"), isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert_of_the_tree(lambda: CALLS[name](store, Call("patients", 1)))


@EVERY_CALL
def test_tables_that_are_dropped_under_a_store_are_told_as_such(
    postgres_store_url: str, postgres_url: str, name: str
) -> None:
    """As when somebody tidies up a server."""
    schema = postgres_store_url.rpartition("schema=")[2]
    with open_store(postgres_store_url) as store, psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"DROP SCHEMA {schema} CASCADE".encode())

        assert_of_the_tree(lambda: CALLS[name](store, Call("patients", 1)), must_fail=True)


BAD_ADDRESSES = {
    "a NUL": "{folder}/a\0b",
    "half a surrogate pair": "{folder}/a\ud800",
    "nothing": "",
    "another scheme": f"mysql://user:{SECRET}@host/x",
    "an address that ends early": f"postgresql://user:{SECRET}@[::1/x",
    "a port out of range": f"postgresql://user:{SECRET}@127.0.0.1:99999/x",
    "a port that is no number": f"postgresql://user:{SECRET}@127.0.0.1:abc/x",
    "an unknown parameter": f"postgresql://user:{SECRET}@127.0.0.1:1/x?{SECRET}=1",
    "a parameter twice": f"postgresql://user:{SECRET}@127.0.0.1:1/x?sslmode=require&sslmode={SECRET}",
    "a kind of TLS that does not exist": f"postgresql://user:{SECRET}@127.0.0.1:1/x?sslmode=bogus",
    "certificates that are gone": f"postgresql://user:{SECRET}@127.0.0.1:1/x?sslrootcert=/nonexistent",
    "a stray percent sign": f"postgresql://user:{SECRET}%zz@127.0.0.1:1/x",
    "a NUL in the name": f"postgresql://user:{SECRET}@127.0.0.1:1/a%00b",
    "two schemas": f"postgresql://user:{SECRET}@127.0.0.1:1/x?schema=a&schema=b",
    "no number of seconds": f"postgresql://user:{SECRET}@127.0.0.1:1/x?connect_timeout=abc",
    "pairs with an unknown name": f"host=127.0.0.1 port=1 pasword={SECRET}",
    "pairs without an end": f"host=127.0.0.1 port=1 password='{SECRET}",
    "pairs with two schemas": f"host=127.0.0.1 password={SECRET} schema=a schema=b",
    "pairs in quotes": f"'host=127.0.0.1 password={SECRET}'",
    "an address in quotes": f"'postgresql://user:{SECRET}@127.0.0.1:1/x'",
    "a scheme in capitals": f"POSTGRESQL://user:{SECRET}@127.0.0.1:1/x",
    "a blank before it": f" postgresql://user:{SECRET}@127.0.0.1:1/x",
    "a driver's own scheme": f"postgresql+psycopg://user:{SECRET}@127.0.0.1:1/x",
    "a schema's name": f"postgresql://user:{SECRET}@127.0.0.1:1/x?schema=A-B",
}
BROKEN_PLACES = {
    "a folder": "{folder}",
    "below a file": "{folder}/file/mirror.db",
    "a name too long": "{folder}/" + "x" * 300,
    "a folder that cannot be made": "/proc/nothing/mirror.db",
    "text": "{folder}/file",
    "nobody listens": f"postgresql://user:{SECRET}@127.0.0.1:1/x",
    "no such host": f"postgresql://user:{SECRET}@nobody.invalid/x",
    "nobody listens, in pairs": f"host=127.0.0.1 port=1 user=user password={SECRET} dbname=x",
    "a service that nobody has": f"service={SECRET}",
    "a socket that is not there": f"postgresql://user:{SECRET}@/x?host=/nonexistent",
    "another password": "postgresql://welkin:" + SECRET + "@{server}/postgres",
    "another user": "postgresql://nobody:" + SECRET + "@{server}/postgres",
}


def filled_in(address: str, folder: Path, server: str) -> str:
    file = folder / "file"
    file.write_text("no database, but more than a header has. " * 9)
    file.chmod(0o600)
    return address.replace("{folder}", str(folder)).replace("{server}", server)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    return tmp_path


@pytest.mark.parametrize("what", BAD_ADDRESSES)
def test_an_address_that_names_no_store_is_a_fault_of_the_configuration(what: str, folder: Path) -> None:
    """Said before anything is made or asked, and without the password."""
    address = filled_in(BAD_ADDRESSES[what], folder, "")

    with pytest.raises(ConfigurationError):
        open_store(address)

    assert_of_the_tree(lambda: open_store(address), SECRET, must_fail=True)
    assert [entry.name for entry in folder.iterdir()] == ["file"]


@pytest.mark.parametrize("what", BROKEN_PLACES)
def test_a_place_that_takes_no_store_is_told_as_the_stores(
    what: str, folder: Path, postgres_url: str
) -> None:
    """A kind of StoreError, without the password."""
    address = filled_in(BROKEN_PLACES[what], folder, postgres_url.rpartition("@")[2].partition("/")[0])

    with pytest.raises(errors.StoreError):
        open_store(address, patience_seconds=0.1)

    assert_of_the_tree(lambda: open_store(address, patience_seconds=0.1), SECRET, must_fail=True)


@pytest.mark.parametrize("what", [None, 3, b"mirror.db", ["mirror.db"]])
def test_what_is_no_address_is_refused_by_name(what: Any) -> None:
    """As any other argument of another type."""
    with pytest.raises(ConfigurationError, match="url: expected a string or a path"):
        open_store(what)


def test_a_path_is_an_address(folder: Path) -> None:
    """Whoever has one need not spell it out."""
    open_store(folder / "mirror.db").close()

    assert (folder / "mirror.db").is_file()
