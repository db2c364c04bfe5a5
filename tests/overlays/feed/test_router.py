"""The router over a change feed: each content once, in order, a dead letter when nothing helps, acknowledged after success."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "webhooks"))

from subscription import TENANT, Feed, change

from welkin_data_api.models import Patient
from welkin_sdk import AsyncDataClient, DataClient
from welkin_sdk.errors import ConfigurationError, InvalidRequestError
from welkin_sdk.feed import (
    ChangedRecord,
    DeadLetter,
    FileDeadLetters,
    MemoryDeadLetters,
    Routed,
    Router,
    fetch_current,
    fetch_current_async,
)
from welkin_sdk.mirror.errors import StoreError
from welkin_sdk.mirror.types import Change, Stream
from welkin_sdk.sandbox import Sandbox, serve


class Sleeps(list[float]):
    """Waits that end at once."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def sleeps() -> Sleeps:
    return Sleeps()


def deliver(router: Router, feed: Feed, **options: Any) -> Routed:
    return asyncio.run(router.deliver(feed, consumer="crm", **options))


def retry(router: Router, feed: Feed) -> Routed:
    return asyncio.run(router.redrive(feed, consumer="crm"))


def test_changes_arrive_in_order_and_once() -> None:
    """Also over many reads of the feed and several deliveries."""
    router, seen = Router(), list[int]()
    router.on("patients")(lambda changed: seen.append(changed.seq))
    feed = Feed(*[change(seq) for seq in range(1, 26)])

    first = deliver(router, feed, limit=10)
    second = deliver(router, feed)

    assert seen == list(range(1, 26))
    assert (first, second) == (Routed(25, 0, ()), Routed(0, 0, ()))
    assert feed.acknowledgements == [("crm", seq) for seq in range(1, 26)]


def test_a_handler_may_be_plain_or_async() -> None:
    """A function, a coroutine function, or an object that is called like either."""
    router, seen = Router(), list[str]()

    @router.on("patients")
    def plain(changed: ChangedRecord) -> None:
        seen.append(f"plain {changed.resource}")

    @router.on("workers")
    async def later(changed: ChangedRecord) -> None:
        await asyncio.sleep(0)
        seen.append(f"async {changed.resource}")

    class Object:
        async def __call__(self, changed: ChangedRecord) -> None:
            seen.append(f"object {changed.resource}")

    router.otherwise(Object())

    deliver(router, Feed(change(1), change(2, resource="workers"), change(3, resource="calendars")))

    assert seen == ["plain patients", "async workers", "object calendars"]


def test_a_handler_gets_the_record_typed_and_raw() -> None:
    """Typed by the model of its resource; a delete has neither."""
    router, seen = Router(), list[ChangedRecord]()
    router.on("patients")(seen.append)
    gone = Change(2, Stream(TENANT, "", "patients"), "id-1", "delete", None, b"", None)

    deliver(router, Feed(change(1, first_name="canary", more=[1.50]), gone))

    changed, deleted = seen
    assert isinstance(changed.record, Patient)
    assert changed.record.first_name == "canary"
    assert changed.value == {"id": "id-1", "first_name": "canary", "more": [1.5]}
    assert changed.updated_at is not None
    assert (deleted.op, deleted.record, deleted.value, deleted.updated_at) == ("delete", None, None, None)
    assert "canary" not in repr(changed)
    assert "id-1" not in repr(changed)


def test_resources_without_a_handler_are_passed_over() -> None:
    """They are acknowledged, so that they do not come for ever."""
    router, seen = Router(), list[int]()
    router.on("patients")(lambda changed: seen.append(changed.seq))
    feed = Feed(change(1, resource="workers"), change(2), change(3, resource="brand_new_things"))

    routed = deliver(router, feed)

    assert seen == [2]
    assert (routed.delivered, routed.unhandled) == (1, 2)
    assert feed.acknowledged("crm") == 3


