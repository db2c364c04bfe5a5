"""`/_sandbox/requests`: which requests the sandbox has answered, to count and to assert on."""

from __future__ import annotations

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import route
from welkin_sdk.sandbox.core.journal import JournalEntry
from welkin_sdk.sandbox.parts import Core


def routes(core: Core) -> list[Route]:
    """The routes of this subject."""
    return [route("/requests", GET=lambda _: _listed(core), DELETE=lambda _: _emptied(core))]


def _listed(core: Core) -> dict[str, object]:
    return {"counts": core.journal.counts(), "requests": [_shown(entry) for entry in core.journal.entries()]}


def _emptied(core: Core) -> dict[str, object]:
    core.journal.clear()
    return {}


def _shown(entry: JournalEntry) -> dict[str, object]:
    return {
        "time": entry.time.isoformat(timespec="microseconds"),
        "client_id": entry.client_id,
        "method": entry.method,
        "template": entry.template,
        "status": entry.status,
    }
