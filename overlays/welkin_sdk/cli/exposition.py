"""
A mirror's status for Prometheus: the text exposition format 0.0.4, as a textfile collector or a web server hands it on.

Counts, times and the names of collections and consumers, all of them gauges. No tenant: whoever collects from several has
labels of his own for them.

Source: Prometheus documentation, "Exposition formats", text-based format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from welkin_sdk.mirror.status import StreamStatus
    from welkin_sdk.mirror.types import Consumer

Sample = tuple[str, float]

# Name without the prefix, what it is, and its value for a collection; None: there is none.
_GAUGES: tuple[tuple[str, str, Callable[[StreamStatus], float | None]], ...] = (
    ("problem", "1 where somebody should look at the collection, by the limits given.", lambda one: bool(one.problem)),
    ("filling", "1 where the first fill of the collection is under way.", lambda one: one.state == "filling"),
    ("complete_through_timestamp_seconds", "Up to when everything is stored.", lambda one: _seconds(one.complete_through)),
    ("lag_seconds", "How long ago that is.", lambda one: None if one.lag is None else one.lag.total_seconds()),
    ("lookback_seconds", "How far each sweep reaches back.", lambda one: one.lookback.total_seconds()),
    ("lateness_seconds", "The longest a record is known to have stayed invisible.", lambda one: one.lateness.total_seconds()),
    ("records", "Living records in the mirror.", lambda one: one.records),
    ("superseded_records", "Records of which the server shows what cannot be stored.", lambda one: one.superseded),
    ("damaged_records", "Records whose content is not what was stored.", lambda one: one.damaged),
    ("gaps", "Instants that were read in part only.", lambda one: one.gaps),
    ("misfit_values", "Values that do not fit their columns of the typed table.", lambda one: one.misfits),
    ("quarantine_items", "Answers that could not be stored as records.", lambda one: one.quarantine),
    ("masked_records", "Records of which a policy hides something.", lambda one: one.masked),
    ("withheld_records", "Records that are in no list any more and not deleted.", lambda one: one.withheld),
    ("pending_ranges", "Ranges that are known to have changed and wait to be read.", lambda one: one.dirty),
    ("last_run_timestamp_seconds", "When the latest run began.", lambda one: _seconds(one.last_run_at)),
    ("last_failure_timestamp_seconds", "When a run last failed.", lambda one: _seconds(one.last_failure_at)),
)  # fmt: skip


def expose(found: Sequence[StreamStatus], *, waiting: int, consumers: Sequence[Consumer] = ()) -> str:
    """
    The page that a collector reads.

    Args:
        waiting: notifications in the inbox.
    """
    lines: list[str] = []
    for name, text, value in _GAUGES:
        numbers = ((one.resource, value(one)) for one in found)
        lines += _gauge(
            name, text, "resource", [(label, number) for label, number in numbers if number is not None]
        )
    lines += _gauge("inbox_waiting", "Notifications that wait to be read.", None, [("", waiting)])
    unread = [(one.name, one.unread) for one in consumers]
    lines += _gauge("unread_changes", "Changes that a consumer has not read yet.", "consumer", unread)
    return "".join(f"{line}\n" for line in lines)


def _gauge(name: str, text: str, label: str | None, samples: Iterable[Sample]) -> Iterator[str]:
    for number, (owner, value) in enumerate(samples):
        if number == 0:
            yield f"# HELP welkin_sync_{name} {text}"
            yield f"# TYPE welkin_sync_{name} gauge"
        labels = "" if label is None else f'{{{label}="{_escaped(owner)}"}}'
        yield f"welkin_sync_{name}{labels} {value + 0!r}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _seconds(moment: datetime | None) -> float | None:
    return None if moment is None else moment.timestamp()