def test_the_fallback_gets_what_nobody_knows() -> None:
    """A resource that this version does not know has no model, but its JSON."""
    router, seen = Router(), list[ChangedRecord]()
    router.otherwise(seen.append)

    deliver(router, Feed(change(1, resource="brand_new_things"), change(2, resource="../etc")))

    assert [changed.resource for changed in seen] == ["brand_new_things", "../etc"]
    assert [changed.record for changed in seen] == [None, None]
    assert seen[0].value == {"id": "id-1"}


def nothing(changed: ChangedRecord) -> None:
    """A handler."""


def other(changed: ChangedRecord) -> None:
    """Another one."""


def test_a_second_handler_is_refused() -> None:
    """For a resource, and for all others."""
    router = Router()
    router.on("patients")(nothing)
    router.otherwise(nothing)

    for register in (lambda: router.on("patients")(other), lambda: router.otherwise(other)):
        with pytest.raises(ConfigurationError, match="already"):
            register()


def test_two_decorators_made_at_once_do_not_replace_each_other() -> None:
    """The second application is refused."""
    router = Router()
    first, second = router.on("patients"), router.on("patients")
    first(nothing)

    with pytest.raises(ConfigurationError, match="already"):
        second(other)


@pytest.mark.parametrize("name", ["patient", "Patients", "", "patients/1", "authentication", "..", "os"])
def test_a_name_that_is_no_collection_is_refused(name: str) -> None:
    """A misspelt handler would never be called."""
    with pytest.raises(ConfigurationError, match="collection"):
        Router().on(name)


def test_nothing_is_registered_after_the_start() -> None:
    """What was delivered already would be missing."""
    router = Router()
    decorator = router.on("workers")
    router.on("patients")(nothing)
    deliver(router, Feed())

    late: list[Callable[[], Any]] = [
        lambda: router.on("calendars"),
        lambda: decorator(nothing),
        lambda: router.otherwise(nothing),
    ]
    for register in late:
        with pytest.raises(ConfigurationError, match="before"):
            register()


def test_a_handler_that_raises_is_called_again(sleeps: Sleeps) -> None:
    """After longer and longer waits; acknowledged once, after it has returned."""
    router, feed, calls = Router(sleep=sleeps, jitter=lambda: 0.999), Feed(change(1)), list[list[Any]]()

    @router.on("patients")
    def fails_twice(changed: ChangedRecord) -> None:
        calls.append(list(feed.acknowledgements))
        if len(calls) < 3:
            raise RuntimeError("canary")

    routed = deliver(router, feed)

    assert routed == Routed(1, 0, ())
    assert calls == [[], [], []]
    assert feed.acknowledgements == [("crm", 1)]
    assert len(sleeps) == 2
    assert sleeps[0] < sleeps[1]


def failing(*seqs: int, seen: list[int]) -> Callable[[ChangedRecord], None]:
    def handler(changed: ChangedRecord) -> None:
        seen.append(changed.seq)
        if changed.seq in seqs:
            raise ValueError("canary-text")

    return handler


