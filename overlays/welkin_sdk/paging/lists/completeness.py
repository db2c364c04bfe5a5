"""
Whether a walk over a list can have passed over an entry that was there all the time.

The first answer says how many entries there were. Whatever was created and last changed before it, and is handed out
after it, was one of them. So where as many different ones have come as there were, all have, in whatever way the
list has moved. Fewer are explained by totals that have shrunk, by entries too young to tell whether they were there, or
by nothing: then something may have been lost. In a list whose entries tell no id or no times, nothing can be proven this
way; nor by an answer out of a cache, which knows nothing of what came since.
Source: Cloud API, "Pagination"; the schemas of its lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve, frozen

from welkin_sdk.instant import SECOND_MICROSECONDS
from welkin_sdk.paging.items import Item
from welkin_sdk.paging.lists.shapes import ListBody

# A record is dated when its transaction begins and is seen when that ends, and clocks of one house differ a little.
_MARGIN = 60 * SECOND_MICROSECONDS
_BITS_EACH = 40
_MOST_BITS = 8 * 4 * 1024 * 1024
_BITS_SET = 10


@frozen
class Evidence:
    """
    What the answers of a walk have shown so far.

    Attributes:
        since: microseconds since 1970: what was made or changed before was there when the walk began. None: unknown.
        first: entries on all pages, as the first answer said; `latest` as the latest one did.
        answers: how many pages have come.
        counted: different entries among them that were not made after the walk began.
        repeated: entries that seem to have come before, long ago.
        fell: how many entries went, as totals that shrank say.
        unsure: different entries made so shortly before the walk began that they may or may not have been there.
        is_confirmed: the second answer said the same total as the first.
        is_dated: every entry that was counted says that it was there when the walk began.
        is_named: every entry has an id of its own.
        is_resumed: the walk began in another process, and the ids that came there are not known here.
        is_whole: the first answer has everything, and none after it has anything.
        is_cut: the latest answer says that more follows.
    """

    since: int | None = None
    first: int | None = None
    latest: int | None = None
    answers: int = 0
    counted: int = 0
    repeated: int = 0
    fell: int = 0
    unsure: int = 0
    is_confirmed: bool = False
    is_dated: bool = True
    is_named: bool = True
    is_resumed: bool = False
    is_whole: bool = False
    is_cut: bool = False


def judge(evidence: Evidence) -> bool | None:
    """
    What *evidence*, of a walk that has come to its end, comes to.

    Returns:
        True where nothing that was there all the time can be missing; False where something may be, since fewer came
        than there were; None where the answers do not tell.
    """
    if evidence.is_whole:
        return True
    if evidence.first is None:
        return _tell_nothing(evidence)
    missing = evidence.first - evidence.counted
    if missing > evidence.fell + evidence.repeated + evidence.unsure:
        return False
    is_known = evidence.is_dated and evidence.is_named and not evidence.is_resumed
    return True if missing == 0 and is_known and evidence.is_confirmed else _tell_nothing(evidence)


def _tell_nothing(evidence: Evidence) -> bool | None:
    return False if evidence.is_cut else None


class Census:
    """
    Counts the different entries of a walk, page by page.

    Ids are kept in a filter, 5 bytes for each and 4 MiB at most. So in a list of more than a million entries some that
    are new may seem to have come before, which makes the verdict None.

    Args:
        evidence: where an earlier walk stood.
        is_filtered: the list has filters, so that a change may bring an old record into it.
        has_everything: the document says that one answer has the whole list.
    """

    def __init__(self, evidence: Evidence, *, is_filtered: bool, has_everything: bool) -> None:
        is_begun = evidence.answers > 0
        self.evidence = evolve(evidence, is_resumed=True, is_whole=False) if is_begun else evidence
        self._is_filtered = is_filtered
        self._has_everything = has_everything
        self._ids: _Filter | None = None

    def take(
        self,
        body: ListBody,
        items: Sequence[Item],
        fresh: Sequence[Item],
        *,
        server_time: int | None,
        known: AbstractSet[bytes] = frozenset(),
        handed_out: int = 0,
        is_cached: bool = False,
    ) -> None:
        """
        Count a page.

        Args:
            items: its entries; *fresh* are those of them that are handed out.
            server_time: when it was answered, microseconds since 1970.
            known: ids that came before without a doubt.
            handed_out: entries without an id that an earlier walk handed out of this page.
            is_cached: it was answered earlier, and kept.
        """
        # What the first answer holds was made before it; else one of the two clocks is wrong.
        is_undated = is_cached or any(_is_ahead(one.created_at, server_time) for one in items)
        since = None if is_undated or server_time is None else server_time - _MARGIN
        evidence = self._take_totals(body, len(items), since, is_cached=is_cached)
        if self._ids is None:
            self._ids = _Filter(max(evidence.first or 0, 1000))
        since, ids = evidence.since, self._ids
        named = [one for one in items if one.key is not None]
        new = [one for one in named if one.key is not None and ids.add(one.key)]
        again = len(named) - len(new) - sum(one.key in known for one in named)
        nameless = [one for one in fresh if one.key is None]
        counted = [one for one in [*new, *nameless] if not _is_later(one.created_at, since)]
        self.evidence = evolve(
            evidence,
            counted=evidence.counted + len(counted) + handed_out,
            repeated=evidence.repeated + max(0, again),
            unsure=evidence.unsure + sum(_is_recent(one.created_at, since) for one in [*new, *nameless]),
            is_dated=evidence.is_dated and all(self._is_old(one, since) for one in counted),
            is_named=evidence.is_named and len(named) == len(items),
        )

    def _take_totals(self, body: ListBody, count: int, since: int | None, *, is_cached: bool) -> Evidence:
        evidence, total = self.evidence, body.total
        is_cut = body.has_more is True or (self._has_everything and body.names_next_alone)
        if evidence.answers == 0:
            is_all = total == count or (total is None and self._has_everything and not body.says_more)
            return evolve(
                evidence,
                answers=1,
                since=since,
                first=total,
                latest=total,
                is_whole=is_all and not is_cached,
                is_cut=is_cut,
            )
        latest = evidence.latest if total is None else total
        fell = 0 if evidence.latest is None or latest is None else max(0, evidence.latest - latest)
        return evolve(
            evidence,
            answers=evidence.answers + 1,
            latest=latest,
            fell=evidence.fell + fell,
            is_confirmed=evidence.is_confirmed if evidence.answers > 1 else total == evidence.first,
            is_whole=evidence.is_whole and not count,
            is_cut=is_cut,
        )

    def _is_old(self, item: Item, since: int | None) -> bool:
        if since is None or item.created_at is None or item.created_at >= since:
            return False
        changed_at = item.updated_at
        return not self._is_filtered if changed_at is None else changed_at < since


def _is_later(instant: int | None, since: int | None) -> bool:
    return instant is not None and since is not None and instant >= since


def _is_recent(instant: int | None, since: int | None) -> bool:
    """Whether it was made in the last minute before the first answer, or in the second that its date stands for."""
    if instant is None or since is None:
        return False
    return since <= instant < since + _MARGIN + SECOND_MICROSECONDS


def _is_ahead(instant: int | None, server_time: int | None) -> bool:
    return instant is not None and server_time is not None and instant > server_time + _MARGIN


class _Filter:
    """Which digests have come; of those that have not, very few seem to have."""

    def __init__(self, expected: int) -> None:
        self._count = min(expected * _BITS_EACH, _MOST_BITS)
        self._bits = bytearray(self._count // 8 + 1)

    def add(self, digest: bytes) -> bool:
        """Take note of *digest*; whether it is new."""
        value = int.from_bytes(digest, "big")
        place, stride = value & 0xFFFFFFFF, (value >> 32) | 1
        is_new = False
        for _ in range(_BITS_SET):
            place = (place + stride) % self._count
            byte, bit = place >> 3, 1 << (place & 7)
            is_new = is_new or not self._bits[byte] & bit
            self._bits[byte] |= bit
        return is_new
