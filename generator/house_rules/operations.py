"""Rules about operations: how they are called, what they say about themselves and what they answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.faults import Fault
from generator.outline import Operation, Outline, Part, mapping, text

VERBS = ("get", "create", "update", "find", "exchange")
WEBHOOK_VERBS = ("notify",)


def operation_ids_say_verb_and_noun(outline: Outline) -> Iterator[Fault]:
    """An operationId is camelCase, a verb of ours and a noun: generated names and commands are made from it."""
    for operation in outline.operations:
        verbs = WEBHOOK_VERBS if operation.is_webhook else VERBS
        if not re.fullmatch(rf"({'|'.join(verbs)})([A-Z][a-z0-9]+)+", operation.id):
            yield outline.fault(
                (*operation.pointer, "operationId"),
                f"operationId `{operation.id}` is not a verb and a noun in camelCase",
                f"begin with one of {', '.join(verbs)}",
            )


def operation_ids_are_unique(outline: Outline) -> Iterator[Fault]:
    """Of two operations with one operationId a generator quietly keeps the second."""
    first: dict[str, Operation] = {}
    for operation in outline.operations:
        earlier = first.setdefault(operation.id, operation)
        if earlier is not operation:
            yield outline.fault(
                (*operation.pointer, "operationId"),
                f"operationId `{operation.id}` is taken by {earlier.method} {earlier.route}",
                "choose another",
            )


def operations_have_one_declared_tag(outline: Outline) -> Iterator[Fault]:
    """The tag is the operation's folder, so there is exactly one, and the root file describes it."""
    declared = {text(tag.value.get("name")) for tag in outline.of("tag")}
    for operation in outline.operations:
        tags = operation.value.get("tags")
        pointer = (*operation.pointer, "tags")
        if not isinstance(tags, list) or len(tags) != 1:
            yield outline.fault(
                pointer, f"{operation.id} does not have exactly one tag", "name the one it belongs to"
            )
        elif tags[0] not in declared:
            yield outline.fault(pointer, f"tag `{tags[0]}` is not declared", "declare it in the root file")


def webhooks_keep_their_tag_to_themselves(outline: Outline) -> Iterator[Fault]:
    """Generators that write a file per tag overwrite the path operations that share a webhook's tag."""
    taken = {tag for operation in outline.path_operations for tag in _tags(operation)}
    for operation in outline.operations:
        if operation.is_webhook:
            for tag in _tags(operation) & taken:
                yield outline.fault(
                    (*operation.pointer, "tags"),
                    f"tag `{tag}` is also on a path operation",
                    "give webhooks their own",
                )


def _tags(operation: Operation) -> set[str]:
    tags = operation.value.get("tags")
    return {tag for tag in tags if isinstance(tag, str)} if isinstance(tags, list) else set()


def operations_explain_themselves(outline: Outline) -> Iterator[Fault]:
    """Summary and description become docstring and help text."""
    for operation in outline.operations:
        for member in ("summary", "description"):
            if not text(operation.value.get(member)):
                yield outline.fault(operation.pointer, f"{operation.id} has no {member}", f"write a {member}")


def operations_answer(outline: Outline) -> Iterator[Fault]:
    """Each operation says what comes back when it works and, by `default`, when it does not."""
    for operation in outline.operations:
        responses = mapping(operation.value.get("responses"))
        pointer = (*operation.pointer, "responses")
        if not any(status.startswith("2") for status in responses):
            yield outline.fault(
                pointer, f"{operation.id} has no 2xx response", "describe what success looks like"
            )
        if "default" not in responses and not operation.is_webhook:
            yield outline.fault(
                pointer, f"{operation.id} has no default response", "add `default` with the error body"
            )


def answers_and_bodies_have_examples(outline: Outline) -> Iterator[Fault]:
    """Every request body and every 2xx body is shown once: tests and the sandbox replay what is shown."""
    for operation in outline.operations:
        for holder in outline.inside(operation.part, "request body", "response"):
            is_success = holder.kind == "request body" or holder in _successes(outline, operation)
            for media in outline.inside(holder, "media type") if is_success else ():
                if "example" not in media.value and not mapping(media.value.get("examples")):
                    yield outline.fault(
                        media.pointer, f"a {holder.kind} without an example", "show at least one"
                    )


def _successes(outline: Outline, operation: Operation) -> list[Part]:
    return [
        outline.resolve(Part("response", (*operation.pointer, "responses", status), response))
        for status, response in mapping(operation.value.get("responses")).items()
        if status.startswith("2") and isinstance(response, dict)
    ]


def responses_carry_the_common_headers(outline: Outline) -> Iterator[Fault]:
    """The headers that every answer of this API has are on every response of every path."""
    for operation in outline.path_operations:
        for response in outline.inside(operation.part, "response"):
            missing = [
                h
                for h in outline.document.response_headers
                if h not in mapping(response.value.get("headers"))
            ]
            if missing:
                yield outline.fault(
                    response.pointer,
                    f"a response without the headers {', '.join(missing)}",
                    "refer to those in headers/",
                )


def paths_leave_the_version_to_the_server(outline: Outline) -> Iterator[Fault]:
    """The version stands in the server's address once, not in every path."""
    for route in mapping(outline.bundle.document.get("paths")):
        if re.match(r"/v\d+(/|$)", route):
            yield outline.fault(
                ("paths", route), f"path {route} repeats the version", "leave it to the server's url"
            )


RULES = (
    operation_ids_say_verb_and_noun,
    operation_ids_are_unique,
    operations_have_one_declared_tag,
    webhooks_keep_their_tag_to_themselves,
    operations_explain_themselves,
    operations_answer,
    answers_and_bodies_have_examples,
    responses_carry_the_common_headers,
    paths_leave_the_version_to_the_server,
)
