"""Every kind of fault by its name, and the making of one from a name and parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from welkin_sdk.sandbox.core.faults.bodies import InvalidJson, WrongEnvelope
from welkin_sdk.sandbox.core.faults.connections import Delay, ResetBefore, ResetInBody, SlowBody, Truncate
from welkin_sdk.sandbox.core.faults.deliveries import (
    DuplicatedNotification,
    ForgedNotification,
    LateNotification,
    LostNotification,
    ReorderedNotification,
)
from welkin_sdk.sandbox.core.faults.kind import Kind
from welkin_sdk.sandbox.core.faults.members import ExtraMember, NullMember, UnknownEnum, WrongType
from welkin_sdk.sandbox.core.faults.pages import BadRecord, DuplicateRecord, NextLink, UnorderedPage
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, nearest, parameters_of
from welkin_sdk.sandbox.core.faults.refusals import Html, Status
from welkin_sdk.sandbox.core.faults.times import ClockSkew, LateCommit
from welkin_sdk.sandbox.core.faults.tokens import ExpiresIn, TokenEndsEarly

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

_CLASSES: tuple[type[Kind], ...] = (
    Status,
    Html,
    Delay,
    SlowBody,
    ResetBefore,
    ResetInBody,
    Truncate,
    InvalidJson,
    WrongEnvelope,
    UnknownEnum,
    NullMember,
    WrongType,
    ExtraMember,
    BadRecord,
    DuplicateRecord,
    UnorderedPage,
    NextLink,
    LateCommit,
    ClockSkew,
    ExpiresIn,
    TokenEndsEarly,
    DuplicatedNotification,
    ReorderedNotification,
    LostNotification,
    ForgedNotification,
    LateNotification,
)

KINDS: Mapping[str, type[Kind]] = {kind.name: kind for kind in _CLASSES}


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
