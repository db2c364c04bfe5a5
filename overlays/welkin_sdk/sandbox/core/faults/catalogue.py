"""Every kind of fault by its name, and the making of one from a name and parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from welkin_sdk.sandbox.core.faults import (
    bodies,
    connections,
    deliveries,
    members,
    pages,
    refusals,
    times,
    tokens,
)
from welkin_sdk.sandbox.core.faults.kind import Kind
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, nearest, parameters_of

KindName = Literal[
    "status",
    "html",
    "delay",
    "slow_body",
    "reset_before",
    "reset_in_body",
    "truncate",
    "invalid_json",
    "wrong_envelope",
    "unknown_enum",
    "null_member",
    "wrong_type",
    "extra_member",
    "bad_record",
    "duplicate_record",
    "unordered_page",
    "next_link",
    "late_commit",
    "clock_skew",
    "expires_in",
    "token_ends_early",
    "notification_duplicated",
    "notification_reordered",
    "notification_lost",
    "notification_forged",
    "notification_late",
]

_MODULES = (bodies, connections, deliveries, members, pages, refusals, times, tokens)
_CLASSES = {
    kind.name: kind
    for module in _MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Kind) and "name" in vars(kind)
}
KINDS: Mapping[str, type[Kind]] = {name: _CLASSES[name] for name in get_args(KindName)}


def make_kind(name: object, parameters: Mapping[str, Any]) -> Kind:
    """
    The kind called *name* with these *parameters*.

    Raises:
        FaultDeclarationError: there is no such kind, it has no such parameter, needs one more, or a value is not
            allowed; the text names the likest that there is.
    """
    if not isinstance(name, str) or name not in KINDS:
        shown = f" {name[:64]!r}{nearest(name, KINDS)}" if isinstance(name, str) else ""
        raise FaultDeclarationError(f"there is no kind of fault{shown}", field="kind")
    known = {parameter.name: parameter for parameter in parameters_of(KINDS[name])}
    for given in parameters:
        if given not in known:
            has = f"has {', '.join(known)}" if known else "has none"
            hint = nearest(given, known) or f"; it {has}"
            raise FaultDeclarationError(f"{name} has no parameter {given[:64]!r}{hint}", field=given[:64])
    for parameter in known.values():
        if parameter.is_required and parameter.name not in parameters:
            raise FaultDeclarationError(
                f"{name} needs {parameter.name}: {parameter.allowed}", field=parameter.name
            )
    return KINDS[name](**parameters)
