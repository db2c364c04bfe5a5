"""
When notifications go out: once in a minute of the sandbox's clock, whether somebody moves that clock or it runs.

While the clock is advanced, each round on the way takes place at its own instant, on the thread that advances; the
clock goes on when the receiver has answered or was given up. While it runs, a thread waits for the next minute. Never
is it the server's thread: a receiver may ask the sandbox for the changes before it answers. What it must not do before
is to move the clock or to choose another target, since these wait for the answer.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from attrs import evolve

from welkin_sdk.sandbox.core.clock import EPOCH, SECOND, VirtualClock, microseconds
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.notifications.courier import Courier
from welkin_sdk.sandbox.data.notifications.deliveries import Deliveries, Delivery
from welkin_sdk.sandbox.data.notifications.plan import find_windows, latest_round, next_round, round_for
from welkin_sdk.sandbox.data.notifications.progress import Progress, Standing
from welkin_sdk.sandbox.data.notifications.subscription import ChooseFaults, Subscription
from welkin_sdk.sandbox.data.notifications.target import NotificationTarget
from welkin_sdk.sandbox.data.store import Store
from welkin_sdk.sandbox.data.versions import Versions

_logger = logging.getLogger(__name__)


class Notifier:
    """
    The notifications of one sandbox; sends none until it has a target.

    Args:
        versions: those that the sandbox plans to serve, one of which a target is notified in.
        choose_faults: the injected faults for the batch that is about to be sent.
    """

    def __init__(
        self,
        *,
        document: DataDocument,
        store: Store,
        clock: VirtualClock,
        versions: Versions,
        choose_faults: ChooseFaults = tuple,
    ) -> None:
        self._document = document
        self._store = store
        self._clock = clock
        self._versions = versions
        self._choose_faults = choose_faults
        self._all = tuple(find_windows(document))
        self._progress = Progress(store.state, self._all)
        self._deliveries = Deliveries()
        self._subscription: Subscription | None = None
        self._courier: Courier | None = None
        self._address = ""
        self._credentials: Callable[[], tuple[str, str]] | None = None
        self._first: NotificationTarget | str | None = None
        # Held during a round, so that rounds come one after the other.
        self._rounds = threading.RLock()
        self._done = latest_round(microseconds(clock.now()))
        self._moved = threading.Condition()
        self._is_closed = False
        self._thread: threading.Thread | None = None
        clock.on_change(self._on_change, next_stop=self._next_stop)

    def open(
        self,
        address: str,
        credentials: Callable[[], tuple[str, str]],
        target: NotificationTarget | str | None = None,
    ) -> None:
        """
        Begin, now that the sandbox answers at *address*, i.e. scheme, host and port.

        Args:
            credentials: client id and secret that a target without its own signs with.
            target: the subscription of the start, which reset() comes back to.

        Raises:
            ValueError: as for subscribe().
        """
        self._address, self._credentials, self._first = address, credentials, target
        if target is not None:
            self.subscribe(target)

    @property
    def target(self) -> NotificationTarget | None:
        """Whom it notifies."""
        return self._subscription.target if self._subscription else None

    @property
    def deliveries(self) -> list[Delivery]:
        """What was sent and what came of it, oldest first."""
        return self._deliveries.entries()

    @property
    def standing(self) -> Standing:
        """When a batch was last acknowledged, and how many failed or were dropped since."""
        return self._progress.standing()

    @property
    def is_paused(self) -> bool:
        """Whether changes are only noted, and nothing is sent."""
        return self.standing.is_paused

    def pause(self) -> None:
        """Send nothing until resume(); a round that is under way is finished."""
        self._progress.set_paused(True)

    def resume(self) -> None:
        """From the next round on, send again: one batch with all that has changed since, within the horizon."""
        self._progress.set_paused(False)
        self._wake()

    def subscribe(self, target: NotificationTarget | str) -> None:
        """
        Notify *target* from now on, in place of whom it notified before; nothing that changed earlier is told of.

        A sandbox that starts on a file with something left to tell goes on with that instead.

        Raises:
            ValueError: a collection or the version is unknown, or the address or the secret is not good enough.
        """
        complete = self._completed(NotificationTarget(target) if isinstance(target, str) else target)
        resources = complete.resources or ()
        with self._rounds:
            is_first, self._progress = self._courier is None, Progress(self._store.state, resources)
            if is_first:
                self._courier = Courier()
                self._progress.forget_others()
            else:
                self._progress.forget()
            self._subscription = self._subscribed(complete)
            self._done = latest_round(microseconds(self._clock.now()))
            self._store.watch(resources)
            self._start()
        self._wake()

    def _completed(self, target: NotificationTarget) -> NotificationTarget:
        """*target* with everything in it that it left to the sandbox."""
        if self._credentials is None:
            raise ValueError("a sandbox notifies once it has an address")
        if target.version is not None and target.version not in self._versions.names:
            raise ValueError(f"version is one of {', '.join(self._versions.names)}")
        client_id, secret = self._credentials()
        return evolve(
            target,
            resources=self._resources(target),
            client_id=target.client_id or client_id,
            secret=target.secret or secret,
        )

    def _resources(self, target: NotificationTarget) -> tuple[str, ...]:
        wanted = self._all if target.resources is None else target.resources
        for name in wanted:
            if name not in self._all:
                raise ValueError(f"resources holds a name that is none; there are: {', '.join(self._all)}")
        return tuple(name for name in self._all if name in wanted)

    def _subscribed(self, target: NotificationTarget) -> Subscription:
        assert self._courier is not None, "a first subscription brings it"
        return Subscription(
            target,
            document=self._document,
            base_url=lambda: self._base_url(target.version or self._document.version),
            progress=self._progress,
            courier=self._courier,
            deliveries=self._deliveries,
            choose_faults=self._choose_faults,
        )

    def _base_url(self, version: str) -> str:
        return f"{self._address}/{self._versions.notification_version(version, self._clock.now())}"

    def unsubscribe(self) -> None:
        """Notify nobody any more, and forget what was still to be told."""
        with self._rounds:
            self._subscription = None
            self._store.watch(())
            self._progress.forget()

    def clear(self) -> None:
        """Forget the deliveries that were recorded."""
        self._deliveries.clear()

    def reset(self) -> None:
        """Be as at the start: its target, nothing to tell, no deliveries."""
        if self._courier is not None:
            self.unsubscribe()
        self.clear()
        if self._first is not None:
            self.subscribe(self._first)

    def close(self) -> None:
        """Give up what is under way, and end the threads."""
        with self._moved:
            self._is_closed = True
            self._moved.notify_all()
        if self._courier is not None:
            self._courier.close()
        # Whoever is in the middle of a round still writes down how it ended.
        with self._rounds:
            self._subscription = None
        if self._thread is not None:
            self._thread.join()

    def _on_change(self, _now: datetime) -> None:
        self._wake()
        self._catch_up()

    def _next_stop(self, now: datetime) -> datetime | None:
        with self._rounds:
            first = self._subscription.first_due() if self._subscription else None
        if first is None:
            return None
        stop = max(next_round(microseconds(now)), round_for(first))
        return EPOCH + timedelta(microseconds=stop)

    def _catch_up(self) -> None:
        """The round that has come due, if one has: however long it is since the last, there is one."""
        if self._subscription is None:
            return
        with self._rounds:
            # Asked for here: while this waited for another round, the clock may have been set back.
            now = microseconds(self._clock.now())
            before, self._done = self._done, latest_round(now)
            if self._done > before and not self._is_closed:
                self._run_round(now)
            elif self._done < before and self._subscription is not None:
                self._subscription.begin_anew()

    def _run_round(self, now: int) -> None:
        # Another thread may have ended the subscription meanwhile.
        if (subscription := self._subscription) is not None:
            subscription.run_round(now)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._tick, name="welkin-sandbox-notifier", daemon=True)
            self._thread.start()

    def _wake(self) -> None:
        with self._moved:
            self._moved.notify_all()

    def _tick(self) -> None:
        while True:
            with self._moved:
                if self._is_closed:
                    return
                self._moved.wait(self._seconds_to_wait())
                if self._is_closed:
                    return
            if self._clock.is_frozen:
                continue
            try:
                self._catch_up()
            except Exception as problem:  # noqa: BLE001 - a full disk now is no reason for silence ever after
                _logger.error("a round of notifications failed: %s", type(problem).__name__)  # noqa: TRY400

    def _seconds_to_wait(self) -> float | None:
        """Real seconds until the next minute; None while the clock stands still."""
        if self._clock.is_frozen:
            return None
        now = microseconds(self._clock.now())
        return (next_round(now) - now) / SECOND
