"""
One run of one resource: lease, plan, pull, settle, until the plan is empty; and the rules by which it stops.

What takes long, a fill or a scan, is broken off for a sweep that is due and for what something said has changed, and
goes on behind its last page. A resource that is stopped or fails takes nothing with it: what its pages brought is stored, its watermark stays, the
other resources go on. A store that fails ends the run.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Literal

from attrs import define, evolve, field

from welkin_sdk.clock import Clock
from welkin_sdk.errors import ApiError, EndpointChangedError, ForbiddenError, NotFoundError, WelkinError
from welkin_sdk.instant import LATEST, to_datetime
from welkin_sdk.mirror.catalogue import Resource
from welkin_sdk.mirror.errors import (
    CorruptProgressError,
    HaltedError,
    LostLeaseError,
    MassDeleteError,
    StoreError,
    StreamStoppedError,
    UnfilledParentError,
)
from welkin_sdk.mirror.halting import halting_when
from welkin_sdk.mirror.leases import LeaseGuard
from welkin_sdk.mirror.listed_plan import plan_listed
from welkin_sdk.mirror.parts import Pull, Pulled, begun_scan
from welkin_sdk.mirror.plan import (
    Plan,
    Situation,
    Work,
    again,
    first_watermark,
    is_alarming,
    is_due,
    learn_lateness,
    next_span_us,
    plan,
)
from welkin_sdk.mirror.policy import SECOND_US, Policy
from welkin_sdk.mirror.pull import Puller
from welkin_sdk.mirror.results import Outcome, StreamResult
from welkin_sdk.mirror.scan import Scan
from welkin_sdk.mirror.source import Source
from welkin_sdk.mirror.standing import look, note_distrust
from welkin_sdk.mirror.store import Store
from welkin_sdk.mirror.types import Span, Stream, Watermark

__all__ = ["Mode", "StreamSync"]

Mode = Literal["all", "dirty", "scan"]

logger = logging.getLogger("welkin_sdk")

# What a run is about that was refused before it could ask for anything.
_NOTHING = Span(0, 0, "sweep")
_STOPPING = (
    ForbiddenError,
    NotFoundError,
    EndpointChangedError,
    MassDeleteError,
    StreamStoppedError,
    CorruptProgressError,
)


@define
class StreamSync:
    """
    A resource and what is remembered of it between the runs of one engine.

    Attributes:
        holder: who the engine is, for leases.
        parent: the stream under whose records this one's are listed; None: it has one list, or is none.
        dirty_pulled_us: when it was last pulled for a notification.
    """

    stream: Stream
    resource: Resource
    source: Source
    store: Store
    policy: Policy
    clock: Clock
    holder: str
    is_stopping: Callable[[], bool]
    parent: Stream | None = None
    dirty_pulled_us: int | None = None
    _span_us: int = field(init=False)
    _has_begun: bool = field(init=False)
    _since_us: int = field(init=False)
    _swept_us: int = field(init=False)
    _looked_us: int = field(init=False)
    _result: StreamResult = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._span_us = self.policy.first_span_us
        self._result = StreamResult(self.resource.name, "done")

    async def run(
        self, mode: Mode, *, allows_mass_delete: bool = False, since_us: int | None = None
    ) -> StreamResult:
        """
        Bring the resource up to date.

        Args:
            mode: "all" there is to do; "dirty": only what something said has changed; "scan": all, and a scan.
            since_us: when what it is to bring up to date had happened at the latest, by this machine's clock; now by
                default.

        Raises:
            StoreError: the store cannot go on, for this resource or any other.
        """
        self._result, self._has_begun = StreamResult(self.resource.name, "done"), False
        self._since_us = self.clock.now_us() if since_us is None else since_us
        if (until_us := self._paused_until()) is not None:
            reason = f"the server has asked to wait until {to_datetime(until_us):%Y-%m-%d %H:%M:%S} UTC"
            return evolve(self._result, outcome="failed", reason=reason, until_us=until_us)
        if self.is_stopping():
            return self.interrupted()
        try:
            guard = LeaseGuard.begin(self.store, self.stream, self.holder, self.clock)
            if guard is None:
                return evolve(self._result, outcome="busy")
            try:
                with guard.at_work(), halting_when(self.is_stopping):
                    await self._work(guard, mode, allows_mass_delete=allows_mass_delete)
            finally:
                guard.end()
        except HaltedError:
            return self.interrupted()
        except _STOPPING as error:
            self._remember_refusal()
            return self._failed("stopped", error)
        except LostLeaseError as error:
            return evolve(self._failed("failed", error), was_taken_over=True)
        except StoreError:
            raise
        except WelkinError as error:
            return self._failed("failed", error)
        return self._result

    def interrupted(self) -> StreamResult:
        """What the run has come to, where it was ended before its time."""
        return evolve(self._result, outcome="interrupted")

    def _remember_refusal(self) -> None:
        """Write into the run log what stopped the resource before a run had begun; once, however often it is tried."""
        last = next(iter(self.store.runs(self.stream, limit=1)), None)
        is_told = last is not None and (last.span, last.outcome) == (_NOTHING, "stopped")
        if not self._has_begun and not is_told:
            now_us = self.clock.now_us()
            run = self.store.begin_run(self.stream, _NOTHING, now_us=now_us)
            self.store.end_run(run, now_us=now_us, outcome="stopped")

    def _failed(self, outcome: Outcome, error: WelkinError) -> StreamResult:
        reason = _reason(error)
        logger.warning("sync of %s %s: %s", self.resource.name, outcome, reason)
        return evolve(self._result, outcome=outcome, reason=reason, until_us=self._asked_until(error))

    def _asked_until(self, error: WelkinError) -> int | None:
        pause = error.retry_after
        if pause is None or pause * SECOND_US > self.policy.longest_pause_us:
            return None
        return self.clock.now_us() + int(pause * SECOND_US)

    def _paused_until(self) -> int | None:
        """When the server may be asked again, if that is not now; it may have told another process."""
        failure = self.store.last_failure(self.stream)
        if failure is None or failure.over_us is not None or failure.until_us is None:
            return None
        # Beyond the longest pause it is this machine's clock that has been set back.
        left_us = failure.until_us - self.clock.now_us()
        return failure.until_us if 0 < left_us <= self.policy.longest_pause_us else None

    def is_ready(self) -> bool:
        """Whether what its records are listed under is there, so that a run can be complete."""
        return self._parent_us() > self.policy.epoch_us

    def _parent_us(self) -> int:
        """Up to when the parents have been read; what of them cannot be proven is a gap of this resource as well."""
        if self.parent is None:
            return LATEST
        mark = self.store.watermark(self.parent)
        through_us = self.policy.epoch_us if mark is None else mark.complete_through_us
        scans = (span.hi_us for span in self.store.done_spans(self.parent) if span.kind == "scan")
        return max([through_us, *scans])

    async def _ask_time(self, *, itself: bool = False) -> int:
        """
        Up to when the resource can be complete: no further than its parents are.

        Args:
            itself: the resource is asked, whatever else has been answered.
        """
        told_us = await self.source.ask_time(self.resource, since_us=None if itself else self._since_us)
        return min(told_us, self._parent_us())

    def _is_doubtful(self) -> bool:
        """Whether it may be that it cannot be read: it is new, or its last run failed. It shows where it is asked itself."""
        failure = self.store.last_failure(self.stream)
        return (failure is not None and failure.over_us is None) or self.store.watermark(self.stream) is None

    async def _work(self, guard: LeaseGuard, mode: Mode, *, allows_mass_delete: bool) -> None:
        if not self.is_ready():
            raise UnfilledParentError(
                f"waits for {self.resource.parent}, which were not read to their end yet"
            )
        server_us = await self._ask_time(itself=self._is_doubtful())
        note_distrust(
            self.store,
            guard,
            self.policy,
            # Not what its parents allow: it is the clock that is asked about.
            server_us=server_us if self.parent is None else self.source.server.now_us(),
            here_us=self.clock.now_us(),
            is_listed=self.resource.is_listed,
        )
        self._swept_us = self._looked_us = self.clock.now_us()
        is_swept = has_retried = mode == "dirty"
        was_filling, wants_scan = False, mode == "scan"
        crowded: set[Span] = set()
        while not self.is_stopping():
            if mode != "dirty" and is_swept and self._is_needed_elsewhere():
                server_us = await self._ask_time()
                is_swept = not self._is_sweep_due()
            situation = evolve(
                self._look(guard, server_us),
                is_swept=is_swept,
                has_retried=has_retried,
                wants_scan=wants_scan,
            )
            planned = (plan_listed if self.resource.is_listed else plan)(situation, self.policy)
            self._settle(guard, situation, planned)
            if was_filling and not planned.is_filling:
                # Filling takes its time, and the newest records are as old as its beginning.
                server_us, is_swept, was_filling = await self._ask_time(), False, False
                continue
            was_filling = planned.is_filling
            work = [item for item in planned.work if mode != "dirty" or item.span.kind == "dirty"]
            work = [item for item in work if item.span not in crowded]
            if not work:
                break
            self.store.plan_spans(guard.lease, [item.span for item in work])
            is_swept = has_retried = True
            for item in work:
                pulled = await self._do(guard, planned, item, allows_mass_delete=allows_mass_delete)
                wants_scan = wants_scan and item.span.kind != "scan"
                if item.span.kind == "sweep":
                    self._swept_us = self.clock.now_us()
                if pulled.is_crowded:
                    crowded.add(item.span)
                elif not pulled.is_done:
                    # To stop, or for what is more urgent: the plan knows.
                    break
                elif item.dirty:
                    self._answer(guard, situation, item)
        else:
            self._result = self.interrupted()
            return
        gaps = len(self.store.gaps(self.stream))
        self._result = evolve(self._result, outcome="gaps" if gaps else "done", gaps=gaps)

    def _look(self, guard: LeaseGuard, server_us: int) -> Situation:
        found = look(
            self.store,
            guard,
            self.policy,
            server_us=server_us,
            here_us=self.clock.now_us(),
            is_listed=self.resource.is_listed,
        )
        return evolve(
            found,
            dirty_pulled_us=self.dirty_pulled_us,
            span_us=self._span_us,
            is_followed=self.resource.is_followed,
            has_children=self.resource.has_children,
        )

    def _settle(self, guard: LeaseGuard, situation: Situation, planned: Plan) -> None:
        """The watermark first: spans may be forgotten only when it says what they said."""
        mark = evolve(situation.watermark, complete_through_us=planned.complete_through_us)
        if mark != situation.watermark:
            self.store.save_watermark(guard.lease, mark)
        if planned.forget:
            self.store.forget_spans(guard.lease, planned.forget)

    async def _do(self, guard: LeaseGuard, planned: Plan, work: Work, *, allows_mass_delete: bool) -> Pulled:
        """Carry out one piece of work."""
        span = work.span
        position = dict(self.store.open_spans(self.stream)).get(span)
        begun = begun_scan(position) if span.kind == "scan" else None
        if begun is not None:
            # What its run has touched it has seen, so it goes on as the same run.
            run, position = begun
        else:
            run = self.store.begin_run(self.stream, span, now_us=self.clock.now_us())
            position = position if span.kind != "scan" else None
        self._has_begun = True
        outcome = "failed"
        try:
            pull = Pull(
                guard,
                self.resource,
                span,
                run,
                # What comes late is late by what was read, which a gap holds no more than the next sweep.
                evolve(self._mark(), complete_through_us=planned.read_through_us),
                position=position,
                is_walked=begun is not None and position is None,
            )
            pulled = await self._pull(pull, allows_mass_delete=allows_mass_delete)
            outcome = "done" if pulled.is_done else "interrupted"
        except _STOPPING:
            outcome = "stopped"
            raise
        except (HaltedError, asyncio.CancelledError):
            outcome = "interrupted"
            raise
        finally:
            self.store.end_run(run, now_us=self.clock.now_us(), outcome=outcome)
        self._note(guard, pulled)
        if pulled.is_done and span.kind == "backfill":
            self._span_us = next_span_us(
                span.hi_us - span.lo_us + 1,
                pulled.seen,
                page_size=self.source.page_size,
                policy=self.policy,
                at_once=self.source.concurrency,
            )
        return pulled

    async def _pull(self, pull: Pull, *, allows_mass_delete: bool) -> Pulled:
        puller = Puller(self.source, self.store, self.policy, self._is_called_away)
        if pull.span.kind != "scan":
            return await puller.pull(pull, quarantine=self.store.quarantine(self.stream))
        scan = Scan(self.source, self.store, puller, self.policy)
        try:
            pulled = await scan.run(pull, allows_mass_delete=allows_mass_delete)
        except (MassDeleteError, StreamStoppedError):
            # What it has read is not believed; the next one reads anew.
            self.store.forget_spans(pull.guard.lease, [pull.span])
            raise
        self._result = evolve(self._result, deleted=self._result.deleted + scan.deleted)
        return pulled

    def _is_called_away(self, span: Span) -> bool:
        """Whether the pull of *span* is to end behind this page."""
        if self.is_stopping():
            return True
        # The end of a scan cannot be taken up in its middle.
        is_long = span.kind in ("backfill", "scan") and span.hi_us < LATEST
        now_us = self.clock.now_us()
        if not is_long or now_us - self._looked_us < self.policy.pause_us:
            return False
        self._looked_us = now_us
        return self._is_needed_elsewhere()

    def _is_needed_elsewhere(self) -> bool:
        return self._is_sweep_due() or self.has_dirty(self.source.server.now_us())

    def _is_sweep_due(self) -> bool:
        """Counted from the end of the last one, so that something else comes to its turn however long they take."""
        if self.resource.is_listed and not self.resource.is_followed:
            return False
        return self.clock.now_us() - self._swept_us >= self.policy.sweep_every_us

    def _mark(self) -> Watermark:
        return self.store.watermark(self.stream) or first_watermark(self.policy)

    def _note(self, guard: LeaseGuard, pulled: Pulled) -> None:
        mark = self._mark()
        is_late = pulled.lateness_us > 0 and is_alarming(mark, pulled.lateness_us)
        if is_late:
            logger.warning(
                "%s: a record became visible %.0f s late, with a lookback of %.0f s",
                self.resource.name,
                pulled.lateness_us / 1e6,
                mark.lookback_us / 1e6,
            )
        learned = evolve(learn_lateness(mark, pulled.lateness_us, self.policy), shape=str(pulled.shape))
        if learned != mark:
            self.store.save_watermark(guard.lease, learned)
        self._result = evolve(
            self._result,
            seen=self._result.seen + pulled.seen,
            changed=self._result.changed + pulled.changed,
            is_late=self._result.is_late or is_late,
        )

    def _answer(self, guard: LeaseGuard, situation: Situation, work: Work) -> None:
        """The ranges are pulled; what was notified is pulled again a little later."""
        now_us = situation.server_us + self.policy.behind_us
        self.dirty_pulled_us = now_us
        later = [next_one for one in work.dirty if (next_one := again(one, now_us, self.policy)) is not None]
        if later:
            self.store.add_dirty(self.stream, later)
        self.store.remove_dirty(guard.lease, work.dirty)

    def has_dirty(self, server_us: int) -> bool:
        """Whether something is known to have changed and may be pulled now, by itself."""
        if self.resource.is_listed:
            return False
        if self.dirty_pulled_us is not None and server_us - self.dirty_pulled_us < self.policy.pause_us:
            return False
        return any(is_due(one, server_us) for one in self.store.dirty(self.stream))


def _reason(error: WelkinError) -> str:
    """What happened, in words of ours: class, status and codes, no value."""
    if isinstance(error, ApiError):
        return f"{type(error).__name__}: {ApiError(status=error.status, codes=error.codes)}"
    return f"{type(error).__name__}: {error}"
