"""One probe under way: what is asked, in which order, and what is kept of it until the report is made."""

from __future__ import annotations

from urllib.parse import unquote

from attrs import evolve

from welkin_sdk.clock import Clock
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.instant import to_datetime
from welkin_sdk.probe.asking import Asker, BudgetSpentError
from welkin_sdk.probe.catalogue import Listing, audits, export_kinds, find_styles, with_parents
from welkin_sdk.probe.compose import Found, compose, describe_answer, find_best, notes_of
from welkin_sdk.probe.describe import find_style, read_page
from welkin_sdk.probe.evidence import Seen
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
from welkin_sdk.probe.report import (
    FORMAT,
    AuditReport,
    ExportReport,
    ListReport,
    ProbeReport,
    digest_of_instance,
)
from welkin_sdk.probe.trail import Trail, read_events

_ENOUGH_ROWS = 12
_MOST_PARENTS = 4
_MOST_FIRST_PARENTS = 8
_MOST_UNKNOWN = 2
_EXPORTED_AT_ONCE = 5
_AUDIT_ROWS = 100


class Run:
    """
    One probe under way.

    Args:
        requests: to send at most.
        wanted: the lists to report on; those of their parents are asked as well.
    """

    def __init__(self, client: AsyncCloudClient, requests: int, wanted: list[Listing], clock: Clock) -> None:
        self._asker = Asker(client.wire, requests=requests, clock=clock)
        self._instance = unquote(client.wire.codec.base_url.rpartition("/")[2])
        self._digest = digest_of_instance(client.wire.codec.base_url)
        self._wanted = wanted
        self._begun_us = clock.now_us()
        self._parents = Parents()
        self._replies: dict[str, list[Reply]] = {}
        self._sizes: dict[str, int | None] = {}
        self._examined: dict[str, Examination] = {}
        self._finished: set[str] = set()
        self._trail: Trail | None = None
        self._audits: dict[str, AuditReport] = {}
        self._exports: list[ExportReport] = []
        self._end: str | None = None

    async def report(self, is_whole: bool) -> ProbeReport:
        """
        Ask, and say what was found.

        Args:
            is_whole: the exports are asked for too.

        Raises:
            WelkinError: nothing could be asked.
        """
        try:
            await self._ask_all()
            await self._ask_audits()
            if is_whole:
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
            instance=self._digest,
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
            self._parents.note(listing, reply)
            # What the entries showed is in the look; all of them, of every list, would be a lot to keep.
            replies.append(evolve(reply, entries=()))
            if reply.answer.access in ("refused", "unreadable"):
                return
            if [one.answer.access for one in replies].count("unknown") >= _MOST_UNKNOWN:
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
        return find_best(self._replies.get(listing.name, []))

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
                describe_answer(answer),
                None if page is None else page.total,
                notes_of(answer),
            )

    async def _ask_exports(self) -> None:
        operation, kinds = export_kinds()
        for kind in kinds:
            query = (("pageSize", str(_EXPORTED_AT_ONCE)),)
            answer = await self._asker.ask(operation, {"resource_name": kind}, query)
            self._exports.append(
                ExportReport(kind, answer.access, answer.codes, describe_answer(answer), notes_of(answer))
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
            examination = self._examination(listing)
            if examination is not None:
                await examination.run()
                self._finished.add(listing.name)

    def _examination(self, listing: Listing) -> Examination | None:
        """That of a list that was answered, begun at the latest here; None for any other."""
        best = self._best(listing)
        if best is None or best.look is None:
            return None
        if listing.name not in self._examined:
            others = [one for one in self._replies[listing.name] if one is not best]
            size = self._sizes.get(listing.name)
            self._examined[listing.name] = Examination(self._asker, listing, best, size=size, others=others)
        return self._examined[listing.name]

    def _report_list(self, listing: Listing) -> ListReport:
        missing = self._parents.missing(listing)
        why = self._end or (None if missing is None else f"no record of {missing} to ask for")
        found = Found(
            listing,
            tuple(self._replies.get(listing.name, ())),
            self._examination(listing),
            unfinished=None if listing.name in self._finished else why,
        )
        return compose(found, self._trail)
