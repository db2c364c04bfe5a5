"""What is forgotten leaves no byte in the files, whichever statement forgot it; what is kept stays."""

from __future__ import annotations

import ast
import hashlib
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from attrs import evolve
from store_samples import PATIENTS, SPAN, fetched, made_old, page

from welkin_sdk.mirror import errors, stores
from welkin_sdk.mirror.references import digest_of
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.stores.schema import BODIES, VERSION, Types, statements
from welkin_sdk.mirror.types import Consumer, Fetched, Lease, Pruned, Quarantined

COUNT = 300
DAY = 24 * 3600 * 1_000_000
Forget = Callable[[SqlStore, Lease], None]


def canary(number: int) -> str:
    """Of many lengths, so that rows move between pages and into pages of their own."""
    return f"Canary{number:04d}x" * (1 + number * 37 % 90 if number % 25 else 900)


def doomed(at: int = 100, updated: int = 10) -> list[Fetched]:
    return [
        fetched(f"d{number * 7919 % COUNT:03d}", canary(number), at=at, updated=updated)
        for number in range(COUNT)
    ]


def kept(at: int = 100) -> list[Fetched]:
    return [
        fetched(f"d{number * 7919 % COUNT:03d}k", f"Kept{number:04d}x" * (1 + number % 60), at=at)
        for number in range(COUNT)
    ]


def fill(store: SqlStore, lease: Lease) -> None:
    """Living and doomed records in turn, so that they share pages."""
    for ours, theirs in zip(doomed(), kept(), strict=True):
        store.apply(lease, page(ours, theirs))


def bury(store: SqlStore, lease: Lease) -> None:
    store.bury(lease, [record.id for record in doomed()], observed_us=10_000, run=1)


def purged(store: SqlStore, lease: Lease) -> None:
    fill(store, lease)
    bury(store, lease)
    assert store.purge(PATIENTS, deleted_before_us=20_000) == COUNT


def purged_with_what_was_before(store: SqlStore, lease: Lease) -> None:
    fill(store, lease)
    store.apply(lease, page(*(fetched(record.id, "later", updated=20, at=200) for record in doomed())))
    bury(store, lease)
    store.purge(PATIENTS, deleted_before_us=20_000)


def replaced_and_pruned(store: SqlStore, lease: Lease) -> None:
    fill(store, lease)
    store.apply(lease, page(*(fetched(record.id, "later", updated=20, at=200) for record in doomed())))
    assert store.prune("clinic", "", replaced_before_us=150) == Pruned(changes=COUNT)


def unread_and_pruned(store: SqlStore, lease: Lease) -> None:
    fill(store, lease)
    store.acknowledge("clinic//warehouse", 1)
    store.apply(lease, page(*(fetched(record.id, "later", updated=20, at=200) for record in doomed())))
    assert store.prune("clinic", "", replaced_before_us=150) == Pruned(changes=1)
    assert store.prune("clinic", "", unread_before_us=150) == Pruned(changes=COUNT - 1)


def unreadable(number: int, id: str | None) -> Quarantined:
    raw = canary(number).encode()
    return Quarantined(id, "no id", raw, hashlib.sha256(raw).digest())


def purged_out_of_quarantine(store: SqlStore, lease: Lease) -> None:
    store.apply(lease, page(*kept(), *(fetched(record.id, "plain") for record in doomed())))
    poison = [unreadable(number, record.id) for number, record in enumerate(doomed())]
    store.apply(lease, page(quarantined=tuple(poison)))
    bury(store, lease)
    store.purge(PATIENTS, deleted_before_us=20_000)
    assert store.quarantine(PATIENTS) == []


def released_from_quarantine(store: SqlStore, lease: Lease) -> None:
    store.apply(lease, page(*kept(), quarantined=tuple(unreadable(number, None) for number in range(COUNT))))
    store.release_quarantine(lease, [one.sha256 for one in store.quarantine(PATIENTS)])


