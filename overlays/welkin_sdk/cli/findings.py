"""
What a server's Find does where the reference says nothing, found out by asking it: a few pages of one resource.

Pure but for the question it is handed. No finding holds anything of a record: only words of ours, counts and durations.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol
from urllib.parse import unquote

from attrs import field, frozen

from welkin_sdk import errors
from welkin_sdk.instant import SECOND_MICROSECONDS, floor_second, parse_instant
from welkin_sdk.paging.envelope import PageBody
from welkin_sdk.paging.items import Item, look_at

UNKNOWN = "unknown"
_SMALL = 2
_USUAL = 50
_FURTHEST_BEHIND_US = 15 * 60 * SECOND_MICROSECONDS


@frozen
class Window:
    """What a Find is asked for, in microseconds since 1970 UTC."""

    lo_us: int
    hi_us: int
    size: int


@frozen
class Look:
    """
    One answer.

    Attributes:
        form: of the envelope: "printed", "wrapped" or "bare list".
        next_link: as it came, or None.
        server_us: the answer's Date; None where it has none.
        local_us: this machine's time when the answer was there.
    """

    page: PageBody
    form: str
    next_link: str | None = field(repr=False)
    server_us: int | None
    local_us: int

    @property
    def items(self) -> list[Item]:
        return look_at(self.page.records)

    @property
    def times(self) -> list[int]:
        """When the records of the page were updated, in the server's order."""
        return [one.updated_at for one in self.items if one.updated_at is not None]


class Ask(Protocol):
    """Asks the server for one page; None asks for what it gives without a window."""

    def __call__(self, window: Window | None) -> Look: ...


@frozen
class Finding:
    """
    Attributes:
        value: a word from a fixed set, a count, or seconds; None where it could not be found out.
    """

    name: str
    value: str | int | float | None


def find_out(ask: Ask, *, now_us: int, largest: int) -> list[Finding]:
    """
    Ask about a dozen pages and say what they show.

    Args:
        now_us: this machine's time.
        largest: the size of a page to ask for at most.
    """
    first = ask(Window(0, now_us, _SMALL))
    # The later of the two clocks: records that are stamped ahead of the server's Date are to be seen.
    hi = max(now_us, first.server_us or 0)
    whole = Window(0, hi, largest)
    sample = _ask_for_much(ask, whole)
    page = sample or ask(Window(0, hi, _USUAL))
    looks = [first, page, *_following(ask, page, hi)]
    return [
        Finding("sample", len(page.page.records)),
        Finding("envelope", first.form),
        *_clock(first, page),
        *_sizes(first, sample, largest),
        Finding("echo", _echo(page, Window(0, hi, page.page.echo_size or _USUAL))),
        Finding("order", _order(looks)),
        *_bounds(ask, page),
        *_links(first, ask(Window(hi, hi, _SMALL))),
        Finding("stamps", _stamps(page.page.records)),
        Finding("ties", max(Counter(page.times).values(), default=0)),
        Finding("without_bounds", "records" if ask(None).page.records else "nothing"),
    ]


def watch(ask: Ask, *, size: int, looks: int, wait: Callable[[], None]) -> list[Finding]:
    """
    Look *looks* times at the last quarter of an hour: what shows up there although an earlier look had passed it, was late.

    Returns:
        how many records came new, how many of them late, and the longest that one stayed invisible, in seconds.
    """
    seen: set[bytes] = set()
    passed: int | None = None
    new = late = worst = 0
    for number in range(looks):
        if number:
            wait()
        clock = ask(Window(0, 1, 1))
        now = clock.server_us if clock.server_us is not None else clock.local_us
        look = ask(Window(now - _FURTHEST_BEHIND_US, now, size))
        fresh = [one for one in look.items if one.digest not in seen and one.updated_at is not None]
        seen |= {one.digest for one in fresh}
        if passed is not None:
            missed = [
                one.updated_at for one in fresh if one.updated_at is not None and one.updated_at < passed
            ]
            new, late = new + len(fresh), late + len(missed)
            worst = max([worst, *(now - each for each in missed)])
        passed = now
    return [
        Finding("new_records", new),
        Finding("late_records", late),
        Finding("lateness_seconds", round(worst / SECOND_MICROSECONDS, 1)),
    ]


def _ask_for_much(ask: Ask, window: Window) -> Look | None:
    try:
        return ask(window)
    except errors.BadRequestError:
        return None


