"""
What a log line or a span may hold: an allow-list, so that a new fact is silent until somebody lets it speak.

Ids, query values, headers and bodies are health data or secrets; paths appear as templates only.
"""

from __future__ import annotations

from collections.abc import Mapping

LOGGED = ("operation", "method", "path", "status", "failure", "attempt", "seconds", "delay_seconds")
"""Names of the facts that may be written, in the order they are written in."""


def render(event: str, facts: Mapping[str, object]) -> str:
    """One log line: the *event*, then those of the *facts* that are on the list and known."""
    shown = (f"{name}={_plain(facts[name])}" for name in LOGGED if facts.get(name) is not None)
    return " ".join((event, *shown))


def _plain(fact: object) -> str:
    return f"{fact:.3f}" if isinstance(fact, float) else str(fact)