def test_a_change_that_never_works_is_a_dead_letter_and_reported(
    sleeps: Sleeps, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """By its number and the exception's class; the others go on and are acknowledged."""
    seen = list[int]()
    router = Router(attempts=3, sleep=sleeps, dead_letters=FileDeadLetters(tmp_path / "dead-letters.json"))
    router.on("patients")(failing(2, seen=seen))
    feed = Feed(change(1), change(2, "canary-id"), change(3))

    routed = deliver(router, feed)

    assert seen == [1, 2, 2, 2, 3]
    assert routed == Routed(2, 0, (DeadLetter(2, "patients", 3, "ValueError"),))
    assert router.dead_letters("crm") == [DeadLetter(2, "patients", 3, "ValueError")]
    assert feed.acknowledgements == [("crm", 1), ("crm", 2), ("crm", 3)]
    assert "dead letter seq=2 resource=patients attempts=3 error=ValueError" in caplog.text
    assert "canary" not in caplog.text + (tmp_path / "dead-letters.json").read_text()


def test_dead_letters_in_memory_hold_the_acknowledgement(sleeps: Sleeps) -> None:
    """A process that ends forgets them: the next one gets it again, and what came after it."""
    feed, seen = Feed(*[change(seq) for seq in (1, 2, 3)]), list[int]()
    router = Router(attempts=1, sleep=sleeps)
    router.on("patients")(failing(2, seen=seen))
    deliver(router, feed)
    held = feed.acknowledged("crm")
    next_process = Router()
    next_process.on("patients")(lambda changed: seen.append(changed.seq))

    deliver(next_process, feed)

    assert held == 1
    assert seen == [1, 2, 3, 2, 3]
    assert feed.acknowledgements == [("crm", 1), ("crm", 2), ("crm", 3)]


def test_a_later_change_of_a_record_with_a_dead_letter_waits_behind_it(sleeps: Sleeps) -> None:
    """So that the older content never comes after the newer; tried again, both come in order."""
    seen, is_broken = list[int](), True
    router = Router(attempts=1, sleep=sleeps)

    @router.on("patients")
    def fails_for_now(changed: ChangedRecord) -> None:
        seen.append(changed.seq)
        if is_broken and changed.seq == 1:
            raise ValueError

    feed = Feed(change(1, "grace"), change(2, "ada"), change(3, "grace"))

    routed = deliver(router, feed)
    still_broken = retry(router, feed)
    is_broken = False
    mended = retry(router, feed)

    assert routed.dead_letters == (
        DeadLetter(1, "patients", 1, "ValueError"),
        DeadLetter(3, "patients", 0, ""),
    )
    assert still_broken.dead_letters == (DeadLetter(1, "patients", 2, "ValueError"),)
    assert mended == Routed(2, 0, ())
    assert seen == [1, 2, 1, 1, 3]
    assert router.dead_letters("crm") == []
    assert feed.acknowledgements == [("crm", 3)]


def test_a_record_is_free_again_once_its_dead_letters_worked(sleeps: Sleeps) -> None:
    """The next change of it is delivered at once."""
    seen, feed = list[int](), Feed(change(1, "grace"))
    router = Router(attempts=1, sleep=sleeps)
    router.on("patients")(lambda changed: seen.append(changed.seq) or (seen == [1] and 1 / 0))
    deliver(router, feed)
    retry(router, feed)
    feed.all.append(change(2, "grace"))

    routed = deliver(router, feed)

    assert routed.delivered == 1
    assert seen == [1, 1, 2]


def test_dead_letters_outlive_the_process(sleeps: Sleeps, tmp_path: Path) -> None:
    """A new router on the same file holds back the same record, and can try it again."""
    feed, seen = Feed(change(1, "grace"), change(2, "ada")), list[int]()
    first = Router(attempts=1, sleep=sleeps, dead_letters=FileDeadLetters(tmp_path / "dead-letters.json"))
    first.on("patients")(failing(1, seen=seen))
    deliver(first, feed)
    feed.all.append(change(3, "grace"))
    second = Router(attempts=1, sleep=sleeps, dead_letters=FileDeadLetters(tmp_path / "dead-letters.json"))
    second.on("patients")(lambda changed: seen.append(changed.seq))

    deliver(second, feed)
    retried = retry(second, feed)

    assert seen == [1, 2, 1, 3]
    assert retried == Routed(2, 0, ())
    assert FileDeadLetters(tmp_path / "dead-letters.json").entries("crm") == []


CODE = """
import resource, signal, sys
from pathlib import Path
from welkin_sdk.feed import FileDeadLetters, DeadLetter
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
dead_letters = FileDeadLetters(Path(sys.argv[1]))
if sys.argv[2] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
else:
    Path(sys.argv[1]).parent.rmdir()
try:
    dead_letters.add("crm", DeadLetter(1, "patients", 3, "ValueError"))
except Exception as error:
    print(type(error).__name__)
"""


@pytest.mark.parametrize(("fault", "error"), [("full", "StoreFullError"), ("no folder", "StoreError")])
def test_what_cannot_be_kept_is_said_by_what_helps(fault: str, error: str, tmp_path: Path) -> None:
    """A full disk (here a process that may write sixteen bytes) wants room, and anything else its folder looked at."""
    place = tmp_path / "folder" / "dead-letters.json"
    place.parent.mkdir()

    done = subprocess.run(
        [sys.executable, "-c", CODE, str(place), fault], capture_output=True, text=True, timeout=60
    )

    assert (done.stdout, done.stderr) == (f"{error}\n", "")
    assert list(tmp_path.rglob("*dead*")) == []


def test_a_process_that_dies_between_giving_up_and_acknowledging(sleeps: Sleeps, tmp_path: Path) -> None:
    """The change comes again, is known as a dead letter, and its handler is left alone."""

    class Dying(Feed):
        def acknowledge(self, consumer: str, seq: int) -> None:
            raise KeyboardInterrupt

    seen = list[int]()
    first = Router(attempts=1, sleep=sleeps, dead_letters=FileDeadLetters(tmp_path / "dead-letters.json"))
    first.on("patients")(failing(1, seen=seen))
    with pytest.raises(KeyboardInterrupt):
        deliver(first, Dying(change(1)))
    second = Router(attempts=1, sleep=sleeps, dead_letters=FileDeadLetters(tmp_path / "dead-letters.json"))
    second.on("patients")(failing(1, seen=seen))
    feed = Feed(change(1), change(2))

    routed = deliver(second, feed)

    assert seen == [1, 2]
    assert routed == Routed(1, 0, ())
    assert second.dead_letters("crm") == [DeadLetter(1, "patients", 1, "ValueError")]
    assert feed.acknowledged("crm") == 2


def test_a_handler_that_is_interrupted_is_not_acknowledged() -> None:
    """Nor a dead letter: the next start delivers the change again."""
    router, feed = Router(), Feed(change(1))

    async def cancel_within() -> None:
        @router.on("patients")
        async def stopped(changed: ChangedRecord) -> None:
            delivery.cancel()
            await asyncio.sleep(60)

        delivery = asyncio.create_task(router.deliver(feed, consumer="crm"))
        await delivery

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancel_within())

    assert feed.acknowledgements == []
    assert router.dead_letters("crm") == []


