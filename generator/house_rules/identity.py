"""Rules about identity: an operation that names something says what of it the answer repeats, and why not the rest."""

from __future__ import annotations

from collections.abc import Iterator

from generator.faults import Fault
from generator.identity import IDENTITY, Repeated, has_member, named_parts, place_of, repeated_parts
from generator.outline import Operation, Outline, mapping, text
from generator.python_view import answer_kind

_KEYS = {"repeated", "unbound"}
_DETAILS = {"member", "when"}


def answers_say_what_they_repeat(outline: Outline) -> Iterator[Fault]:
    """What a request names is repeated by a member of the record, or `unbound` says why a client cannot tell."""
    for operation in _answering(outline):
        told = mapping(operation.value.get(IDENTITY))
        parts = repeated_parts(operation.value)
        bound = {repeated.part for repeated in parts if repeated.when is None}
        named = named_parts(outline.bundle.document, operation.route, operation.value)
        left = [name for name in named if name not in bound]
        pointer = (*operation.pointer, IDENTITY) if told else operation.pointer
        if left and not text(told.get("unbound")):
            yield outline.fault(
                pointer,
                f"{operation.id} does not say which member repeats {', '.join(left)}",
                f"name it in {IDENTITY}, or write under `unbound` why none does",
            )
        conditional = any(repeated.when for repeated in parts)
        if "unbound" in told and not left and not conditional:
            yield outline.fault((*pointer, "unbound"), "nothing is left unbound", "leave `unbound` out")


def identities_fit(outline: Outline) -> Iterator[Fault]:
    """`x-welkin-identity` has the known keys and names parts of the request and members of the record that there are."""
    answering = {operation.id for operation in _answering(outline)}
    for operation in outline.path_operations:
        if IDENTITY not in operation.value:
            continue
        pointer, told = (*operation.pointer, IDENTITY), mapping(operation.value[IDENTITY])
        repeated = mapping(told.get("repeated"))
        details = [mapping(value) for value in repeated.values() if isinstance(value, dict)]
        is_known = set(told) <= _KEYS and all(set(each) <= _DETAILS for each in details)
        if not told or not is_known or ("repeated" in told and not repeated):
            yield outline.fault(
                pointer, f"{IDENTITY} of no known shape", "repeated: {parameter: member}, unbound: a reason"
            )
        elif operation.id not in answering:
            yield outline.fault(pointer, f"{operation.id} answers no record", f"leave {IDENTITY} out")
        else:
            for each in repeated_parts(operation.value):
                yield from _check(outline, operation, each)


def _check(outline: Outline, operation: Operation, repeated: Repeated) -> Iterator[Fault]:
    document, route, value = outline.bundle.document, operation.route, operation.value
    pointer = (*operation.pointer, IDENTITY, "repeated", repeated.part)
    if place_of(document, route, value, repeated.part) is None:
        yield outline.fault(
            pointer, f"{operation.id} takes no `{repeated.part}`", "name a parameter or a member of the body"
        )
    if not has_member(document, value, repeated.member):
        yield outline.fault(
            pointer, f"the record of {operation.id} has no `{repeated.member}`", "name a member it has"
        )
    if repeated.when is not None and place_of(document, route, value, repeated.when[0]) != "query":
        yield outline.fault(
            pointer, f"{operation.id} has no query parameter `{repeated.when[0]}`", "name one it has"
        )


def _answering(outline: Outline) -> Iterator[Operation]:
    """The operations that answer records: a file or an empty answer has nothing to hold against a request."""
    for operation in outline.path_operations:
        responses = {k: mapping(v) for k, v in mapping(operation.value.get("responses")).items()}
        if answer_kind(outline.bundle.document, {"responses": responses}) == "json":
            yield operation


RULES = (answers_say_what_they_repeat, identities_fit)
