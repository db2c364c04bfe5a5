"""The Data API on the page for a person: its versions, what it holds, and whom it notifies."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from welkin_sdk.sandbox.core.html import NONE, Html, Section, badge, day, number, remark, table, time
from welkin_sdk.sandbox.data.api import DataApi
from welkin_sdk.sandbox.data.notifications import Notifier

_LATEST = 25


def records(data: DataApi) -> Section:
    """How many records each collection has."""
    return Section("records", "Records", _records(data), "narrow")


def versions(data: DataApi, now: datetime) -> Section:
    """What each version is now."""
    return Section("versions", "Versions", _versions(data, now), "wide")


def notifications(notifier: Notifier) -> Section:
    """Whom it notifies, and what came of it."""
    return Section("notifications", "Notifications", _notifications(notifier), "wide")


def _versions(data: DataApi, now: datetime) -> Html:
    return table(
        "API versions, oldest first",
        ("Version", "Stage", "Released", "Deprecated", "Discontinued"),
        (
            (
                f"/{state.name}",
                badge(state.stage),
                day(state.released_at),
                day(state.deprecated_at),
                day(state.discontinued_at),
            )
            for state in data.versions.states(now)
        ),
    )


def _records(data: DataApi) -> Html:
    counts = {name: data.store.count(name) for name in sorted(data.document.resources)}
    return table(
        f"Held now, {sum(counts.values()):,} in all",
        ("Resource", "Records"),
        ((name, number(count)) for name, count in counts.items()),
    )


def _notifications(notifier: Notifier) -> Html:
    target, standing = notifier.target, notifier.standing
    if target is None:
        return remark("Nobody is notified of changes.")
    address = urlsplit(target.url)
    # Without its query, which may be somebody's secrets.
    shown = f"{address.scheme}://{address.netloc}{address.path}"
    facts = remark(
        f"To {shown}, {'paused' if standing.is_paused else 'active'}: {standing.failures} failed since the last "
        f"success, {standing.dropped:,} changes dropped as too old."
    )
    deliveries = notifier.deliveries[: -_LATEST - 1 : -1]
    if not deliveries:
        return facts
    sent = table(
        "The latest deliveries, newest first",
        ("Resources", "Fate", "Answer", "Attempt", "Fault", "At"),
        (
            (
                ", ".join(entry.resources) or NONE,
                badge(entry.outcome),
                entry.status or NONE,
                entry.attempt,
                entry.fault or NONE,
                time(entry.at),
            )
            for entry in deliveries
        ),
    )
    return Html(facts + sent)