def test_a_dead_letter_that_the_feed_has_no_more_is_let_go(sleeps: Sleeps) -> None:
    """It can never be delivered, so it must not hold anything up."""
    router, feed = Router(attempts=1, sleep=sleeps), Feed(change(1), change(2))
    router.on("patients")(failing(1, seen=[]))
    deliver(router, feed)
    del feed.all[0]

    routed = retry(router, feed)

    assert routed == Routed(0, 0, (), gone=1)
    assert feed.acknowledged("crm") == 2


def test_two_consumers_know_nothing_of_each_other() -> None:
    """Each gets every change."""
    router, feed, seen = Router(), Feed(change(1), change(2)), list[int]()
    router.on("patients")(lambda changed: seen.append(changed.seq))

    deliver(router, feed)
    asyncio.run(router.deliver(feed, consumer="warehouse"))

    assert seen == [1, 2, 1, 2]
    assert (feed.acknowledged("crm"), feed.acknowledged("warehouse")) == (2, 2)


def test_one_consumer_is_delivered_to_by_one_at_a_time() -> None:
    """A second delivery at the same time would hand out the same changes."""
    router, feed = Router(), Feed(change(1))

    @router.on("patients")
    async def calls_again(changed: ChangedRecord) -> None:
        with pytest.raises(ConfigurationError, match="already"):
            await router.deliver(feed, consumer="crm")

    assert deliver(router, feed).delivered == 1


def test_running_ends_after_the_change_that_is_under_way() -> None:
    """And goes on from there at the next start; meanwhile new changes are found."""
    router, feed, seen = Router(), Feed(change(1)), list[int]()

    async def run() -> None:
        stop = asyncio.Event()

        @router.on("patients")
        async def handler(changed: ChangedRecord) -> None:
            seen.append(changed.seq)
            if changed.seq == 1:
                feed.all += [change(2), change(3)]
            if changed.seq == 2:
                stop.set()

        await router.run(feed, consumer="crm", stop=stop, poll_seconds=0.001)

    asyncio.run(run())

    assert seen == [1, 2]
    assert feed.acknowledged("crm") == 2


