"""`/_sandbox/faults`: the faults that are active, and the kinds there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route
from welkin_sdk.sandbox.core.faults.catalogue import KINDS
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, parameters_of
from welkin_sdk.sandbox.core.faults.registry import Faults


def routes(faults: Faults) -> list[Route]:
    """The routes of this subject."""
    return [
        route(
            "/faults",
            GET=lambda _: _listed(faults),
            POST=lambda call: _added(faults, call),
            DELETE=lambda _: _cleared(faults),
        ),
        route("/faults/kinds", GET=lambda _: {"kinds": [_shown(name) for name in KINDS]}),
        route("/faults/{id}", DELETE=lambda call: _removed(faults, call)),
    ]


def _listed(faults: Faults) -> dict[str, object]:
    return {"faults": [fault.as_json() for fault in faults.list()]}


def _added(faults: Faults, call: ControlCall) -> dict[str, object]:
    arguments: Mapping[str, Any] = {name: value for name, value in call.body.items() if name != "kind"}
    kind = call.member("kind", str, "the name of a kind of fault")
    if kind is None:
        raise ControlError("kind is needed: one of GET /faults/kinds", field="kind")
    try:
        return {"id": faults.add(kind, **arguments)}
    except FaultDeclarationError as refused:
        raise ControlError(str(refused), field=refused.field) from refused


def _cleared(faults: Faults) -> dict[str, object]:
    listed = _listed(faults)
    faults.clear()
    return listed


def _removed(faults: Faults, call: ControlCall) -> dict[str, object]:
    try:
        return faults.remove(call.path["id"]).as_json()
    except KeyError:
        raise ControlError("No such fault", status=404) from None


def _shown(name: str) -> dict[str, object]:
    kind = KINDS[name]
    parameters = [
        {"name": each.name, "allowed": each.allowed}
        | ({"is_required": True} if each.is_required else {"default": each.default})
        for each in parameters_of(kind)
    ]
    summary = (kind.__doc__ or "").strip().partition("\n\n")[0]
    return {"kind": name, "summary": " ".join(summary.split()), "parameters": parameters}
