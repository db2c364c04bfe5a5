"""
Faults on request: what a service or the way to it can do wrong, injected into a sandbox that does everything right.

A fault of an *answer*; the entries of an error answer are `errors.Fault`. The client and the sender of notifications
are not known here.
"""

from welkin_sdk.sandbox.faults.bodies import InvalidJson, WrongEnvelope
from welkin_sdk.sandbox.faults.catalogue import KINDS, KindName
from welkin_sdk.sandbox.faults.connections import Delay, ResetBefore, ResetInBody, SlowBody, Truncate
from welkin_sdk.sandbox.faults.deliveries import (
    DuplicatedNotification,
    ForgedNotification,
    LateNotification,
    LostNotification,
    ReorderedNotification,
)
from welkin_sdk.sandbox.faults.kind import Kind
from welkin_sdk.sandbox.faults.members import ExtraMember, NullMember, UnknownEnum, WrongType
from welkin_sdk.sandbox.faults.misbehaving import Misbehaving
from welkin_sdk.sandbox.faults.pages import BadRecord, DuplicateRecord, NextLink, UnorderedPage
from welkin_sdk.sandbox.faults.parameters import FaultDeclarationError
from welkin_sdk.sandbox.faults.refusals import Html, Status
from welkin_sdk.sandbox.faults.registry import Faults, InjectedFault
from welkin_sdk.sandbox.faults.times import ClockSkew, LateCommit
from welkin_sdk.sandbox.faults.tokens import ExpiresIn, TokenEndsEarly

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
