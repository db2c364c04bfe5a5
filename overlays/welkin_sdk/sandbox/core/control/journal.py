"""`/_sandbox/requests`: which requests the sandbox has answered, to count and to assert on."""

from __future__ import annotations

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import route
from welkin_sdk.sandbox.core.journal import Journal, JournalEntry


def routes(journal: Journal) -> list[Route]:
    """The routes of this subject."""
    return [route("/requests", GET=lambda _: _listed(journal), DELETE=lambda _: _emptied(journal))]


def _listed(journal: Journal) -> dict[str, object]:
    return {"counts": journal.counts(), "requests": [_shown(entry) for entry in journal.entries()]}


def _emptied(journal: Journal) -> dict[str, object]:
    journal.clear()
    return {}


def _shown(entry: JournalEntry) -> dict[str, object]:
    return {
        "time": entry.time.isoformat(timespec="microseconds"),
        "client_id": entry.client_id,
        "method": entry.method,
        "template": entry.template,
        "status": entry.status,
    }
