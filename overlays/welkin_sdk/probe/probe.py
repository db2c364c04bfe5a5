"""
A probe: every list of the Cloud API asked once, the audit and the exports too, then the lists that answered looked into.

It reads: GETs, and the one POST that reads, `/by-filter/patients`. Ids and names that it met are used to ask for what
belongs to them, and are let go of with the probe.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from attrs import evolve

from welkin_runtime.frames import private_frames
from welkin_sdk.arguments import check_count, check_type
from welkin_sdk.clock import SYSTEM_CLOCK, Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.instant import to_datetime
from welkin_sdk.probe.asking import Answer, Asker, BudgetSpentError
from welkin_sdk.probe.catalogue import Listing, audits, export_kinds, find_styles, listings, with_parents
from welkin_sdk.probe.describe import describe, find_style, known_names, read_page
from welkin_sdk.probe.evidence import Seen, judge_moves
from welkin_sdk.probe.examine import Examination
from welkin_sdk.probe.parents import Parents
from welkin_sdk.probe.reading import (
    DAYS_AROUND,
    FURTHER_DAYS_AROUND,
    PAGE_SIZE,
    Arguments,
    Reply,
    ask_list,
    fixed_arguments,
)
from welkin_sdk.probe.report import FORMAT, AuditReport, ExportReport, ListReport, ProbeReport
from welkin_sdk.probe.trail import Trail, read_events

__all__ = ["AsyncProbe"]

REQUESTS = 300
_ENOUGH_ROWS = 12
_MOST_PARENTS = 4
_MOST_FIRST_PARENTS = 8
_EXPORTED_AT_ONCE = 5
_AUDIT_ROWS = 100
_GOODNESS = ("granted", "unreadable", "refused", "absent", "unknown")


@private_frames
class AsyncProbe:
    """
    Finds out what an API client may read, and how it comes; see `ProbeReport`.

    Args:
        client: of the instance to look at.
        requests: to send at most, those for tokens aside; 300.
        resources: to look into, e.g. ["encounters"]; default: all that have a list. Their parents are asked for as well.
        clock: the time of day, and what waits; this machine's.

    Raises:
        InvalidRequestError: an argument; names it.
    """

    def __init__(
        self,
        client: AsyncCloudClient,
        *,
        requests: int = REQUESTS,
        resources: Iterable[str] | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        check_type("client", client, AsyncCloudClient, "an AsyncCloudClient")
        check_count("requests", requests, least=1)
        check_type("clock", clock, Clock, "a clock")
        self._client = client
        self._requests = requests
        self._wanted = listings(resources)
        self._is_whole = resources is None
        self._clock = clock

    async def run(self) -> ProbeReport:
        """
        Ask, and say what was found.

        Raises:
            WelkinError: nothing could be asked: no token is given out, or nobody answers.
        """
        return await _Run(self._client, self._requests, self._wanted, self._clock).report(self._is_whole)


class _Run:
    """One probe under way."""

    def __init__(self, client: AsyncCloudClient, requests: int, wanted: list[Listing], clock: Clock) -> None:
        self._asker = Asker(client.wire, requests=requests, clock=clock)
        self._instance = unquote(client.wire.codec.base_url.rpartition("/")[2])
        self._wanted = wanted
        self._begun_us = clock.now_us()
        self._parents = Parents()
        self._replies: dict[str, list[Reply]] = {}
        self._sizes: dict[str, int | None] = {}
        self._examined: dict[str, Examination] = {}
        self._trail: Trail | None = None
        self._audits: dict[str, AuditReport] = {}
        self._exports: list[ExportReport] = []
        self._end: str | None = None

    async def report(self, is_whole: bool) -> ProbeReport:
        try:
            await self._ask_all()
            if is_whole:
                await self._ask_audits()
                await self._ask_exports()
                await self._follow_trail()
            await self._examine_all()
        except BudgetSpentError as spent:
            self._end = str(spent)
        if not self._asker.answered and self._asker.first_failure is not None:
            raise self._asker.first_failure
        asker = self._asker
        told, met = asker.told_per_minute, asker.met_per_minute
        return ProbeReport(
            format=FORMAT,
            api="cloud",
            probed_at=to_datetime(self._begun_us).isoformat(timespec="seconds"),
            requests=asker.sent,
            clock_offset_seconds=asker.clock_offset_seconds,
            requests_per_minute=told or met,
            rate="told" if told else "met" if met else "unknown",
            lists=tuple(self._report_list(one) for one in self._wanted),
            exports=tuple(self._exports),
            audits=tuple(self._audits.values()),
        )

    # --- every list once

    async def _ask_all(self) -> None:
        for listing in with_parents(self._wanted):
            await self._ask_first(listing)

    async def _ask_first(self, listing: Listing) -> None:
        """Ask for one parent after the other, until one has many children or it is clear that nothing is to be had."""
        replies = self._replies.setdefault(listing.name, [])
        most = _MOST_FIRST_PARENTS if listing.name == "encounters.list" else _MOST_PARENTS
        for chosen in self._parents.candidates(listing, most):
            reply = await self._ask_once(listing, {**self._fixed(listing), **chosen})
            if listing.is_window and reply.look is not None and not reply.look.rows:
                further = await self._ask_once(listing, self._fixed(listing, FURTHER_DAYS_AROUND))
                reply = further if further.look is not None and further.look.rows else reply
            replies.append(reply)
            self._parents.note(listing, reply)
            if reply.answer.access in ("refused", "unreadable"):
                return
            if reply.look is not None and len(reply.look.rows) >= _ENOUGH_ROWS:
                return

    async def _ask_once(self, listing: Listing, arguments: Arguments) -> Reply:
        size = self._sizes.setdefault(listing.name, PAGE_SIZE)
        reply = await ask_list(self._asker, listing, arguments, size=size)
        if reply.answer.is_bad_request and size is not None and listing.paging.size is not None:
            without = await ask_list(self._asker, listing, arguments, size=None)
            if without.look is not None:
                self._sizes[listing.name] = None
                return without
        return reply

    def _fixed(self, listing: Listing, days_around: int = DAYS_AROUND) -> Arguments:
        users = self._parents.ids("user_id")
        return fixed_arguments(listing, self._begun_us, users, days_around=days_around)

    def _best(self, listing: Listing) -> Reply | None:
        """The answer with the most entries; of those without any, the one that says most."""
        replies = self._replies.get(listing.name, [])

        def worth(reply: Reply) -> tuple[int, int]:
            rows = len(reply.look.rows) if reply.look is not None else 0
            return -_GOODNESS.index(reply.answer.access), rows

        return max(replies, key=worth, default=None)

    # --- what is not a list of records

    async def _ask_audits(self) -> None:
        for operation in audits():
            answer = await self._asker.ask(operation, {}, (("page", "0"), ("size", str(_EXPORTED_AT_ONCE))))
            style = find_style(answer.body, operation, find_styles())
            page = None if style is None else read_page(answer.body, style)
            access = "unreadable" if answer.access == "granted" and page is None else answer.access
            self._audits[operation.name] = AuditReport(
                operation.name,
                access,
                answer.codes,
                _shape(answer),
                None if page is None else page.total,
                _notes(answer),
            )

    async def _ask_exports(self) -> None:
        operation, kinds = export_kinds()
        for kind in kinds:
            query = (("pageSize", str(_EXPORTED_AT_ONCE)),)
            answer = await self._asker.ask(operation, {"resource_name": kind}, query)
            self._exports.append(
                ExportReport(kind, answer.access, answer.codes, _shape(answer), _notes(answer))
            )

    async def _follow_trail(self) -> None:
        data = self._audits.get("audit.list_data")
        if data is None or data.access != "granted":
            return
        known = {one.name: one for one in self._wanted if self._is_granted(one)}
        self._trail = trail = Trail(self._asker, known)
        operation = next(one for one in audits() if one.name == "audit.list_data")
        for kind, ending in (("UPDATE", "UPDATED"), ("DELETE", "DELETED")):
            arguments = {"operation": kind, "instance": self._instance, "sort": "createdAt,desc"}
            query = (("page", "0"), ("size", str(_AUDIT_ROWS)))
            answer = await self._asker.ask(operation, arguments, query)
            style = find_style(answer.body, operation, find_styles())
            page = None if style is None else read_page(answer.body, style)
            for event in read_events([] if page is None else page.entries, ending):
                if kind == "UPDATE":
                    await trail.follow_update(event, self._met(event.listing))
                elif event.listing in known:
                    await trail.follow_delete(event, self._fixed(known[event.listing]))

    def _is_granted(self, listing: Listing) -> bool:
        best = self._best(listing)
        return best is not None and best.look is not None

    def _met(self, name: str) -> dict[str, Seen]:
        replies = self._replies.get(name, [])
        rows = (row for reply in replies if reply.look is not None for row in reply.look.rows)
        return {row.id: row for row in rows if row.id is not None}

    # --- one list after the other

    async def _examine_all(self) -> None:
        for listing in self._wanted:
            best = self._best(listing)
            if best is None or best.look is None:
                continue
            examination = self._examination(listing, best)
            if examination is not None:
                await examination.run()

    def _examination(self, listing: Listing, best: Reply) -> Examination | None:
        if listing.name not in self._examined and best.look is not None:
            self._examined[listing.name] = Examination(
                self._asker, listing, best, size=self._sizes.get(listing.name), arguments=best.arguments
            )
        return self._examined.get(listing.name)

    # --- the report

    def _report_list(self, listing: Listing) -> ListReport:
        report = self._blank(listing)
        best = self._best(listing)
        if best is None:
            missing = f"no record of {listing.parent} to ask for" if self._end is None else self._end
            return evolve(report, notes=(missing,))
        if best.look is None:
            answer = best.answer
            return evolve(
                report,
                access=answer.access,
                codes=answer.codes,
                shape=best.shape,
                parents_asked=self._count_parents(listing),
                notes=_notes(answer),
            )
        is_unfinished = self._end is not None and listing.name not in self._examined
        examination = self._examination(listing, best)
        assert examination is not None
        notes = [*examination.notes, *([self._end] if is_unfinished and self._end else [])]
        told = None if self._trail is None else self._trail.moves.get(listing.name)
        facts: dict[str, Any] = {
            **examination.facts,
            "updates_move_time": judge_moves(self._all_rows(listing, examination), told or "unknown"),
            **({} if self._trail is None else _deletes_of(self._trail, listing.name, examination.facts)),
        }
        if self._trail is not None:
            notes += self._trail.notes.get(listing.name, [])
        return evolve(
            report,
            access="granted",
            shape=best.shape,
            total=self._total(listing),
            parents_asked=self._count_parents(listing),
            notes=tuple(dict.fromkeys(notes)),
            **facts,
        )

    def _blank(self, listing: Listing) -> ListReport:
        return ListReport(
            resource=listing.operation.resource,
            operation=listing.name,
            category=listing.operation.category,
            parent=listing.parent,
            has_get=listing.has_get,
            sort="unknown" if listing.sorts else "absent",
            date_filter="absent" if listing.bounds is None else "unknown",
        )

    def _all_rows(self, listing: Listing, examination: Examination) -> list[Seen]:
        replies = self._replies[listing.name]
        rows = [row for reply in replies if reply.look is not None for row in reply.look.rows]
        return [*rows, *examination.rows]

    def _total(self, listing: Listing) -> int | None:
        looks = [reply.look for reply in self._replies[listing.name] if reply.look is not None]
        totals = [look.total for look in looks]
        return sum(one for one in totals if one is not None) if None not in totals else None

    def _count_parents(self, listing: Listing) -> int:
        return len(self._replies.get(listing.name, [])) if listing.needs else 0


def _shape(answer: Answer) -> str | None:
    return None if answer.body is None else describe(answer.body, known_names())


def _notes(answer: Answer) -> tuple[str, ...]:
    return () if answer.fault is None else (answer.fault,)


def _deletes_of(trail: Trail, name: str, facts: dict[str, Any]) -> dict[str, Any]:
    """What the audit proves of deletes, unless the list itself has shown one."""
    found = trail.deletes.get(name)
    return {} if found is None or facts.get("deletes") == "flagged" else {"deletes": found}