def unseen_in_quarantine(store: SqlStore, lease: Lease) -> None:
    store.apply(lease, page(*kept(), quarantined=tuple(unreadable(number, None) for number in range(COUNT))))
    store.release_unseen(lease, before_run=2)


def accepted(store: SqlStore, lease: Lease) -> list[int]:
    store.apply(lease, page(*kept()))
    for number in range(COUNT):
        store.accept("clinic", "", canary(number).encode(), received_us=1)
    return [one.key for one in store.pending("clinic", "", limit=COUNT)]


def read_notifications(store: SqlStore, lease: Lease) -> None:
    store.settle("clinic", "", accepted(store, lease), outcome="done")


def read_and_pruned(store: SqlStore, lease: Lease) -> None:
    read_notifications(store, lease)
    assert store.prune("clinic", "", read_before_us=2) == Pruned(notifications=COUNT)


def set_aside_and_pruned(store: SqlStore, lease: Lease) -> None:
    store.settle("clinic", "", accepted(store, lease), outcome="flagged")
    assert store.prune("clinic", "", set_aside_before_us=2) == Pruned(notifications=COUNT)


def stored_before_its_conversation(store: SqlStore, lease: Lease) -> None:
    """Messages, what they were before, and what names it elsewhere, until it turns out to be an erased patient's."""
    store.apply(lease, page(*kept()))
    him = digest_of(store.secret(), ("patients", "him"))
    store.forget("clinic", "", {}, contents=[], digests=[him], of=him, now_us=1)

    def put(resource: str, records: list[Fetched], *quarantined: Quarantined) -> None:
        held = store.acquire(evolve(PATIENTS, resource=resource), "engine", now_us=0, seconds=60)
        assert held is not None
        store.apply(held, page(*records, quarantined=quarantined))

    def message(number: int, conversation: str, at: int) -> Fetched:
        body = b'{"conversation_id":"%s","text":"%s"}' % (conversation.encode(), canary(number).encode())
        body = body if conversation == "c1" else b'{"conversation_id":"c2"}'
        return Fetched(f"m{number}", at, at, body, hashlib.sha256(body).digest())

    put("app_messages", [message(number, "c1", 100) for number in range(COUNT)])
    put("app_messages", [message(number, "c2", 200) for number in range(0, COUNT, 2)])
    put("app_messages", [], evolve(unreadable(1, None), raw=b'"c1" ' + canary(1).encode()))
    store.accept("clinic", "", b'"c1" ' + canary(2).encode(), received_us=1)
    store.settle("clinic", "", [one.key for one in store.pending("clinic", "", limit=1)], outcome="flagged")
    put("conversations", [Fetched("c1", 1, 1, b'{"patient_id":"him"}', b"c1")])


def with_rows(store: SqlStore, lease: Lease) -> None:
    """The canaries in columns of a typed table too."""

    def named(record: Fetched, name: str) -> Fetched:
        body = b'{"id":"%s","last_name":"%s"}' % (record.id.encode(), name.encode())
        return Fetched(record.id, 10, 100, body, hashlib.sha256(body).digest())

    for number, (ours, theirs) in enumerate(zip(doomed(), kept(), strict=True)):
        store.apply(lease, page(named(ours, canary(number)), named(theirs, f"Kept{number:04d}x")))


def purged_row(store: SqlStore, lease: Lease) -> None:
    with_rows(store, lease)
    bury(store, lease)
    assert store.purge(PATIENTS, deleted_before_us=20_000) == COUNT


def erased_row(store: SqlStore, lease: Lease) -> None:
    with_rows(store, lease)
    ids = [record.id for record in doomed()]
    store.forget("clinic", "", {"patients": ids}, contents=[], digests=[b"d"], of=b"d", now_us=1)


