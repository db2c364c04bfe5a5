"""`welkin sync plan`: what a mirror of the Cloud API will read by a probe's report, how late it can be, and what that costs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import asdict
from rich.console import Console
from rich.table import Table

from welkin_sdk.cli.failures import UsageError

if TYPE_CHECKING:
    from welkin_sdk.mirror.policy import Policy
    from welkin_sdk.probe.report import ProbeReport


# Beyond them no duration is printed to the second, and some would not fit one.
_MANY_DAYS = 1000


def read_report(path: Path) -> ProbeReport:
    """
    The report that `welkin probe --api cloud --out` has written.

    Raises:
        UsageError: it cannot be read, or is none.
    """
    from welkin_sdk.probe.report import ProbeReport

    try:
        # Some editors put a mark before all else.
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as failure:
        raise UsageError(f"--probe: {getattr(failure, 'strerror', None) or 'is no text'}") from None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise _no_report("") from None
    try:
        return ProbeReport.from_json(value)
    except ValueError as error:
        raise _no_report(f": {error}") from None


def _no_report(said: str) -> UsageError:
    return UsageError(
        f"--probe: is no report of a probe{said}; `welkin probe --api cloud --out FILE` writes one"
    )


def print_plan(
    path: Path,
    resources: Sequence[str] | None,
    policy: Policy,
    *,
    page_size: int,
    per_minute: int | None,
    form: str,
) -> None:
    """
    Print a row for each collection, and what all of them cost.

    Args:
        form: "table" or "json".
    """
    from welkin_sdk.mirror.forecast import chosen_by, forecast
    from welkin_sdk.mirror.reading import choose

    report = read_report(path)
    chosen = choose("cloud-api", chosen_by(report, resources))
    found = forecast(report, chosen, policy, page_size=page_size, per_minute=per_minute)
    if form == "json":
        print(json.dumps(asdict(found), indent=2))
        return
    table = Table(box=None, pad_edge=False)
    for name in ("resource", "read", "a change", "a delete"):
        table.add_column(name)
    table.add_column("requests a day", justify="right")
    table.add_column("why", overflow="fold")
    for one in found.collections:
        table.add_row(
            one.resource,
            one.manner,
            _late(one.change_seconds),
            _late(one.delete_seconds),
            f"{one.requests_per_day:,}",
            one.why,
        )
    Console().print(table)
    most = "" if found.requests_per_minute is None else f", at most {found.requests_per_minute} a minute"
    print(f"{found.requests_per_day:,} requests a day{most}; times are the latest at which something is seen")


def _late(seconds: int | None) -> str:
    if seconds is None:
        return "-"
    days = seconds // 86_400
    return f"{days:,} days" if days > _MANY_DAYS else str(timedelta(seconds=seconds))
