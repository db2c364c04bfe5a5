"""The faults that can be injected, each kind with its parameters: `sandbox.faults.add(Status(503, retry_after=2))`."""

from welkin_sdk.sandbox.core.faults.bodies import InvalidJson, WrongEnvelope
from welkin_sdk.sandbox.core.faults.catalogue import KINDS, KindName
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
from welkin_sdk.sandbox.core.faults.misbehaving import Misbehaving
from welkin_sdk.sandbox.core.faults.pages import BadRecord, DuplicateRecord, NextLink, UnorderedPage
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError
from welkin_sdk.sandbox.core.faults.refusals import Html, Status
from welkin_sdk.sandbox.core.faults.registry import Faults, InjectedFault
from welkin_sdk.sandbox.core.faults.times import ClockSkew, LateCommit
from welkin_sdk.sandbox.core.faults.tokens import ExpiresIn, TokenEndsEarly

__all__ = [
    "KINDS",
    "BadRecord",
    "ClockSkew",
    "Delay",
    "DuplicateRecord",
    "DuplicatedNotification",
    "ExpiresIn",
    "ExtraMember",
    "FaultDeclarationError",
    "Faults",
    "ForgedNotification",
    "Html",
    "InjectedFault",
    "InvalidJson",
    "Kind",
    "KindName",
    "LateCommit",
    "LateNotification",
    "LostNotification",
    "Misbehaving",
    "NextLink",
    "NullMember",
    "ReorderedNotification",
    "ResetBefore",
    "ResetInBody",
    "SlowBody",
    "Status",
    "TokenEndsEarly",
    "Truncate",
    "UnknownEnum",
    "UnorderedPage",
    "WrongEnvelope",
    "WrongType",
]