NO_BODY = None
# Every statement of the stores that deletes or changes rows of a table with bodies, by its module and its beginning, and
# what forgets with it; none for one that leaves bodies alone.
STATEMENTS: list[tuple[str, str, Forget | None]] = [
    ("records", "UPDATE record SET updated_us = ?, fetched_us = ?, sha256 = ?, body", replaced_and_pruned),
    ("records", "UPDATE record SET updated_us = ?, fetched_us = ?, run", NO_BODY),
    ("records", "UPDATE record SET deleted_us", NO_BODY),
    ("records", "UPDATE record SET superseded_us", NO_BODY),
    ("records", "UPDATE record SET {} = ? WHERE", NO_BODY),
    ("records", "INSERT INTO quarantine", NO_BODY),
    ("records", "UPDATE change SET (body, exact) = (SELECT record.body", replaced_and_pruned),
    ("records", "DELETE FROM record", purged),
    ("records", "DELETE FROM change", purged_with_what_was_before),
    ("records", "DELETE FROM quarantine WHERE {} AND {}", purged_out_of_quarantine),
    ("records", "DELETE FROM quarantine WHERE {} AND sha256", released_from_quarantine),
    ("records", "DELETE FROM quarantine WHERE {} AND run", unseen_in_quarantine),
    ("inbox", "UPDATE inbox SET state = ?, body = ?", read_notifications),
    ("inbox", "UPDATE inbox SET state = ? WHERE", NO_BODY),
    ("retention", "DELETE FROM inbox WHERE {} AND state = 'done'", read_and_pruned),
    ("retention", "DELETE FROM inbox WHERE {} AND state <> 'done'", set_aside_and_pruned),
    ("retention", "DELETE FROM change WHERE {} AND body IS NOT NULL AND at_us < ? AND seq <= ?", replaced_and_pruned),
    ("retention", "DELETE FROM change WHERE {} AND body IS NOT NULL AND at_us < ? AND seq > ?", unread_and_pruned),
    ("schema", "UPDATE change SET at_us", NO_BODY),
    ("tenants", "UPDATE {} SET tenant", NO_BODY),
    # The rows of the typed tables go with those of the records.
    ("typed", "UPDATE {} SET is_deleted", NO_BODY),
    ("typed", "UPDATE {} SET fetched_at", NO_BODY),
    ("typed", "UPDATE {} SET tenant", NO_BODY),
    ("typed", "DELETE FROM {} WHERE {} AND {}", purged_row),
    ("typed", "DELETE FROM {} WHERE {}", erased_row),
    # What these forget is looked for in test_erasure.py, in every table and every file.
    ("erasure", "DELETE FROM {}", NO_BODY),
    ("erasure", "DELETE FROM change WHERE {} AND seq", NO_BODY),
    ("forgotten", "DELETE FROM {}", stored_before_its_conversation),
    ("forgotten", "DELETE FROM quarantine", stored_before_its_conversation),
    ("forgotten", "DELETE FROM inbox", stored_before_its_conversation),
    ("kept_out", "DELETE FROM change WHERE seq", stored_before_its_conversation),
]  # fmt: skip
FORGETTING = [pytest.param(forget, id=f"{module}: {sql}") for module, sql, forget in STATEMENTS if forget]


