"""
Both stores against a model of plain dictionaries, in drawn histories of pages, deletes, purges and takeovers.

The model repeats the design in its own words and knows no SQL.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from attrs import define, evolve
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from store_samples import fetched, page

from welkin_sdk.mirror.errors import LostLeaseError
from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Fetched, Lease, PulledPage, Span, Stream, Watermark

_INSTANCES = itertools.count()
_FAR = 10**12

IDS = st.sampled_from("abc")
ANSWERS = st.builds(
    fetched,
    IDS,
    st.sampled_from(["one", "two", "three"]),
    updated=st.none() | st.integers(0, 1),
    at=st.integers(0, 4),
)
SPANS = st.builds(Span, st.integers(0, 2), st.integers(3, 4), st.sampled_from(["sweep", "scan"]))


@define
class Known:
    """What the model knows of a record."""

    answer: Fetched
    deleted_us: int | None = None
    set_back_us: int | None = None

    def gives_way_to(self, new: Fetched) -> bool:
        is_undone = self.set_back_us is not None and (_age(self.answer)[0] < _age(new)[0] <= self.set_back_us)
        return self._is_open_to(new) and _age(new) >= _age(self.answer) and not is_undone

    def is_put_in_doubt_by(self, new: Fetched) -> bool:
        is_later = new.fetched_us >= self.answer.fetched_us or _age(new)[0] > _age(self.answer)[0]
        return self._is_open_to(new) and is_later and not self.gives_way_to(new)

    def _is_open_to(self, new: Fetched) -> bool:
        return new.fetched_us >= max(self.deleted_us or 0, self.set_back_us or 0)


def _age(answer: Fetched) -> tuple[int, int]:
    return -1 if answer.updated_us is None else answer.updated_us, answer.fetched_us


class StoreMachine(RuleBasedStateMachine):
    """One history, in a stream that no other history uses."""

    def __init__(self, store: SqlStore) -> None:
        super().__init__()
        self.store = store
        self.known: dict[str, Known] = {}
        self.feed: list[tuple[str, str, bytes | None]] = []
        self.spans: dict[Span, str | None] = {}
        self.done: set[Span] = set()
        self.through: int | None = None
        self.lost: list[Lease] = []
        self.now_us = 0

    @initialize()
    def begin(self) -> None:
        self.stream = Stream("clinic", str(next(_INSTANCES)), "patients")
        self.start = self.store.latest()
        self.lease = self.take("engine 0")

    def take(self, holder: str) -> Lease:
        self.now_us += _FAR
        lease = self.store.acquire(self.stream, holder, now_us=self.now_us, seconds=1)
        assert lease is not None
        return lease

    @rule(
        answers=st.lists(ANSWERS, max_size=6),
        span=SPANS,
        position=st.none() | st.sampled_from(["p", "q"]),
        is_true=st.booleans(),
    )
    def apply(self, answers: list[Fetched], span: Span, position: str | None, is_true: bool) -> None:
        before = {id: evolve(known) for id, known in self.known.items()}
        touched: dict[str, None] = {}
        doubtful: dict[str, Fetched] = {}
        for answer in answers:
            known = self.known.get(answer.id)
            if known is None or known.gives_way_to(answer):
                is_moved = known is None or known.answer.updated_us != answer.updated_us
                self.known[answer.id] = Known(answer, set_back_us=None if is_moved else known.set_back_us)
                touched[answer.id] = None
                doubtful.pop(answer.id, None)
            elif answer.id not in touched and known.is_put_in_doubt_by(answer):
                doubtful[answer.id] = answer
        counts = {"inserted": 0, "changed": 0}
        for id in touched:
            old, new = before.get(id), self.known[id].answer
            if old is None or old.deleted_us is not None or old.answer.sha256 != new.sha256:
                counts["inserted" if old is None else "changed"] += 1
                self.feed.append((id, "upsert", new.body))
        whole = page(*answers, span=span, position=position)
        effect = self.store.apply(self.lease, whole)

        assert (effect.inserted, effect.changed) == (counts["inserted"], counts["changed"])
        assert effect.inserted + effect.changed + effect.unchanged + effect.stale == len(answers)
        assert effect.doubtful == tuple(doubtful.values())
        if doubtful:
            self.progress_is_the_models()
            self.settle(whole, doubtful if is_true else {})
        if span not in self.done:
            self.spans[span] = position
        if position is None:
            self.done.add(span)

    def settle(self, whole: PulledPage, confirmed: dict[str, Fetched]) -> None:
        for id, answer in confirmed.items():
            old = self.known[id]
            if answer.fetched_us < max(old.answer.fetched_us, old.deleted_us or 0):
                continue
            self.known[id] = Known(answer, set_back_us=answer.fetched_us)
            if old.deleted_us is not None or old.answer.sha256 != answer.sha256:
                self.feed.append((id, "upsert", answer.body))
        self.store.apply(self.lease, evolve(whole, records=(), confirmed=tuple(confirmed.values())))

    @rule(ids=st.lists(IDS, max_size=4), observed_us=st.integers(0, 4))
    def bury(self, ids: list[str], observed_us: int) -> None:
        buried = 0
        for id in ids:
            known = self.known.get(id)
            if known and known.deleted_us is None and known.answer.fetched_us <= observed_us:
                known.deleted_us = observed_us
                self.feed.append((id, "delete", None))
                buried += 1

        assert self.store.bury(self.lease, ids, observed_us=observed_us, run=1) == buried

    @rule(before_us=st.integers(0, 5))
    def purge(self, before_us: int) -> None:
        gone = {
            id
            for id, known in self.known.items()
            if known.deleted_us is not None and known.deleted_us < before_us
        }
        self.known = {id: known for id, known in self.known.items() if id not in gone}
        self.feed = [entry for entry in self.feed if entry[0] not in gone or entry[1] == "delete"]

        assert self.store.purge(self.stream, deleted_before_us=before_us) == len(gone)

    @rule(span=SPANS)
    def plan(self, span: Span) -> None:
        if span in self.done or span not in self.spans:
            self.spans[span] = None
        self.done.discard(span)

        self.store.plan_spans(self.lease, [span])

    @rule(through=st.integers(0, 5), rewind=st.booleans())
    def move_watermark(self, through: int, rewind: bool) -> None:
        if not rewind and self.through is not None and through < self.through:
            with pytest.raises(ValueError, match="rewind"):
                self.store.save_watermark(self.lease, Watermark(through, 1))
            return
        self.through = through

        self.store.save_watermark(self.lease, Watermark(through, 1), rewind=rewind)

    @rule(holder=st.sampled_from(["engine 1", "engine 2"]))
    def take_over(self, holder: str) -> None:
        self.lost.append(self.lease)
        self.lease = self.take(holder)

    @precondition(lambda self: self.lost)
    @rule(data=st.data(), answers=st.lists(ANSWERS, max_size=3), span=SPANS)
    def write_with_a_lost_lease(self, data: st.DataObject, answers: list[Fetched], span: Span) -> None:
        lost = data.draw(st.sampled_from(self.lost))
        writes: list[Callable[[], Any]] = [
            lambda: self.store.apply(lost, page(*answers, span=span, position=None)),
            lambda: self.store.bury(lost, self.known, observed_us=9, run=1),
            lambda: self.store.save_watermark(lost, Watermark(9, 9), rewind=True),
            lambda: self.store.plan_spans(lost, [span]),
        ]
        with pytest.raises(LostLeaseError):
            data.draw(st.sampled_from(writes))()

    @invariant()
    def records_are_the_models(self) -> None:
        if not hasattr(self, "stream"):
            return
        expected = [
            (id, known.answer.updated_us, known.answer.fetched_us, known.answer.body, known.deleted_us)
            for id, known in sorted(self.known.items())
        ]
        found = [
            (one.id, one.updated_us, one.fetched_us, one.body, one.deleted_us)
            for one in self.store.records(self.stream, deleted=True)
        ]
        living = [
            (id, known.answer.sha256) for id, known in sorted(self.known.items()) if known.deleted_us is None
        ]
        assert found == expected
        assert list(self.store.keys(self.stream)) == living
        assert self.store.count(self.stream) == len(living)

    @invariant()
    def the_feed_is_the_models(self) -> None:
        if not hasattr(self, "stream"):
            return
        changes = self.store.changes(after=self.start, limit=10_000, streams=[self.stream])
        assert [(change.id, change.op, change.body) for change in changes] == self.feed
        assert [change.seq for change in changes] == sorted({change.seq for change in changes})

    @invariant()
    def progress_is_the_models(self) -> None:
        if not hasattr(self, "stream"):
            return
        watermark = self.store.watermark(self.stream)
        opened = {span: position for span, position in self.spans.items() if span not in self.done}
        assert (watermark and watermark.complete_through_us) == self.through
        assert dict(self.store.open_spans(self.stream)) == opened
        assert set(self.store.done_spans(self.stream)) == self.done


def test_a_store_does_what_the_model_does(store_url: str) -> None:
    """Records, feed, progress and fences, after every step of every history; the same histories each time."""
    store = open_store(store_url)
    examples = 80 if store_url.startswith("sqlite") else 8

    run_state_machine_as_test(
        lambda: StoreMachine(store),
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate],  # the first history that fails is short enough to read
            suppress_health_check=list(HealthCheck),
        ),
    )

    store.close()
