"""Faults within a record: a value or a type that the document does not have there."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import frozen

from welkin_sdk.sandbox.core.document import Operation
from welkin_sdk.sandbox.core.faults.answer import Answer
from welkin_sdk.sandbox.core.faults.api import FaultyApi
from welkin_sdk.sandbox.core.faults.kind import Kind, Shot
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError, nearest
from welkin_sdk.sandbox.core.faults.places import (
    Declared,
    Place,
    places,
)

_NUMBERS = frozenset({"number", "integer"})
_SAMPLES: tuple[tuple[frozenset[str], Any], ...] = (
    (frozenset({"string"}), "unexpected"),
    (_NUMBERS, 7),
    (frozenset({"boolean"}), True),
    (frozenset({"array"}), ["unexpected"]),
    (frozenset({"object"}), {"unexpected": True}),
)


class _MemberKind(Kind):
    """One member of one record is spoiled; which ones, the dice say."""

    member: str | None

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether the records of *operation* have a member that can be spoiled."""
        return any(self._takes(api, path, facts) for path, facts in api.members(operation).items())

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """The same answer with one member spoiled."""
        declared = shot.api.members(shot.operation)
        value = answer.json()
        records = shot.api.records(value, shot.operation)
        for record in shot.dice.sample(records, len(records)):
            found = [place for place in places(record, declared) if self._is_spoilable(place, shot.api)]
            if found:
                place = shot.dice.choice(found)
                place.holder[place.key] = self._spoiled(place, shot)
                return answer.with_json(value)
        return None

    def _takes(self, api: FaultyApi, path: str, declared: Declared) -> bool:
        is_meant = path not in api.footholds if self.member is None else path == self.member
        return is_meant and self._is_suitable(declared)

    def _is_spoilable(self, place: Place, api: FaultyApi) -> bool:
        return place.value is not None and self._takes(api, place.path, place.declared)

    def _is_suitable(self, declared: Declared) -> bool:
        raise NotImplementedError

    def _spoiled(self, place: Place, shot: Shot) -> Any:
        raise NotImplementedError


@frozen
class UnknownEnum(_MemberKind):
    """
    Put a value that nobody has documented into a member with an enumeration that may grow.

    Attributes:
        member: its path, e.g. `direction`; any that has one when absent.
    """

    name: ClassVar[str] = "unknown_enum"
    member: str | None = None
    value: str = "never_heard_of"

    def _is_suitable(self, declared: Declared) -> bool:
        return declared.is_open and self.value not in declared.values

    def _spoiled(self, place: Place, shot: Shot) -> Any:
        return self.value


@frozen
class NullMember(_MemberKind):
    """
    Put null where the document has a value always.

    Attributes:
        member: its path; any but the id and the timestamps when absent.
    """

    name: ClassVar[str] = "null_member"
    member: str | None = None

    def _is_suitable(self, declared: Declared) -> bool:
        return declared.is_required and bool(declared.types) and "null" not in declared.types

    def _spoiled(self, place: Place, shot: Shot) -> Any:
        return None


@frozen
class WrongType(_MemberKind):
    """
    Put a value of another JSON type into a member.

    Attributes:
        member: its path; any but the id and the timestamps when absent.
    """

    name: ClassVar[str] = "wrong_type"
    member: str | None = None

    def _is_suitable(self, declared: Declared) -> bool:
        return bool(_foreign_samples(declared))

    def _spoiled(self, place: Place, shot: Shot) -> Any:
        return shot.dice.choice(_foreign_samples(place.declared))


@frozen
class ExtraMember(Kind):
    """Give one record a member that the document does not have."""

    name: ClassVar[str] = "extra_member"
    member: str = "added_later"

    def suits(self, api: FaultyApi, operation: Operation) -> bool:
        """Whether *operation* answers with records, and the member is new to them."""
        return operation.verb != "exchange" and self.member not in api.members(operation)

    def change(self, answer: Answer, shot: Shot) -> Answer | None:
        """One record with more in it."""
        value = answer.json()
        records = shot.api.records(value, shot.operation)
        if not records:
            return None
        shot.dice.choice(records)[self.member] = {"since": "a later version"}
        return answer.with_json(value)


def _foreign_samples(declared: Declared) -> list[Any]:
    if not declared.types:
        return []
    return [sample for types, sample in _SAMPLES if not types & declared.types]


def check_member(kind: Kind, api: FaultyApi, operations: list[Operation]) -> None:
    """
    Pass if a member that *kind* names is one of the records that *operations* answer with.

    Raises:
        FaultDeclarationError: none of them has it.
    """
    if not isinstance(kind, _MemberKind) or kind.member is None:
        return
    known = {path for operation in operations for path in api.members(operation)}
    if kind.member not in known:
        raise FaultDeclarationError(
            f"no record of this route has a member {kind.member!r}{nearest(kind.member, known)}",
            field="member",
        )
