"""`/_sandbox/versions`: which API versions there are, and what each is now."""

from __future__ import annotations

from datetime import datetime

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import route
from welkin_sdk.sandbox.data.versions import VersionState
from welkin_sdk.sandbox.parts import Core


def routes(core: Core) -> list[Route]:
    """The routes of this subject."""
    return [route("/versions", GET=lambda _: _listed(core))]


def _listed(core: Core) -> dict[str, object]:
    return {"versions": [_shown(state) for state in core.versions.states(core.clock.now())]}


def _shown(state: VersionState) -> dict[str, object]:
    return {
        "version": state.name,
        "stage": state.stage,
        "released_at": _printed(state.released_at),
        "deprecated_at": _printed(state.deprecated_at),
        "discontinued_at": _printed(state.discontinued_at),
    }


def _printed(instant: datetime | None) -> str | None:
    return instant.isoformat(timespec="microseconds") if instant else None
