"""
A tenant's notifications: what Welkin sends about changes, and what becomes of it on the way.

The receiver is the real one, with real signatures; its inbox is the store.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jwt

from tests.faults.probes import Probes
from tests.faults.workload import Others
from tests.faults.world import Server, dice
from welkin_sdk.sandbox.data.notifications.plan import printed
from welkin_sdk.webhooks.receiver import Receiver
from welkin_sdk.webhooks.verify import Verifier

AUDIENCE = "https://mirror.example/welkin"
_HOUR = 3600 * 1_000_000

KINDS = (
    "plain",
    "plain",
    "plain",
    "lost",
    "lost",
    "duplicated",
    "reordered",
    "overlapping",
    "late",
    "future",
    "ages",
    "unknown resource",
    "empty",
    "huge",
    "garbage",
    "forged",
    "inbox full",
    "crash after 200",
)
DECLARED = tuple(f"delivery: {kind}" for kind in dict.fromkeys(KINDS))


class Mail:
    """
    Args:
        build: a receiver over an inbox.
    """

    def __init__(
        self,
        server: Server,
        others: Others,
        store: Any,
        tenant: str,
        seed: int,
        probes: Probes,
        build: Callable[..., Receiver] = Receiver,
    ) -> None:
        self._server = server
        self._others = others
        self._store = store
        self._tenant = tenant
        self._probes = probes
        self._dice = dice(seed, server.name, "mail")
        self._held: list[bytes] = []
        self.problems: list[str] = []
        self._full = False
        verifier = Verifier(client_id=server.client_id, secrets=[server.secret], audience=AUDIENCE)
        self._receiver = build(self, tenant=tenant, verifier=verifier)

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        """The inbox as the receiver sees it: the store's, unless it is full."""
        if self._full:
            raise OSError("no space")
        return bool(self._store.accept(tenant, instance, body, received_us=received_us))

    def send(self) -> str:
        """One round of notifications."""
        kind = self._dice.choice(KINDS)
        if kind == "huge" and self._dice.random() < 0.85:
            kind = "plain"
        self._probes.hit(f"delivery: {kind}")
        statuses = getattr(self, "_" + kind.replace(" ", "_"))(self._changes())
        return f"delivery {kind} {statuses}"

    def _changes(self) -> bytes:
        """Body about everything that has changed since the last batch that counted as told."""
        entries = [
            self._entry(name, min(times), max(times))
            for name, times in sorted(self._others.changed.items())
            if times
        ]
        return json.dumps(entries).encode()

    def _entry(self, resource: str, first: int, last: int) -> dict[str, str]:
        start, end = printed(first), printed(last)
        href = f"https://api.welkinhealth.com/v1/{resource}?page[to]={end}&page[from]={start}"
        return {"resource": resource, "from": start, "to": end, "href": href}

    def _deliver(self, body: bytes, *, key: str | None = None) -> int:
        now = self._server.now_us()
        claims = {
            "iss": self._server.client_id,
            "aud": AUDIENCE,
            "exp": now // 1_000_000 + 600,
            "scope": "welkin",
        }
        token = jwt.encode(claims, key or self._server.secret, "HS256")
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        outcome = self._receiver.receive(headers, body, now_us=now)
        if outcome.status == 200 and not self._is_kept(body):
            self.problems.append("a delivery was acknowledged that is not in the inbox")
        if outcome.status == 200 and key is not None:
            self.problems.append("a forged delivery was accepted")
        return outcome.status

    def _is_kept(self, body: bytes) -> bool:
        return any(one.body == body for one in self._store.pending(self._tenant, "", limit=10_000))

    def _told(self) -> None:
        self._others.changed.clear()

    def _plain(self, body: bytes) -> Any:
        status = self._deliver(body)
        if status == 200:
            self._told()
        return status

    def _lost(self, body: bytes) -> Any:
        self._told()
        return "lost"

    def _duplicated(self, body: bytes) -> Any:
        statuses = [self._deliver(body) for _ in range(10)]
        self._told()
        return statuses

    def _reordered(self, body: bytes) -> Any:
        """Held back, and delivered after the next ones."""
        self._held.append(body)
        self._told()
        return [self._deliver(held) for held in reversed(self._held[:-1])]

    def _overlapping(self, body: bytes) -> Any:
        """Told, and told again with the next batch."""
        return self._deliver(body)

    def _late(self, body: bytes) -> Any:
        """Those that were held arrive a day late."""
        day_ago = self._server.now_us() - 24 * _HOUR
        return self._deliver(json.dumps([self._entry("patients", day_ago - _HOUR, day_ago)]).encode())

    def _future(self, body: bytes) -> Any:
        now = self._server.now_us()
        return self._deliver(json.dumps([self._entry("workers", now, now + 48 * _HOUR)]).encode())

    def _ages(self, body: bytes) -> Any:
        start, end = "1970-01-01T00:00:00.000000", "9999-12-31T23:59:59.999999"
        return self._deliver(
            json.dumps([{"resource": "patients", "from": start, "to": end, "href": ""}]).encode()
        )

    def _unknown_resource(self, body: bytes) -> Any:
        now = self._server.now_us()
        return self._deliver(json.dumps([self._entry("spaceships", now - _HOUR, now)]).encode())

    def _empty(self, body: bytes) -> Any:
        return self._deliver(b"[]")

    def _huge(self, body: bytes) -> Any:
        return self._deliver(b"[" + b",".join([b'{"resource":"x"}'] * 10_000) + b"]")

    def _garbage(self, body: bytes) -> Any:
        return self._deliver(self._dice.choice((b"", b"{", b"null", b'"text"', b"\xff\xfe", b"[1,null,[]]")))

    def _forged(self, body: bytes) -> Any:
        return self._deliver(body, key="somebody-else-" + "y" * 40)

    def _inbox_full(self, body: bytes) -> Any:
        self._full = True
        status = self._deliver(body)
        self._full = False
        if status == 200:
            self.problems.append("a delivery was acknowledged that could not be kept")
        return status

    def _crash_after_200(self, body: bytes) -> Any:
        """The receiver's process ends right after its answer; what it answered for has to be there."""
        status = self._deliver(body)
        self._told()
        return status
