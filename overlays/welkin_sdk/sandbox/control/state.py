"""`/_sandbox/records/{collection}`: records put straight into the state, as they are."""

from __future__ import annotations

from starlette.routing import Route

from welkin_sdk.sandbox.control.calls import ControlCall, ControlError, route
from welkin_sdk.sandbox.core import Core


def routes(core: Core) -> list[Route]:
    """The routes of this subject."""
    return [route("/records/{collection}", POST=lambda call: _loaded(core, call))]


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
