"""Small pages and streams that the tests of a store put into it."""

from __future__ import annotations

import hashlib

from welkin_sdk.sync.types import Fetched, Gap, PulledPage, Quarantined, Span, Stream

PATIENTS = Stream("clinic", "", "patients")
CALENDARS = Stream("clinic", "", "calendars")
SPAN = Span(0, 1_000, "sweep")


def fetched(id: str, content: str, *, updated: int | None = 10, at: int = 100) -> Fetched:
    body = f'{{"id":"{id}","is":"{content}"}}'.encode()
    return Fetched(id, updated, at, body, hashlib.sha256(body).digest())


def page(
    *records: Fetched,
    span: Span = SPAN,
    position: str | None = "c1",
    run: int = 1,
    quarantined: tuple[Quarantined, ...] = (),
    gaps: tuple[Gap, ...] = (),
) -> PulledPage:
    return PulledPage(span, records, quarantined, position, run, gaps)


def unreadable(id: str | None = "q") -> Quarantined:
    return Quarantined(id, "no updated_at", b'{"q":1}', hashlib.sha256(b'{"q":1}').digest())