def texts(module: Path) -> Iterator[str]:
    """Every text of a module, whole, with {} for what is put into it."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield node.value


def changing(sql: str) -> bool:
    """Whether *sql* can make a body go; in an upsert the table stands before."""
    table = "|".join(BODIES)
    upsert = rf"INTO ({table})\b.*\bDO UPDATE|REPLACE INTO"
    return (
        re.search(
            rf"\b(UPDATE|DELETE FROM|TRUNCATE|DROP TABLE) ({table}|\{{\}})(?!\w)|{upsert}", sql, re.DOTALL
        )
        is not None
    )


def written(folder: Path) -> bytes:
    """All that is in the files: the database, its log, and whatever else lies there."""
    return b"".join(entry.read_bytes() for entry in sorted(folder.iterdir()))


def canaries(folder: Path) -> int:
    return len(set(re.findall(rb"Canary(\d{4})x", written(folder))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mirror"


@pytest.fixture
def store(folder: Path) -> Iterator[SqlStore]:
    with open_store(str(folder / "mirror.db"), patience_seconds=0.2) as opened:
        yield opened


def test_every_statement_that_can_make_a_body_go_is_enumerated_here() -> None:
    """One that is new, changed or gone stands in the list above before it passes."""
    found = [
        (module.stem, sql)
        for module in sorted(Path(stores.__file__).parent.glob("*.py"))
        for sql in texts(module)
        if changing(sql)
    ]

    matched = Counter(
        next(
            (entry[:2] for entry in STATEMENTS if entry[0] == module and sql.startswith(entry[1])),
            (module, sql),
        )
        for module, sql in found
    )

    assert matched == Counter(entry[:2] for entry in STATEMENTS)


def test_every_table_with_bodies_is_known() -> None:
    """By the columns that can hold what somebody else wrote."""
    tables = [sql for sql in statements(Types("T", "I", "B")) if re.search(r"\bbody B\b", sql)]

    assert sorted(sql.split()[2] for sql in tables) == sorted(BODIES)


@pytest.mark.parametrize("forget", FORGETTING)
def test_what_is_forgotten_leaves_no_byte_in_any_file(
    store: SqlStore, lease: Lease, folder: Path, forget: Forget
) -> None:
    """Neither in the database nor in its log, while it is open and when it is closed."""
    forget(store, lease)
    before = canaries(folder)

    assert store.erase(now_us=DAY)

    open_files = canaries(folder)
    remaining = written(folder).count(b"Kept0003x")
    store.close()
    assert before > 0
    assert (open_files, canaries(folder)) == (0, 0)
    assert remaining > 0


def test_what_another_process_keeps_from_being_erased_is_said_and_erased_later(
    store: SqlStore, lease: Lease, folder: Path
) -> None:
    """A reader holds on to the log; the rows are gone, their bytes are not, and nobody is told otherwise."""
    fill(store, lease)
    bury(store, lease)
    with closing(sqlite3.connect(folder / "mirror.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM record").fetchone()
        store.purge(PATIENTS, deleted_before_us=20_000)
        with pytest.raises(errors.StoreLockedError, match="run again") as locked:
            store.erase(now_us=DAY)

    assert locked.value.is_retryable
    assert canaries(folder) > 0
    assert store.erase(now_us=DAY)
    assert canaries(folder) == 0


def test_erasing_is_done_when_something_was_forgotten_and_not_too_often(
    store: SqlStore, lease: Lease
) -> None:
    """It costs as much as copying the store."""
    store.apply(lease, page(fetched("a", "x")))

    done = [store.erase(now_us=DAY, pause_us=DAY)]
    for now_us in (DAY, DAY + 1, 2 * DAY, 2 * DAY + 1):
        store.accept("clinic", "", b"{}", received_us=1)
        store.settle("clinic", "", [one.key for one in store.pending("clinic", "", limit=1)], outcome="done")
        done.append(store.erase(now_us=now_us, pause_us=DAY))

    assert done == [False, True, False, True, False]


def test_what_names_somebody_who_was_forgotten_is_erased_at_once(store: SqlStore, lease: Lease) -> None:
    """A notification or a record of his that comes later leaves the files with the run that has read it."""
    key = store.secret()
    digests = [digest_of(key, ("patients", "him"))]
    store.forget("clinic", "", {}, contents=[], digests=digests, of=digests[0], now_us=1)
    done = [store.erase(now_us=DAY)]
    for outcome, body in (
        ("done", b'"him"'),
        ("flagged", b'"him"'),
        ("flagged", b'"her"'),
        ("done", b'"her"'),
    ):
        store.accept("clinic", "", body, received_us=1)
        keys = [one.key for one in store.pending("clinic", "", limit=1)]
        store.settle("clinic", "", keys, outcome=outcome)
        done.append(store.erase(now_us=DAY + 1, pause_us=DAY))

    assert done == [True, True, True, False, False]


def test_a_store_of_the_first_version_is_upgraded_and_loses_what_it_had_left(
    store: SqlStore, lease: Lease, folder: Path
) -> None:
    """Its pages kept what was deleted; nothing else of it changes."""
    fill(store, lease)
    store.apply(lease, page(*(fetched(record.id, "later", updated=20, at=200) for record in kept())))
    feed = store.changes(after=0, limit=9_999)
    store.close()
    with closing(sqlite3.connect(folder / "mirror.db")) as old:
        old.executescript(
            "PRAGMA secure_delete = OFF; DELETE FROM record WHERE id NOT LIKE '%k';"
            f"DELETE FROM change WHERE id NOT LIKE '%k'; {made_old(1)}"
        )
    left = canaries(folder)

    with open_store(str(folder / "mirror.db")) as upgraded:
        told = upgraded.changes(after=0, limit=9_999)
        young = upgraded.prune("clinic", "", replaced_before_us=200)
        assert upgraded.erase(now_us=DAY)
        with upgraded._database.reading() as session:
            ((version,),) = session.rows("PRAGMA user_version")

    assert version == VERSION
    # Its numbers had no epoch, so it begins one of its own.
    assert [evolve(change, cursor="") for change in told] == [
        evolve(change, cursor="") for change in feed if change.id.endswith("k")
    ]
    assert young == Pruned()
    assert left > 0
    assert canaries(folder) == 0


def test_a_consumer_of_any_age_arrives_at_what_is_there_after_pruning(store_url: str) -> None:
    """The latest contents and every deletion stay in the feed; contents between are gone when they are old enough."""
    with open_store(store_url) as store:
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        for at in (100, 200, 300):
            store.apply(
                lease,
                page(fetched("a", f"a{at}", updated=at, at=at), fetched("b", f"b{at}", updated=at, at=at)),
            )
        store.bury(lease, ["b"], observed_us=400, run=1)
        before = store.changes(after=0, limit=99)

        pruned = store.prune("clinic", "", replaced_before_us=200)

        after = store.changes(after=0, limit=99)
        again = store.prune("clinic", "", replaced_before_us=200)
    assert (pruned, again) == (Pruned(changes=2), Pruned())
    assert after == before[2:]
    assert [(change.id, change.op) for change in after[-3:]] == [
        ("a", "upsert"),
        ("b", "upsert"),
        ("b", "delete"),
    ]


def test_a_consumer_holds_the_feed_back_but_not_for_ever(store_url: str) -> None:
    """What the slowest of a tenant has not had stays until its own limit; another tenant's holds back nothing."""
    with open_store(store_url) as store:
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        for at in (100, 200, 300):
            store.apply(lease, page(fetched("a", f"a{at}", updated=at, at=at)))
        store.acknowledge("clinic//fast", 3)
        store.acknowledge("clinic//slow", 1)
        store.acknowledge("clinic2//none", 0)

        first = store.prune("clinic", "", replaced_before_us=1000, unread_before_us=200)
        told = store.consumers("clinic", "")
        store.forget_consumer("clinic//slow")
        last = store.prune("clinic", "", replaced_before_us=1000, unread_before_us=200)

        left = [change.seq for change in store.changes(after=0, limit=9)]
    assert (first, last, left) == (Pruned(changes=1), Pruned(changes=1), [3])
    assert told == [Consumer("fast", 0), Consumer("slow", 2, 200)]