def _following(ask: Ask, page: Look, hi: int) -> Iterable[Look]:
    """Small pages from the middle of what is known on: what one large page shows need not hold for several."""
    times = sorted(set(page.times))
    return [ask(Window(lo, hi, _SMALL)) for lo in times[len(times) // 2 :][:3]]


def _clock(first: Look, page: Look) -> list[Finding]:
    if first.server_us is None:
        return [Finding("date", "absent"), Finding("clock_offset_seconds", None)]
    offset = round((first.server_us - first.local_us) / SECOND_MICROSECONDS)
    # The header has whole seconds, so one second is no difference.
    offset = 0 if abs(offset) <= 1 else offset
    newest = max(page.times, default=first.server_us)
    latest = page.server_us or first.server_us
    ahead = newest > latest + SECOND_MICROSECONDS
    return [
        Finding("date", "present"),
        Finding("clock_offset_seconds", offset),
        Finding("stamps_ahead_of_date", "yes" if ahead else "no"),
    ]


def _sizes(first: Look, sample: Look | None, largest: int) -> list[Finding]:
    small = "honoured" if len(first.page.records) <= _SMALL else "ignored"
    if sample is None:
        return [Finding("small_page", small), Finding("size_cap", "refused"), Finding("largest_page", None)]
    count, echo, more = len(sample.page.records), sample.page.echo_size, sample.page.has_next
    if echo is not None:
        cap = "none seen" if echo >= largest else "told"
        # A server may say one size and fill another.
        cap = "silent" if more and count < echo else cap
        return [Finding("small_page", small), Finding("size_cap", cap), Finding("largest_page", echo)]
    cap = "silent" if more and count < largest else UNKNOWN if count < largest else "none seen"
    return [Finding("small_page", small), Finding("size_cap", cap), Finding("largest_page", count)]


def _echo(look: Look, asked: Window) -> str:
    pairs = [(look.page.echo_from, asked.lo_us), (look.page.echo_to, asked.hi_us)]
    if any(echo is None for echo, _ in pairs):
        return "absent"
    if all(echo == bound for echo, bound in pairs):
        return "exact"
    if all(echo == floor_second(bound) for echo, bound in pairs):
        return "whole seconds"
    return "different"


def _order(looks: Sequence[Look]) -> str:
    pages = [look.times for look in looks]
    if all(len(set(times)) < 2 for times in pages):
        return UNKNOWN
    if all(times == sorted(times) for times in pages):
        return "ascending"
    return "descending" if all(times == sorted(times, reverse=True) for times in pages) else "none"


def _bounds(ask: Ask, page: Look) -> list[Finding]:
    candidates = [one for one in page.items if one.updated_at is not None and one.fault is None]
    # One with room for a microsecond on both sides within its second; otherwise a filter by seconds would not show.
    inside = [
        one for one in candidates if one.updated_at and 2 < one.updated_at % SECOND_MICROSECONDS < 999_997
    ]
    known = inside or candidates
    if not known:
        return [Finding(name, UNKNOWN) for name in ("lower_bound", "upper_bound", "precision")]
    chosen = known[len(known) // 2]
    at, size = chosen.updated_at or 0, max(_USUAL, Counter(page.times)[chosen.updated_at or 0])

    def shows(lo: int, hi: int) -> bool:
        return any(one.digest == chosen.digest for one in ask(Window(lo, hi, size)).items)

    if not shows(at - SECOND_MICROSECONDS, at + SECOND_MICROSECONDS):
        # It was changed meanwhile, or does not fit the page.
        return [Finding(name, UNKNOWN) for name in ("lower_bound", "upper_bound", "precision")]
    is_coarse = bool(inside) and (shows(at + 1, at + 2) or shows(at - 2, at - 1))
    return [
        Finding("lower_bound", "included" if shows(at, at + 1) else "excluded"),
        Finding("upper_bound", "included" if shows(at - 1, at) else "excluded"),
        Finding("precision", "coarser" if is_coarse else "microseconds" if inside else UNKNOWN),
    ]


def _links(first: Look, last: Look) -> list[Finding]:
    link = first.next_link
    if link is None:
        form = "none" if len(first.page.records) >= _SMALL else UNKNOWN
        return [Finding("next_link", form), Finding("next_link_at_the_end", _has_link(last))]
    step, times = parse_instant(first.page.next_from), first.times
    if step is None:
        form = "unreadable"
    elif not times or step == times[-1]:
        form = "time of the last record"
    else:
        form = "whole seconds" if step == floor_second(times[-1]) else "another time"
    return [
        Finding("next_link", form),
        Finding("next_link_keeps_the_end", "yes" if _keeps_the_end(link) else "no"),
        Finding("next_link_at_the_end", _has_link(last)),
    ]


def _keeps_the_end(link: str) -> bool:
    # Brackets were seen raw, encoded, and mangled.
    keys = (unquote(unquote(part.partition("=")[0])) for part in re.split("[?&;]", link))
    return any(re.sub("[^a-z]", "", key) == "pageto" for key in keys)


def _has_link(look: Look) -> str:
    return "no" if look.next_link is None else "yes"


def _stamps(records: Sequence[Any]) -> str:
    texts = [str(record.get("updated_at")) for record in records if isinstance(record, dict)]
    if not texts:
        return UNKNOWN
    if not all(parse_instant(text) is not None for text in texts):
        return "missing or unreadable in some records"
    decimals = {_decimals(text) for text in texts}
    return (
        f"{min(decimals)} to {max(decimals)} decimals" if len(decimals) > 1 else f"{decimals.pop()} decimals"
    )


def _decimals(text: str) -> int:
    digits = text[19:].lstrip(".,")
    return len(digits) - len(digits.lstrip("0123456789")) if text[19:20] in (".", ",") else 0
