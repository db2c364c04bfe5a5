"""From what a list was answered, and what was found out of it, to its report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve, field, frozen

from welkin_sdk.probe.asking import Answer
from welkin_sdk.probe.catalogue import Listing
from welkin_sdk.probe.describe import describe, known_names
from welkin_sdk.probe.evidence import Seen, judge_moves
from welkin_sdk.probe.examine import Examination
from welkin_sdk.probe.reading import Reply
from welkin_sdk.probe.report import MOST, Access, ListReport
from welkin_sdk.probe.trail import Trail

_GOODNESS: tuple[Access, ...] = ("granted", "unreadable", "refused", "absent", "unknown")


@frozen
class Found:
    """
    All that is known of a list.

    Attributes:
        replies: to its first page, one for each parent that was asked.
        examination: None where it was not answered.
        unfinished: why it was not asked for, or not looked into to the end.
    """

    listing: Listing
    replies: tuple[Reply, ...] = field(repr=False)
    examination: Examination | None = field(repr=False)
    unfinished: str | None = None


def find_best(replies: Sequence[Reply]) -> Reply | None:
    """The answer with the most entries; of those without any, the one that says most."""

    def worth(reply: Reply) -> tuple[int, int]:
        rows = len(reply.look.rows) if reply.look is not None else 0
        return -_GOODNESS.index(reply.answer.access), rows

    return max(replies, key=worth, default=None)


def compose(found: Found, trail: Trail | None) -> ListReport:
    """
    The report on a list.

    Args:
        trail: what the audit has proven; None where it is closed.
    """
    listing, best = found.listing, find_best(found.replies)
    report = ListReport(
        resource=listing.operation.resource,
        operation=listing.name,
        category=listing.operation.category,
        parent=listing.parent,
        has_get=listing.has_get,
        sort="unknown" if listing.sorts else "absent",
        date_filter="absent" if listing.bounds is None else "unknown",
        parents_asked=len(found.replies) if listing.needs else 0,
    )
    if best is None:
        return evolve(report, notes=() if found.unfinished is None else (found.unfinished,))
    report = evolve(report, access=best.answer.access, codes=best.answer.codes, shape=best.shape)
    if found.examination is None:
        return evolve(report, notes=notes_of(best.answer))
    return evolve(report, total=_total(found), **_facts(found, found.examination, trail))


def describe_answer(answer: Answer) -> str | None:
    """The body of a success, by paths and types."""
    return None if answer.body is None else describe(answer.body, known_names())


def notes_of(answer: Answer) -> tuple[str, ...]:
    """What went wrong, if anything did."""
    return () if answer.fault is None else (answer.fault,)


def _facts(found: Found, examination: Examination, trail: Trail | None) -> dict[str, Any]:
    name, facts = found.listing.name, dict(examination.facts)
    rows: list[Seen] = [row for reply in found.replies if reply.look is not None for row in reply.look.rows]
    rows += examination.rows
    notes = [*examination.notes, *([found.unfinished] if found.unfinished else [])]
    moves = "unknown" if trail is None else trail.moves.get(name, "unknown")
    facts["updates_move_time"] = judge_moves(rows, moves)
    if trail is not None:
        # What the list itself has shown is nearer than what the audit proves.
        facts.setdefault("deletes", trail.deletes.get(name, "unknown"))
        notes += trail.notes.get(name, [])
    facts["notes"] = tuple(dict.fromkeys(notes))
    return facts


def _total(found: Found) -> int | None:
    """Of all parents that were answered for; None where one of them tells none, or more than there can be."""
    totals = [reply.look.total for reply in found.replies if reply.look is not None]
    total = sum(one for one in totals if one is not None)
    return total if None not in totals and total <= MOST else None