def test_histories_of_the_feed_are_forgotten_once_all_of_their_changes_are_too_old(store_url: str) -> None:
    """A process that writes every five minutes leaves no row for ever; the cursors of what is kept go on working."""
    for at in range(100, 2000, 100):
        with open_store(store_url) as store:
            lease = store.acquire(PATIENTS, "engine", now_us=at, seconds=60)
            assert lease is not None
            store.apply(lease, page(fetched("a", f"a{at}", updated=at, at=at)))
            store.release(lease)
    with open_store(store_url) as store:
        cursors = [change.cursor for change in store.changes(after=0, limit=99)]

        store.prune("clinic", "", unread_before_us=1500)

        with store._database.reading() as session:
            ((epochs,),) = session.rows("SELECT count(*) FROM epoch")
        with pytest.raises(errors.StaleCursorError, match="does not know that cursor"):
            store.number_of(cursors[0])
        assert [store.number_of(cursor) for cursor in cursors[-6:]] == [14, 15, 16, 17, 18, 19]
    assert epochs == 6


def test_pruning_keeps_what_is_young_what_waits_and_what_is_another_tenants(store_url: str) -> None:
    """Each kind by its own limit, of one tenant and instance."""
    with open_store(store_url, allow_tenants=True) as store:
        for tenant, instance in (("clinic", ""), ("clinic", "b"), ("other", "")):
            for at, outcome in ((1, "done"), (2, "flagged"), (3, "done"), (4, "flagged"), (1, None)):
                store.accept(tenant, instance, f"{at}{outcome}".encode(), received_us=at)
                keys = [one.key for one in store.pending(tenant, instance, limit=9) if one.body != b"1None"]
                if outcome is not None:
                    store.settle(tenant, instance, keys, outcome=outcome)
        for at in (1, 2):
            store.begin_run(PATIENTS, SPAN, now_us=at)

        first = store.prune("clinic", "", read_before_us=3, set_aside_before_us=3, runs_before_us=2)
        rest = store.prune("clinic", "", read_before_us=9, set_aside_before_us=9)
        waiting = store.pending("clinic", "", limit=9)
        others = [
            store.prune(*key, read_before_us=9, set_aside_before_us=9)
            for key in (("clinic", "b"), ("other", ""))
        ]

    assert (first, rest) == (Pruned(notifications=2, runs=1), Pruned(notifications=2))
    assert [one.body for one in waiting] == [b"1None"]
    assert others == [Pruned(notifications=4)] * 2


