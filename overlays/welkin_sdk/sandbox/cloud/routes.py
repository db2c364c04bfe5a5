"""
Which operation an address is: a tree of path segments, in which a literal one goes before a parameter.

So `/patients/{patientId}/programs/current/{programName}` is never taken for a program that is called `current`. What a
literal segment leads to gives way only where it has no such method: `/formations/draft/programs` is written under
itself and read under `/formations/{version}/programs`.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from attrs import define, evolve, field, frozen

from welkin_sdk.sandbox.cloud.document import CloudOperation


@define
class _Node:
    literals: dict[str, _Node] = field(factory=dict)
    parameter: _Node | None = None
    operations: dict[str, CloudOperation] = field(factory=dict)


@frozen
class Match:
    """
    What an address leads to.

    Attributes:
        operations: by HTTP method.
        values: what stands where the template has a parameter, decoded, in that order.
        methods: all that the address takes, those of other templates that fit it included.
    """

    operations: dict[str, CloudOperation]
    values: tuple[str, ...] = field(repr=False)
    methods: frozenset[str]

    def path(self, operation: CloudOperation) -> dict[str, str]:
        """The path parameters by name."""
        names = [part[1:-1] for part in operation.path.split("/") if part.startswith("{")]
        return dict(zip(names, self.values, strict=True))


class Routes:
    """The routes of all *operations*."""

    def __init__(self, operations: Iterable[CloudOperation]) -> None:
        self._root = _Node()
        for operation in operations:
            node = self._root
            for part in operation.path.strip("/").split("/"):
                node = _child(node, part)
            node.operations[operation.method] = operation

    def find(self, method: str, raw_path: str) -> Match | None:
        """
        What *raw_path* leads to, with *method* where it can; None if to nothing.

        Args:
            raw_path: still percent-encoded, without tenant and instance.
        """
        return _found(self._root, raw_path.removeprefix("/").split("/"), (), method)


def _child(node: _Node, part: str) -> _Node:
    if part.startswith("{"):
        node.parameter = node.parameter or _Node()
        return node.parameter
    return node.literals.setdefault(part, _Node())


def _found(node: _Node, parts: list[str], values: tuple[str, ...], method: str) -> Match | None:
    if not parts:
        return Match(node.operations, values, frozenset(node.operations)) if node.operations else None
    first, rest = parts[0], parts[1:]
    literal = node.literals.get(first)
    match = _found(literal, rest, values, method) if literal else None
    if (match and method in match.operations) or node.parameter is None or not first:
        return match
    other = _found(node.parameter, rest, (*values, unquote(first, errors="replace")), method)
    if match is None or other is None:
        return match or other
    chosen = other if method in other.operations else match
    return evolve(chosen, methods=match.methods | other.methods)