def test_a_slow_plain_handler_holds_up_nothing_else() -> None:
    """It runs on a thread: the loop goes on meanwhile."""
    router, order = Router(), list[str]()

    async def both() -> None:
        loop, released = asyncio.get_running_loop(), asyncio.Event()

        @router.on("patients")
        def waits(changed: ChangedRecord) -> None:
            asyncio.run_coroutine_threadsafe(released.wait(), loop).result(10)
            order.append("handler")

        async def release() -> None:
            order.append("loop")
            released.set()

        await asyncio.gather(router.deliver(Feed(change(1)), consumer="crm"), release())

    asyncio.run(both())

    assert order == ["loop", "handler"]


@pytest.mark.parametrize("path", [".", "no-such-folder/dead-letters.json", "a\0b", "\ud800", "", "loop"])
def test_a_place_that_no_file_of_dead_letters_can_have_is_refused(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is delivered, not when the first change has to be kept."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    with pytest.raises(ConfigurationError, match="dead letters"):
        FileDeadLetters(path)


def test_a_dead_letter_that_cannot_be_kept_is_told_in_our_words(tmp_path: Path) -> None:
    """A folder that has gone, or a full disk: the change is not acknowledged, and comes again."""
    (tmp_path / "gone").mkdir()
    dead_letters = FileDeadLetters(tmp_path / "gone" / "dead-letters.json")
    (tmp_path / "gone").rmdir()

    with pytest.raises(StoreError, match="dead letters"):
        dead_letters.add("crm", DeadLetter(1, "patients", 5, "ValueError"))


def test_the_file_of_dead_letters_is_private(tmp_path: Path) -> None:
    """Its owner's alone, and nothing is left beside it."""
    dead_letters = FileDeadLetters(tmp_path / "dead-letters.json")

    dead_letters.add("crm", DeadLetter(1, "patients", 5, "ValueError"))

    assert (tmp_path / "dead-letters.json").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["dead-letters.json"]


def test_dead_letters_in_memory_can_be_asked_for_what_it_has() -> None:
    """Also for a consumer it has never heard of."""
    assert MemoryDeadLetters().entries("nobody") == []


def test_a_handler_can_ask_for_the_record_as_it_is_now_and_wait() -> None:
    """The same with an asynchronous client."""

    async def ask(sandbox: Sandbox) -> tuple[Any, Any, Any]:
        async with AsyncDataClient(
            sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api
        ) as client:
            patient = await anext(aiter(client.patients.find()))
            gone = change(1, "00000000-0000-4000-8000-000000000000")
            return (
                patient,
                await fetch_current_async(client, ChangedRecord.of(change(1, patient.id))),
                await fetch_current_async(client, ChangedRecord.of(gone)),
            )

    with serve(seed=1) as sandbox:
        patient, found, gone = asyncio.run(ask(sandbox))

    assert found == patient
    assert gone is None


def test_a_handler_can_ask_for_the_record_as_it_is_now() -> None:
    """With a client of the user's; None once it is gone, an error where no single record can be fetched."""
    with (
        serve(seed=1) as sandbox,
        DataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api) as client,
    ):
        (patient, *_) = client.patients.find()

        found = fetch_current(client, ChangedRecord.of(change(1, patient.id)))
        gone = fetch_current(client, ChangedRecord.of(change(1, "00000000-0000-4000-8000-000000000000")))
        with pytest.raises(InvalidRequestError):
            fetch_current(client, ChangedRecord.of(change(1, resource="external_ids")))
        with pytest.raises(InvalidRequestError):
            fetch_current(client, ChangedRecord.of(change(1, resource="raw")))

    assert found == patient
    assert gone is None
