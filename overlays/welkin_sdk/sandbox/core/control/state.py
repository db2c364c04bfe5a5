"""`/_sandbox/snapshots`, `/reset`, `/export` and `/records/{collection}`: the state as a whole, from outside."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import StreamingResponse
from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route
from welkin_sdk.sandbox.parts import Core


def routes(core: Core) -> list[Route]:
    """The routes of this subject."""
    return [
        route("/snapshots", POST=lambda call: _taken(core, call)),
        route("/snapshots/{name}/restore", POST=lambda call: _restored(core, call)),
        route("/reset", POST=lambda call: _reset(core, call)),
        route("/export", GET=lambda _: _exported(core)),
        route(
            "/records/{collection}",
            POST=lambda call: _loaded(core, call),
            DELETE=lambda call: _removed(core, call),
        ),
    ]


def _taken(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others("name")
    return {"name": core.snapshots.take(call.member("name", str, "a text"))}


def _restored(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    try:
        core.snapshots.restore(call.path["name"])
    except LookupError:
        raise ControlError("No such snapshot", status=404) from None
    return {"name": call.path["name"]}


def _reset(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    core.reset()
    return {}


def _exported(core: Core) -> StreamingResponse:
    return StreamingResponse(_lines(core), media_type="application/x-ndjson")


def _lines(core: Core) -> Iterator[str]:
    for line in core.snapshots.export():
        yield f"{line}\n"


def _loaded(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others("records")
    collection = call.path["collection"]
    if collection not in core.document.resources:
        raise ControlError("No such collection", status=404)
    records = call.member("records", list, "a list of objects", default=[])
    if not all(isinstance(record, dict) and isinstance(record.get("id"), str) for record in records):
        raise ControlError("records has to be a list of objects that have an id", field="records")
    core.service.load(collection, records)
    return {"loaded": len(records)}


def _removed(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others("ids")
    collection = call.path["collection"]
    if collection not in core.document.resources:
        raise ControlError("No such collection", status=404)
    ids = call.member("ids", list, "a list of ids", default=[])
    if not all(isinstance(id, str) for id in ids):
        raise ControlError("ids has to be a list of ids", field="ids")
    return {"removed": core.service.remove(collection, ids)}
