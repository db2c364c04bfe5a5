"""What we ask of a document beyond the OpenAPI standard; a rule reads the outline and never changes anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.faults import Fault
from generator.house_rules import (
    examples,
    extensions,
    identity,
    naming,
    operations,
    pages,
    provenance,
    schemas,
    shapes,
)
from generator.outline import Outline

Rule = Callable[[Outline], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    *operations.RULES,
    *schemas.RULES,
    *shapes.RULES,
    *examples.RULES,
    *naming.RULES,
    *provenance.RULES,
    *extensions.RULES,
    *pages.RULES,
    *identity.RULES,
)


def check_house_rules(outline: Outline) -> list[Fault]:
    """What any of the rules objects to."""
    return [fault for rule in RULES for fault in rule(outline)]
