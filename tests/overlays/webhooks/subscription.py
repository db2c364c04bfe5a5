"""One subscription as both sides know it, tokens signed by hand, and stores in memory with the protocols of a real one."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from welkin_sdk.mirror.types import Change, Delivery, DirtyRange, Stream

TENANT = "acme"
CLIENT = "welkin-in-test"
SECRET = "an agreed secret of more than thirty-two bytes"
OTHER_SECRET = "the next agreed secret, of thirty-two bytes or more"
NOTIFY_URL = "https://receiver.example.org/notifications"
TOKEN_URL = "https://receiver.example.org/token"
SECOND = 1_000_000
NOON = int(datetime(2026, 3, 1, 12, tzinfo=UTC).timestamp())
NOW = NOON * SECOND
RESOURCES = ("patients", "workers", "calendar_events")

CLAIMS: dict[str, Any] = {"iss": CLIENT, "aud": NOTIFY_URL, "exp": NOON + 3600, "scope": "welkin"}
HEADER: dict[str, Any] = {"alg": "HS256", "typ": "JWT"}


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def sign_text(header: str, payload: str, secret: str = SECRET, digest: str = "sha256") -> str:
    """A compact JWS of exactly these texts."""
    signed = f"{b64(header.encode())}.{b64(payload.encode())}"
    return f"{signed}.{b64(hmac.new(secret.encode(), signed.encode(), digest).digest())}"


def sign(
    claims: dict[str, Any] | None = None,
    header: dict[str, Any] | None = None,
    secret: str = SECRET,
    **changed: Any,
) -> str:
    """A token as it should be but for the *changed* claims; one that is changed to ... is left out."""
    merged = {**(CLAIMS if claims is None else claims), **changed}
    left = {name: value for name, value in merged.items() if value is not ...}
    return sign_text(json.dumps(HEADER | (header or {})), json.dumps(left), secret)


def bearing(token: str, **others: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json", **others}


def stamp(instant_us: int) -> str:
    """As notifications print it: microseconds, no offset."""
    moment = datetime.fromtimestamp(instant_us // SECOND, UTC).replace(microsecond=instant_us % SECOND)
    return moment.replace(tzinfo=None).isoformat(timespec="microseconds")


def entry(
    resource: str = "patients", lo: int = NOW - 60 * SECOND, hi: int = NOW, **changed: Any
) -> dict[str, Any]:
    first, last = stamp(lo), stamp(hi)
    href = f"https://api.welkinhealth.com/v1/{resource}?page[to]={last}&page[from]={first}"
    return {"resource": resource, "from": first, "to": last, "href": href, **changed}


def body(*entries: Any) -> bytes:
    return json.dumps(list(entries or [entry()])).encode()


class Postbox:
    """The inbox of a store, in memory; `failure` is raised by accept() while it is set."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.deliveries: list[Delivery] = []
        self.settled: dict[int, str] = {}
        self.ranges: dict[Stream, list[DirtyRange]] = {}
        self._seen: set[bytes] = set()
        self._lock = threading.Lock()

    @property
    def bodies(self) -> list[bytes]:
        return [delivery.body for delivery in self.deliveries]

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        if self.failure is not None:
            raise self.failure
        with self._lock:
            digest = hashlib.sha256(body).digest()
            is_new = digest not in self._seen
            if is_new:
                self._seen.add(digest)
                self.deliveries.append(Delivery(len(self.deliveries) + 1, received_us, body))
            return is_new

    def pending(self, tenant: str, instance: str, *, limit: int) -> list[Delivery]:
        return [delivery for delivery in self.deliveries if delivery.key not in self.settled][:limit]

    def settle(self, tenant: str, instance: str, keys: Iterable[int], *, outcome: str) -> None:
        self.settled.update(dict.fromkeys(keys, outcome))

    def dirty(self, stream: Stream) -> list[DirtyRange]:
        return list(self.ranges.get(stream, []))

    def add_dirty(self, stream: Stream, ranges: Iterable[DirtyRange]) -> None:
        self.ranges.setdefault(stream, []).extend(ranges)


class Feed:
    """The change feed of a store, in memory; `acknowledgements` has every call in order."""

    def __init__(self, *changes: Change) -> None:
        self.all = list(changes)
        self.acknowledgements: list[tuple[str, int]] = []

    def changes(self, *, after: int, limit: int, streams: Iterable[Stream] | None = None) -> list[Change]:
        return [change for change in self.all if change.seq > after][:limit]

    def acknowledge(self, consumer: str, seq: int) -> None:
        self.acknowledgements.append((consumer, seq))

    def acknowledged(self, consumer: str) -> int:
        return max((seq for name, seq in self.acknowledgements if name == consumer), default=0)


def change(seq: int, id: str = "", resource: str = "patients", **values: Any) -> Change:
    """The change *seq*, of a record of its own unless *id* is given."""
    id = id or f"id-{seq}"
    content = json.dumps({"id": id, **values}, sort_keys=True).encode()
    digest = hashlib.sha256(content).digest()
    return Change(seq, Stream(TENANT, "", resource), id, "upsert", NOW, digest, content)
