"""`/_sandbox/snapshots` and `/reset`: the state as a whole, from outside."""

from __future__ import annotations

from collections.abc import Callable

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route
from welkin_sdk.sandbox.core.snapshots import Snapshots


def routes(snapshots: Snapshots, reset: Callable[[], None]) -> list[Route]:
    """The routes of this subject."""
    return [
        route("/snapshots", POST=lambda call: _taken(snapshots, call)),
        route("/snapshots/{name}/restore", POST=lambda call: _restored(snapshots, call)),
        route("/reset", POST=lambda call: _reset(reset, call)),
    ]


def _taken(snapshots: Snapshots, call: ControlCall) -> dict[str, object]:
    call.refuse_others("name")
    return {"name": snapshots.take(call.member("name", str, "a text"))}


def _restored(snapshots: Snapshots, call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    try:
        snapshots.restore(call.path["name"])
    except LookupError:
        raise ControlError("No such snapshot", status=404) from None
    return {"name": call.path["name"]}


def _reset(reset: Callable[[], None], call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    reset()
    return {}
