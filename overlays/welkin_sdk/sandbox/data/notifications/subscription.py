"""
One target's batches from plan to outcome: what a round sends, in which order, and what of it counts as told.

A batch counts as told when it is answered 200 in time; anything else leaves it to the next round. Injected faults
stand between the plan and the sending.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import timedelta

from attrs import frozen

from welkin_sdk.sandbox.core.clock import EPOCH, SECOND
from welkin_sdk.sandbox.core.document import JSON_TYPE
from welkin_sdk.sandbox.core.faults.deliveries import (
    DuplicatedNotification,
    ForgedNotification,
    LateNotification,
    LostNotification,
    ReorderedNotification,
)
from welkin_sdk.sandbox.core.faults.kind import Kind
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.notifications.courier import Courier, Reply
from welkin_sdk.sandbox.data.notifications.deliveries import Deliveries, Delivery, Outcome
from welkin_sdk.sandbox.data.notifications.forgery import forge_bearer, forge_body
from welkin_sdk.sandbox.data.notifications.login import Login
from welkin_sdk.sandbox.data.notifications.plan import Span, batch_body, find_windows
from welkin_sdk.sandbox.data.notifications.progress import Batch, Progress
from welkin_sdk.sandbox.data.notifications.target import NotificationTarget

OK = 200
UNAUTHORIZED = 401
_NO_TOKEN = Reply(None, None, 0.0)

ChooseFaults = Callable[[], Sequence[Kind]]
Faults = dict[type[Kind], Kind]


@frozen
class _Parcel:
    """What one delivery is made of, and how it goes into the records."""

    batch: Batch
    spans: Sequence[Span]
    fault: str | None = None


class Subscription:
    """
    Args:
        target: with its client id and secret filled in.
        base_url: the address of the sandbox's API in the version that the batch is to name.
        choose_faults: asked once for each batch that is about to be sent.
    """

    def __init__(
        self,
        target: NotificationTarget,
        *,
        document: DataDocument,
        base_url: Callable[[], str],
        progress: Progress,
        courier: Courier,
        deliveries: Deliveries,
        choose_faults: ChooseFaults,
    ) -> None:
        self.target = target
        self._windows = find_windows(document)
        self._base_url = base_url
        self._progress = progress
        self._courier = courier
        self._login = Login(target, courier)
        self._deliveries = deliveries
        self._choose_faults = choose_faults
        self._late_until = 0
        self._postponed: Faults | None = None

    def begin_anew(self) -> None:
        """Wait for nothing that was to be late: the clock was set back, and its time may be far off now."""
        self._late_until, self._postponed = 0, None

    def first_due(self) -> int | None:
        """The earliest instant at which a round has something to do, in microseconds since 1970 UTC."""
        first = self._progress.first_due()
        return None if first is None else max(first, self._late_until)

    def run_round(self, now: int) -> None:
        """Send what is to be sent at *now*."""
        due = self.first_due()
        if due is None or due > now:
            return
        batch = self._progress.plan(now)
        if not batch.spans or self._tell(batch):
            self._tell_held(batch)

    def _tell(self, batch: Batch) -> bool:
        """Send *batch* as its faults want it; whether it has left."""
        faults = self._faults()
        own = _Parcel(batch, batch.spans)
        if isinstance(late := faults.pop(LateNotification, None), LateNotification):
            self._late_until = batch.at + round(late.seconds * SECOND)
            self._postponed = faults
            self._withhold(own, late)
            return False
        if isinstance(forged := faults.get(ForgedNotification), ForgedNotification):
            self._forge(batch, forged)
        if lost := faults.get(LostNotification):
            self._withhold(own, lost)
            self._progress.acknowledge(batch)
            return True
        # One is held at a time: the next batch has to go out for the held one to come after it.
        if (reordered := faults.get(ReorderedNotification)) and not batch.held:
            self._withhold(own, reordered)
            self._progress.hold(batch)
            return False
        return self._send_counted(own, faults.get(DuplicatedNotification))

    def _faults(self) -> Faults:
        """Those for this batch; one that was late once has had its draw."""
        if self._postponed is not None:
            faults, self._postponed = self._postponed, None
            return faults
        return {type(fault): fault for fault in self._choose_faults()}

    def _send_counted(self, own: _Parcel, duplicated: Kind | None) -> bool:
        has_arrived = self._send(own)
        if isinstance(duplicated, DuplicatedNotification):
            copy = _Parcel(own.batch, own.spans, duplicated.name)
            # All copies go out, whatever becomes of the first.
            has_arrived = any([has_arrived, *(self._send(copy) for _ in range(duplicated.copies))])
        settle = self._progress.acknowledge if has_arrived else self._progress.fail
        settle(own.batch)
        return has_arrived

    def _tell_held(self, batch: Batch) -> None:
        if batch.held and self._send(_Parcel(batch, batch.held, ReorderedNotification.name)):
            self._progress.acknowledge_held(batch)

    def _send(self, parcel: _Parcel) -> bool:
        """Deliver *parcel* once; whether it was acknowledged."""
        base_url = self._base_url()
        body = batch_body(parcel.spans, base_url=base_url, windows=self._windows)
        reply = self._delivered(body, parcel.batch.at)
        outcome = "no token" if reply is _NO_TOKEN else _outcome(reply)
        self._record(parcel, outcome, reply)
        return outcome == "acknowledged"

    def _delivered(self, body: object, now: int) -> Reply:
        bearer = self._login.bearer(now)
        if bearer is None:
            return _NO_TOKEN
        reply = self._post(body, bearer)
        if reply.status == UNAUTHORIZED and self._login.forget():
            # A token that ended early is replaced once; a fresh one that is refused as well is an answer.
            bearer = self._login.bearer(now)
            return _NO_TOKEN if bearer is None else self._post(body, bearer)
        return reply

    def _forge(self, batch: Batch, forged: ForgedNotification) -> None:
        bearer = forge_bearer(self.target, forged.flaw, batch.at)
        reply = self._post(forge_body(batch.spans[0].resource, batch.at), bearer)
        self._record(_Parcel(batch, batch.spans[:1], forged.name), _outcome(reply), reply)

    def _post(self, body: object, bearer: str | None) -> Reply:
        credentials = {} if bearer is None else {"Authorization": f"Bearer {bearer}"}
        return self._courier.post(
            self.target.url,
            json.dumps(body, separators=(",", ":")).encode(),
            {"Content-Type": JSON_TYPE, **credentials},
            timeout_seconds=self.target.timeout_seconds,
        )

    def _withhold(self, parcel: _Parcel, fault: Kind) -> None:
        self._record(_Parcel(parcel.batch, parcel.spans, fault.name), "withheld", _NO_TOKEN)

    def _record(self, parcel: _Parcel, outcome: Outcome, reply: Reply) -> None:
        batch = parcel.batch
        self._deliveries.add(
            Delivery(
                at=EPOCH + timedelta(microseconds=batch.at),
                resources=tuple(span.resource for span in parcel.spans),
                outcome=outcome,
                attempt=batch.attempt,
                status=reply.status,
                latency_seconds=reply.latency_seconds,
                dropped=batch.dropped,
                fault=parcel.fault,
            )
        )


def _outcome(reply: Reply) -> Outcome:
    if reply.status is None:
        return reply.failure or "unreachable"
    return "acknowledged" if reply.status == OK else "refused"