def relation_bytes(admin: psycopg.Connection, schema: str) -> bytes:
    """Tables and their side tables for long values, as the server has them on its disk."""
    admin.execute("CHECKPOINT")
    found = admin.execute(
        "SELECT pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class WHERE relkind IN ('r', 't') AND oid IN ("
        "SELECT unnest(ARRAY[oid, reltoastrelid]) FROM pg_class WHERE relnamespace = %s::regnamespace AND relname = ANY(%s))",
        (schema, [*BODIES, "data_patients"]),
    )
    return b"".join(row[0] for row in found)


@pytest.fixture
def admin(postgres_url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        yield connection


def test_a_full_vacuum_leaves_no_byte_in_postgresqls_tables(
    postgres_store_url: str, admin: psycopg.Connection
) -> None:
    """It writes them anew; a plain one only lets others write over what is there."""
    schema = postgres_store_url.rpartition("schema=")[2]
    with open_store(postgres_store_url) as store:
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        store.apply(lease, page(*doomed()[:40], *kept()[:40]))
        with_rows(store, lease)
        bury(store, lease)
        store.purge(PATIENTS, deleted_before_us=20_000)
        dead = relation_bytes(admin, schema).count(b"Canary")
        assert store.erase(now_us=DAY)
        assert not store.erase(now_us=DAY)

        assert store.erase(now_us=DAY, full=True)

    found = relation_bytes(admin, schema)
    assert dead > 0
    assert (found.count(b"Canary"), found.count(b"Kept") > 0) == (0, True)


def test_a_login_that_may_not_vacuum_is_told(postgres_store_url: str, admin: psycopg.Connection) -> None:
    """PostgreSQL only warns, and passes over the tables."""
    schema = postgres_store_url.rpartition("schema=")[2]
    open_store(postgres_store_url).close()
    role = f"{schema}_guest"
    admin.execute(
        f"CREATE ROLE {role} LOGIN PASSWORD 'guest'; GRANT USAGE ON SCHEMA {schema} TO {role};"
        f"GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO {role}".encode()
    )
    guest = re.sub(r"//[^@]*@", f"//{role}:guest@", postgres_store_url)
    try:
        with open_store(guest) as store, pytest.raises(errors.StoreReadOnlyError, match="VACUUM") as refused:
            store.erase(now_us=DAY, full=True)
    finally:
        admin.execute(f"DROP OWNED BY {role}; DROP ROLE {role}".encode())
    assert "guest@" not in str(refused.value)
