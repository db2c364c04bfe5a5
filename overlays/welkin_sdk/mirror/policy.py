"""
The figures a sync goes by; each is a choice of ours with its reason, none is documented by Welkin.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from attrs import Attribute, field, frozen

from welkin_sdk.arguments import check_count, check_flag, of_configuration, refuse
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.instant import EARLIEST, LATEST

__all__ = ["DAY_US", "HOUR_US", "MINUTE_US", "SECOND_US", "Policy"]

SECOND_US = 1_000_000
MINUTE_US = 60 * SECOND_US
HOUR_US = 60 * MINUTE_US
DAY_US = 24 * HOUR_US
# What is counted from another instant must stay one that a database can hold.
_MOST = 2**61

Validator = Callable[[Any, "Attribute[Any]", Any], None]


def _whole(*, least: int = 0, most: int = _MOST, may_be_none: bool = False) -> Validator:
    """A whole number."""

    def check(_: object, attribute: Attribute[Any], value: object) -> None:
        if value is None and may_be_none:
            return
        with of_configuration():
            check_count(attribute.name, value, least=least, most=most)

    return check


def _several(_: object, attribute: Attribute[Any], value: object) -> None:
    with of_configuration():
        if not isinstance(value, tuple):
            raise refuse(attribute.name, "a tuple of whole numbers", value)
        for each in value:
            check_count(f"{attribute.name}: an entry", each, most=_MOST)


def _share(_: object, attribute: Attribute[Any], value: object) -> None:
    with of_configuration():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise refuse(attribute.name, "a number from 0 to 1", value)
        if math.isnan(value) or not 0 <= value <= 1:
            raise InvalidRequestError(f"{attribute.name}: must be a number from 0 to 1")


def _flag(_: object, attribute: Attribute[Any], value: object) -> None:
    with of_configuration():
        check_flag(attribute.name, value)


# With nothing between two of them, one would follow the other for ever.
_POSITIVE = _whole(least=1)


@frozen(kw_only=True)
class Policy:
    """
    How far, how often and how cautiously to read. All `_us` are microseconds.

    Attributes:
        epoch_us: nothing older is asked for. With 0 nothing is too old: also what claims to be from before 1970 is read.
        behind_us: how far the upper end of a sweep stays behind the server's clock, whose header has whole seconds.
        blind_us: the same where the server sends no clock, and ours may be wrong.
        pad_us: every edge is asked for this much further out, since nobody says whether bounds are included.
        lookback_us: how far each sweep reaches back for what became visible late; measured lateness raises it.
        lookback_max_us: measured lateness raises it no further.
        sweep_every_us: from one sweep to the next.
        deep_lookback_us, deep_every_us: the same for the wide sweep; None for *deep_every_us*: there is none. A list of the Cloud
            API that is followed by its times is read whole as often.
        scan_every_us: from one scan to the next; None: only when asked for.
        list_every_us: from the beginning of one whole list to the next, of a collection that only its list shows, and of what is
            listed under each of its parents.
        first_span_us: length of the first span of a backfill; the following ones follow the density found.
        span_pages: pages a span of a backfill should have, for each request that may be under way.
        most_gaps: instants that hold more than a page may, in one pull; after so many it goes on in the next run.
        again_us: when a range that a notification named is pulled again, for what was not visible the first time.
        pause_us: from one pull for notifications to the next, of one resource.
        longest_pause_us: a server that is busy may ask to be left alone for so long; what asks for more is not believed.
        doubt_us: after which time a page with something that is no record is read once more.
        future_us: a watermark further ahead of the server's clock is not believed.
        delete_floor, delete_share: a scan may delete the larger of the two without being told to.
        least_share: of the known records a scan must find, once there are *least_known* of them.
        keep_read_us: how long it is remembered that a notification came, once it was read; its body goes at once.
        keep_set_aside_us: how long notifications stay that nobody could make sense of, with their bodies.
        keep_replaced_us: how long the change feed tells a content that another one has replaced since.
        keep_unread_us: how long it does so for a consumer that has not had it yet.
        keep_runs_us: how long a line of the run log stays. These five are counted from the arrival; None: for ever.
        erase_every_us: from one rewriting of the store's files to the next, for what was deleted in them.
        check_every_us: from one hashing of all stored contents at the end of a run to the next.
        takes_new_shape: whether a discontinued version's records are taken in spite of missing members.

    Raises:
        ConfigurationError: names a figure of another type, or out of its range: an interval or a length that is not greater
            than 0, an age that is negative, a share that is not from 0 to 1.
    """

    epoch_us: int = field(default=0, validator=_whole(least=EARLIEST, most=LATEST))
    behind_us: int = field(default=SECOND_US, validator=_whole())
    blind_us: int = field(default=5 * MINUTE_US, validator=_whole())
    pad_us: int = field(default=1, validator=_whole())
    lookback_us: int = field(default=15 * MINUTE_US, validator=_whole())
    lookback_max_us: int = field(default=48 * HOUR_US, validator=_whole())
    sweep_every_us: int = field(default=5 * MINUTE_US, validator=_POSITIVE)
    deep_lookback_us: int = field(default=48 * HOUR_US, validator=_whole())
    deep_every_us: int | None = field(default=DAY_US, validator=_whole(may_be_none=True))
    scan_every_us: int | None = field(default=7 * DAY_US, validator=_whole(least=1, may_be_none=True))
    list_every_us: int = field(default=15 * MINUTE_US, validator=_POSITIVE)
    first_span_us: int = field(default=30 * DAY_US, validator=_POSITIVE)
    span_pages: int = field(default=20, validator=_POSITIVE)
    most_gaps: int = field(default=100, validator=_POSITIVE)
    again_us: tuple[int, ...] = field(default=(5 * SECOND_US, 60 * SECOND_US), validator=_several)
    pause_us: int = field(default=5 * SECOND_US, validator=_whole())
    longest_pause_us: int = field(default=6 * HOUR_US, validator=_POSITIVE)
    doubt_us: int = field(default=60 * SECOND_US, validator=_whole())
    future_us: int = field(default=5 * MINUTE_US, validator=_whole())
    delete_floor: int = field(default=50, validator=_whole())
    delete_share: float = field(default=0.01, validator=_share)
    least_share: float = field(default=0.5, validator=_share)
    least_known: int = field(default=20, validator=_whole())
    keep_read_us: int | None = field(default=7 * DAY_US, validator=_whole(may_be_none=True))
    keep_set_aside_us: int | None = field(default=90 * DAY_US, validator=_whole(may_be_none=True))
    keep_replaced_us: int | None = field(default=90 * DAY_US, validator=_whole(may_be_none=True))
    keep_unread_us: int | None = field(default=180 * DAY_US, validator=_whole(may_be_none=True))
    keep_runs_us: int | None = field(default=90 * DAY_US, validator=_whole(may_be_none=True))
    erase_every_us: int = field(default=DAY_US, validator=_POSITIVE)
    check_every_us: int = field(default=DAY_US, validator=_POSITIVE)
    takes_new_shape: bool = field(default=False, validator=_flag)
