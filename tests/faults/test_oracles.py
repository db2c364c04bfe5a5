"""What the judges let pass, and what they do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest

from tests.faults.oracles import Tables, Verdict, check_feed, check_set_aside, check_swept, check_typed
from tests.faults.probes import Probes
from tests.faults.workload import UNTIMED, Others
from tests.faults.world import Server
from welkin_sdk.mirror.canonical import to_record
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, Lease, PulledPage, Span, Stream

NAME = "alpha"
KEY = (UNTIMED, "a")
SPAN = Span(0, 100, "sweep")


@pytest.fixture
def store() -> Iterator[SqlStore]:
    with open_store(":memory:") as opened:
        yield opened


@pytest.fixture
def lease(store: SqlStore) -> Lease:
    taken = store.acquire(Stream(NAME, "", UNTIMED), "engine", now_us=0, seconds=60)
    assert taken is not None
    return taken


@pytest.fixture(scope="module")
def server() -> Server:
    return Server(NAME)


def show(store: SqlStore, lease: Lease, text: str, *, at_us: int) -> None:
    """A page with the one record, asked for at *at_us*."""
    read = to_record({"id": KEY[1], "city": text}, fetched_us=at_us, is_timed=False)
    records, quarantined = ((read,), ()) if isinstance(read, Fetched) else ((), (read,))
    store.apply(lease, PulledPage(SPAN, records, quarantined, None, 0))


def of_feed(store: SqlStore, others: Others) -> list[str]:
    verdict = Verdict()
    check_feed(Tables(store), others, NAME, verdict, is_spoiled=False, is_complete=True)
    return verdict.notes


@pytest.mark.parametrize(
    ("is_unwitnessed", "was_deleted", "is_fine"),
    [(True, False, True), (True, True, False), (False, True, False)],
)
def test_a_content_comes_again_once_its_record_was_gone_that_had_no_witness(
    store: SqlStore, lease: Lease, server: Server, is_unwitnessed: bool, was_deleted: bool, is_fine: bool
) -> None:
    """A replica that was behind had a scan take it for dead; of a record that was really deleted it is an old answer."""
    others = Others(server, 1, Probes(), 0)
    others.unwitnessed = {KEY} if is_unwitnessed else set()
    others.ever_deleted = {KEY} if was_deleted else set()
    show(store, lease, "one", at_us=1)
    store.bury(lease, [KEY[1]], observed_us=2, run=0)
    show(store, lease, "one", at_us=3)

    assert (of_feed(store, others) == []) == is_fine


def test_a_content_comes_again_once_only(store: SqlStore, lease: Lease, server: Server) -> None:
    """Behind another one it is told twice, although the record had been gone before."""
    others = Others(server, 1, Probes(), 0)
    others.unwitnessed = {KEY}
    show(store, lease, "one", at_us=1)
    store.bury(lease, [KEY[1]], observed_us=2, run=0)
    for at_us, text in enumerate(("two", "one"), 3):
        show(store, lease, text, at_us=at_us)

    assert of_feed(store, others) == [f"feed of {NAME}/{UNTIMED}: twice 1 seq 4"]


@pytest.mark.parametrize("is_seen_again", [True, False])
@pytest.mark.parametrize(("trusted_us", "is_fine"), [(49, True), (50, False)])
def test_a_copy_from_the_future_need_not_say_that_it_is_superseded(
    store: SqlStore, lease: Lease, is_seen_again: bool, trusted_us: int, is_fine: bool
) -> None:
    """Until the time that a wrong clock gave it, nothing that comes is newer."""
    if is_seen_again:
        show(store, lease, "one", at_us=1)
    show(store, lease, "one", at_us=50)
    show(store, lease, "\ud83d", at_us=20)
    verdict = Verdict()

    check_set_aside(Tables(store), NAME, KEY, verdict, trusted_us=trusted_us)

    assert verdict.is_good == is_fine


@pytest.mark.parametrize(
    ("kinds", "is_fine"),
    [
        ((), True),
        (("backfill", "sweep"), True),
        (("backfill", "sweep", "dirty"), True),
        (("sweep", "backfill"), False),
        (("sweep", "backfill", "scan"), False),
    ],
)
def test_a_fill_is_followed_by_a_sweep(
    store: SqlStore,
    lease: Lease,
    kinds: tuple[Literal["backfill", "sweep", "dirty", "scan"], ...],
    is_fine: bool,
) -> None:
    """Whatever else the run does."""
    for kind in kinds:
        store.begin_run(lease.stream, Span(0, 100, kind), now_us=0)
    verdict = Verdict()

    check_swept(Tables(store), NAME, UNTIMED, verdict)

    assert verdict.is_good == is_fine


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE {} SET welkin_id = 'other'",
        "UPDATE {} SET is_deleted = 1",
        "DELETE FROM {}",
        "UPDATE {} SET id = 'b'",
    ],
)
def test_a_typed_row_that_is_not_its_records_is_told(store: SqlStore, lease: Lease, damage: str) -> None:
    """Another text, another life, none at all, or one of nobody."""
    read = to_record({"id": KEY[1], "welkin_id": "one"}, fetched_us=1, is_timed=False)
    assert isinstance(read, Fetched)
    store.apply(lease, PulledPage(SPAN, (read,), (), None, 0))
    before, after = Verdict(), Verdict()
    check_typed(Tables(store), NAME, before)

    with store._database.writing() as session:
        session.run(damage.format(f"data_{UNTIMED}"))
    check_typed(Tables(store), NAME, after)

    assert before.is_good
    assert after.notes == [f"{NAME}/{UNTIMED}: other 1 typed rows are not the records'"]
