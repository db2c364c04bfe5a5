"""Rules about operations: how they are called, what they say about themselves and what they answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.faults import Fault
from generator.outline import Operation, Outline, Part, mapping, text
from generator.scope import INSTANCE

VERBS = (
    *("get", "find", "list", "search", "export", "download"),
    *("create", "update", "replace", "delete", "add", "remove", "upload"),
    *("exchange", "archive", "restore", "assign", "cancel", "respond"),
)
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


def operations_succeed_in_one_form(outline: Outline) -> Iterator[Fault]:
    """A reader made from the document reads one form: a second successful status may not bring another."""
    for operation in outline.path_operations:
        first, *others = _successes(outline, operation) or [operation.part]
        for other in others:
            if _forms(other) != _forms(first):
                yield outline.fault(
                    other.pointer,
                    f"{operation.id} succeeds with {first.name} and {other.name}, in two forms",
                    "keep the one that was seen and tell of the other in words",
                )


def _forms(response: Part) -> dict[str, Any]:
    content = mapping(response.value.get("content"))
    return {media: mapping(value).get("schema") for media, value in content.items()}


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
                shown = "example" in media.value or mapping(media.value.get("examples"))
                if not shown and not _holds_a_file(outline, media):
                    yield outline.fault(
                        media.pointer, f"a {holder.kind} without an example", "show at least one"
                    )


def _holds_a_file(outline: Outline, media: Part) -> bool:
    """JSON cannot show a file, nor a form with one."""
    return any(part.value.get("format") == "binary" for part in outline.reachable(media))


def every_operation_is_shown(outline: Outline) -> Iterator[Fault]:
    """Where neither body can be shown, the parameters are: each operation can be called with what is in the document."""
    for operation in outline.path_operations:
        parts = [*outline.inside(operation.part, "request body"), *_successes(outline, operation)]
        media = [inner for part in parts for inner in outline.inside(part, "media type")]
        # The instance is shown with every operation there, and says nothing of any of them.
        own = [part for part in outline.parameters(operation) if part.value.get("name") != INSTANCE]
        if not any(_has_example(part) for part in (*media, *own)):
            yield outline.fault(
                operation.pointer, f"{operation.id} has no example", "show a body or a parameter"
            )


def _has_example(part: Part) -> bool:
    return "example" in part.value or bool(mapping(part.value.get("examples")))


def query_lists_say_how_they_are_written(outline: Outline) -> Iterator[Fault]:
    """Lists in a query are written with commas: without `explode: false` they would be repeated names."""
    for operation in outline.path_operations:
        for part in outline.parameters(operation):
            if part.value.get("in") != "query" or not _is_array(outline, part):
                continue
            if part.value.get("explode") is not False or part.value.get("style", "form") != "form":
                yield outline.fault(
                    part.pointer, "a list in a query with no commas", "write `explode: false`"
                )


def _is_array(outline: Outline, parameter: Part) -> bool:
    return any(schema.value.get("type") == "array" for schema in outline.inside(parameter, "schema"))


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


def servers_stand_in_the_root_alone(outline: Outline) -> Iterator[Fault]:
    """
    One base address reaches every operation.

    Other generators either do not look at servers elsewhere, and call the wrong address, or obey them, and send the
    secret to a host that nobody configured.
    """
    for part in outline.of("path item", "operation"):
        if "servers" in part.value:
            yield outline.fault(
                (*part.pointer, "servers"),
                f"{text(part.value.get('operationId')) or part.name} has servers of its own",
                "take them out: the root's serve all, and what differs belongs into the path",
            )


def paths_begin_as_agreed(outline: Outline) -> Iterator[Fault]:
    """What stands between the server and the rest is told by the first segment: clients and sandbox tell scopes by it."""
    beginnings = outline.document.paths_begin_with
    for route in mapping(outline.bundle.document.get("paths")):
        if beginnings and route.split("/")[1] not in beginnings:
            yield outline.fault(
                ("paths", route),
                f"path {route} begins with neither of {', '.join(f'/{each}' for each in beginnings)}",
                "begin with where it lies; what a document's paths begin with stands in generator/documents.py",
            )


def servers_explain_themselves(outline: Outline) -> Iterator[Fault]:
    """Each says whose address it is, and each of its variables what to put there and what stands there until then."""
    needs = {"server": ("description",), "server variable": ("description", "default")}
    for part in outline.of(*needs):
        for member in needs[part.kind]:
            if not text(part.value.get(member)):
                yield outline.fault(part.pointer, f"a {part.kind} without a {member}", f"write a {member}")


def servers_end_alike(outline: Outline) -> Iterator[Fault]:
    """Paths go on where an address ends, so all servers end at the same step: a version, or the tenant."""
    servers = list(outline.of("server"))
    ends = [text(server.value.get("url")).rpartition("/")[2] for server in servers]
    for server, end in zip(servers, ends, strict=True):
        if end != ends[0]:
            yield outline.fault(
                (*server.pointer, "url"),
                f"a server that ends in `{end}` beside one that ends in `{ends[0]}`",
                "end both alike; what differs belongs into the path",
            )


RULES = (
    operation_ids_say_verb_and_noun,
    operation_ids_are_unique,
    operations_have_one_declared_tag,
    webhooks_keep_their_tag_to_themselves,
    operations_explain_themselves,
    operations_answer,
    operations_succeed_in_one_form,
    answers_and_bodies_have_examples,
    every_operation_is_shown,
    query_lists_say_how_they_are_written,
    responses_carry_the_common_headers,
    paths_leave_the_version_to_the_server,
    servers_stand_in_the_root_alone,
    paths_begin_as_agreed,
    servers_explain_themselves,
    servers_end_alike,
)
