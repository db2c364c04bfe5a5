"""
The figures a sync goes by; each is a choice of ours with its reason, none is documented by Welkin.
"""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen

from welkin_sdk.errors import ConfigurationError

__all__ = ["DAY_US", "HOUR_US", "MINUTE_US", "SECOND_US", "Policy"]

SECOND_US = 1_000_000
MINUTE_US = 60 * SECOND_US
HOUR_US = 60 * MINUTE_US
DAY_US = 24 * HOUR_US


def _positive(_: object, attribute: Attribute[Any], value: int | None) -> None:
    # With nothing between two of them, one would follow the other for ever.
    if value is not None and value <= 0:
        raise ConfigurationError(f"{attribute.name}: must be greater than 0")


def _not_negative(_: object, attribute: Attribute[Any], value: int | None) -> None:
    if value is not None and value < 0:
        raise ConfigurationError(f"{attribute.name}: must not be negative")


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
        deep_lookback_us, deep_every_us: the same for the wide sweep; None for *deep_every_us*: there is none.
        scan_every_us: from one scan to the next; None: only when asked for.
        first_span_us: length of the first span of a backfill; the following ones follow the density found.
        span_pages: pages a span of a backfill should have, for each request that may be under way.
        most_gaps: instants that hold more than a page may, in one pull; after so many it goes on in the next run.
        again_us: when a range that a notification named is pulled again, for what was not visible the first time.
        pause_us: from one pull for notifications to the next, of one resource.
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
        ConfigurationError: an interval or a length is not greater than 0, or an age is negative.
    """

    epoch_us: int = 0
    behind_us: int = SECOND_US
    blind_us: int = 5 * MINUTE_US
    pad_us: int = 1
    lookback_us: int = 15 * MINUTE_US
    lookback_max_us: int = 48 * HOUR_US
    sweep_every_us: int = field(default=5 * MINUTE_US, validator=_positive)
    deep_lookback_us: int = 48 * HOUR_US
    deep_every_us: int | None = DAY_US
    scan_every_us: int | None = field(default=7 * DAY_US, validator=_positive)
    first_span_us: int = field(default=30 * DAY_US, validator=_positive)
    span_pages: int = field(default=20, validator=_positive)
    most_gaps: int = field(default=100, validator=_positive)
    again_us: tuple[int, ...] = field(default=(5 * SECOND_US, 60 * SECOND_US))
    pause_us: int = 5 * SECOND_US
    doubt_us: int = 60 * SECOND_US
    future_us: int = 5 * MINUTE_US
    delete_floor: int = 50
    delete_share: float = 0.01
    least_share: float = 0.5
    least_known: int = 20
    keep_read_us: int | None = field(default=7 * DAY_US, validator=_not_negative)
    keep_set_aside_us: int | None = field(default=90 * DAY_US, validator=_not_negative)
    keep_replaced_us: int | None = field(default=90 * DAY_US, validator=_not_negative)
    keep_unread_us: int | None = field(default=180 * DAY_US, validator=_not_negative)
    keep_runs_us: int | None = field(default=90 * DAY_US, validator=_not_negative)
    erase_every_us: int = field(default=DAY_US, validator=_positive)
    check_every_us: int = field(default=DAY_US, validator=_positive)
    takes_new_shape: bool = False
