"""`welkin sync adopt`: a mirror goes on under another client id, or another name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from welkin_sdk.cli.failures import FailedWorkError, UsageError
from welkin_sdk.cli.mirrors import MirrorPlace
from welkin_sdk.cli.sync_connection import SyncConnection
from welkin_sdk.cli.sync_run import Task

_BESIDE = ("-wal", "-shm")


def adopt(
    connection: SyncConnection,
    place: MirrorPlace,
    old_tenant: str | None,
    *,
    ask: bool,
    say: Callable[[str], None],
) -> None:
    """
    Let the mirror at *place* be this client's; one at a usual place is found by the API's host, and moved.

    Raises:
        FailedWorkError: there is none to adopt.
        UsageError: there are several; one has to be named.
    """
    account = None if place.tenant is not None else connection.identify()[1]
    earlier = place.earlier(account)
    if len(earlier) > 1:
        raise UsageError(
            f"{len(earlier)} mirrors of the same API are here; name the one to adopt by --store, and keep naming it so"
        )
    target = Path(place.url(account)) if earlier else None
    if earlier:
        place = MirrorPlace(str(earlier[0]), place.tenant, must_exist=True)
    told = asyncio.run(_adopt(Task(connection, place), old_tenant, ask=ask))
    if earlier and target is not None:
        _move(earlier[0], target)
    say(told)


async def _adopt(task: Task, old_tenant: str | None, *, ask: bool) -> str:
    async with task.open(sends=ask) as mirror:
        found = await mirror.adopt(old_tenant, ask=ask)
        known = f"; the server knows {found} of a few records that it was asked for" if ask and found else ""
        return f"the mirror is this client's{known}"


def _move(source: Path, target: Path) -> None:
    """What is closed has no log any more; one that is left all the same belongs to the file."""
    if target.exists():
        raise FailedWorkError("there is a mirror at this client's place meanwhile; nothing was moved")
    for suffix in _BESIDE:
        with suppress(FileNotFoundError):
            source.with_name(source.name + suffix).rename(target.with_name(target.name + suffix))
    source.rename(target)
