"""Rules about where facts come from and how long they hold: x-welkin-source, x-welkin-evidence, x-welkin-deprecated."""

from __future__ import annotations

from collections.abc import Iterator

from generator.documents import SOURCES
from generator.faults import Fault
from generator.outline import Outline, text

EVIDENCE = ("recorded", "documented", "assumed")


def facts_have_a_source(outline: Outline) -> Iterator[Fault]:
    """Every operation and every named schema says which document of the vendor it was read from."""
    holders = [operation.part for operation in outline.operations] + list(outline.components("schemas"))
    for part in holders:
        if "x-welkin-source" not in part.value:
            name = text(part.value.get("operationId")) or part.name
            yield outline.fault(
                part.pointer, f"{name} has no x-welkin-source", "name the document and its section"
            )


def sources_can_be_looked_up(outline: Outline) -> Iterator[Fault]:
    """A source is a document we know and a section of it."""
    for part in outline.parts:
        if "x-welkin-source" not in part.value:
            continue
        source, pointer = part.value["x-welkin-source"], (*part.pointer, "x-welkin-source")
        if not isinstance(source, dict) or set(source) != {"document", "section"}:
            yield outline.fault(
                pointer, "x-welkin-source does not consist of document and section", "write those two"
            )
            continue
        if source["document"] not in SOURCES:
            known = ", ".join(sorted(SOURCES))
            yield outline.fault(pointer, f"the document `{source['document']}` is unknown", f"one of {known}")
        if not text(source["section"]):
            yield outline.fault(pointer, "x-welkin-source names no section", "say where in the document")


def facts_say_how_they_are_known(outline: Outline) -> Iterator[Fault]:
    """Where sources differ in worth, every operation and every named schema says how it is known."""
    holders = [operation.part for operation in outline.operations] + list(outline.components("schemas"))
    for part in holders if outline.document.evidence else ():
        if "x-welkin-evidence" not in part.value:
            name = text(part.value.get("operationId")) or part.name
            yield outline.fault(
                part.pointer, f"{name} has no x-welkin-evidence", f"one of {', '.join(EVIDENCE)}"
            )


def evidence_is_of_a_known_strength(outline: Outline) -> Iterator[Fault]:
    """Recorded, documented or assumed: three strengths, no shades."""
    for part in outline.parts:
        if part.value.get("x-welkin-evidence", EVIDENCE[0]) not in EVIDENCE:
            yield outline.fault(
                (*part.pointer, "x-welkin-evidence"),
                "x-welkin-evidence of no known kind",
                f"one of {EVIDENCE}",
            )


def deprecations_say_since_when_and_what_instead(outline: Outline) -> Iterator[Fault]:
    """The warning a user sees is made of `since` and `use`, so a deprecation has both, and only a deprecation."""
    for part in outline.of("operation", "parameter", "schema", "header"):
        is_deprecated = part.value.get("deprecated") is True
        details = part.value.get("x-welkin-deprecated")
        if is_deprecated and details is None:
            yield outline.fault(
                (*part.pointer, "deprecated"), "deprecated without x-welkin-deprecated", "add since and use"
            )
        elif details is not None and not is_deprecated:
            yield outline.fault(
                (*part.pointer, "x-welkin-deprecated"), "x-welkin-deprecated alone", "add `deprecated: true`"
            )
        elif details is not None and not _is_complete(details):
            yield outline.fault(
                (*part.pointer, "x-welkin-deprecated"),
                "x-welkin-deprecated does not consist of since and use",
                "write those two",
            )


def _is_complete(details: object) -> bool:
    return (
        isinstance(details, dict)
        and set(details) == {"since", "use"}
        and all(text(item) for item in details.values())
    )


RULES = (
    facts_have_a_source,
    sources_can_be_looked_up,
    facts_say_how_they_are_known,
    evidence_is_of_a_known_strength,
    deprecations_say_since_when_and_what_instead,
)
