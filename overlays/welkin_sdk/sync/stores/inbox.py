"""Webhook deliveries as they came: durable before they are answered, looked into later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from welkin_sdk.sync.stores.database import chunks, marks
from welkin_sdk.sync.stores.tables import Tables, checked, next_numbers
from welkin_sdk.sync.types import Delivery

__all__ = ["Inbox"]

_API = "data-api"
_OF_TENANT = "api = ? AND tenant = ? AND instance = ?"


class Inbox(Tables):
    """
    The table `inbox`.

    The same body again while it waits is the same delivery; once it was settled it is a new one, for what it reports
    may have happened again.
    """

    def accept(self, tenant: str, instance: str, body: bytes, *, received_us: int) -> bool:
        key = (_API, checked(tenant), checked(instance))
        with self._database.writing() as session:
            self._admit(session, tenant)
            number = next_numbers(session, "inbox", 1)
            return bool(
                session.run(
                    "INSERT INTO inbox (api, tenant, instance, key, sha256, received_us, body, state) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, 'pending') "
                    "ON CONFLICT (api, tenant, instance, sha256) WHERE state = 'pending' DO NOTHING",
                    (*key, number, hashlib.sha256(body).digest(), received_us, body),
                )
            )

    def pending(self, tenant: str, instance: str, *, limit: int) -> list[Delivery]:
        with self._database.reading() as session:
            rows = session.rows(
                f"SELECT key, received_us, body FROM inbox WHERE {_OF_TENANT} AND state = 'pending' "
                "ORDER BY key LIMIT ?",
                (_API, tenant, instance, limit),
            )
        return [Delivery(*row) for row in rows]

    def settle(self, tenant: str, instance: str, keys: Iterable[int], *, outcome: str) -> None:
        if checked(outcome) == "pending":
            raise ValueError("a settled delivery cannot be pending")
        change: str = "state = ?"
        values: tuple[object, ...] = (outcome,)
        if outcome == "done":
            change, values = "state = ?, body = ?", (outcome, b"")
        with self._database.writing() as session:
            for chunk in chunks(keys):
                session.run(
                    f"UPDATE inbox SET {change} "
                    f"WHERE {_OF_TENANT} AND state = 'pending' AND key IN ({marks(chunk)})",
                    (*values, _API, tenant, instance, *chunk),
                )
