"""Records to stdout as they come, whichever API they are from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from welkin_sdk import errors
from welkin_sdk.call.deviations import ToleratedCount
from welkin_sdk.cli.failures import FailedWorkError
from welkin_sdk.cli.formats import Writer
from welkin_sdk.cli.output import is_unread
from welkin_sdk.cli.progress import counting


class Record(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


class Found(Protocol):
    def __iter__(self) -> Iterator[Record]: ...
    @property
    def checkpoint(self) -> str | None: ...
    @property
    def invalid(self) -> list[Any]: ...
    @property
    def is_complete(self) -> bool | None: ...


class _Tolerant(Protocol):
    @property
    def tolerated(self) -> list[ToleratedCount]: ...


# More than any writer holds back.
_RECORDS_PER_CHECKPOINT = 50


def write_all(found: Found, writer: Writer, limit: int | None, say: Callable[[str], None]) -> bool:
    """Write up to *limit* records, while somebody reads; says whether it stopped there, and after a break how to go on."""
    written: str | None = None
    count = 0
    try:
        with counting(on=sys.stderr.isatty() and not sys.stdout.isatty()) as count_one:
            for count, record in enumerate(found, start=1):
                writer.write(record.to_dict())
                count_one()
                if count == limit:
                    break
                if is_unread():
                    limit = None
                    break
                if count % _RECORDS_PER_CHECKPOINT == 0:
                    written = found.checkpoint
            else:
                limit = None
        writer.close()
    except errors.WelkinError as failure:
        # The walk broke between two records, so every one that it handed out is written.
        writer.close()
        if count:
            _offer(failure.checkpoint or found.checkpoint, say)
        raise
    except BaseException:
        # A record may have been handed out and not written, so the place is a little before it: twice, not never.
        _offer(written, say)
        raise
    return limit is not None


def _offer(checkpoint: str | None, say: Callable[[str], None]) -> None:
    if checkpoint:
        say(f"stopped before the end; go on with: --checkpoint {checkpoint}")


def report(client: _Tolerant, found: Found, *, is_cut: bool, say: Callable[[str], None]) -> None:
    """Say what was to be tolerated, and where a list that was cut goes on; fail where something is not in the output."""
    tolerated = sum(item.count for item in client.tolerated)
    if tolerated:
        say(f"note: {tolerated} values are not as documented; they are printed as they came")
    if is_cut and found.checkpoint:
        say(f"stopped at --limit; go on with: --checkpoint {found.checkpoint}")
    if found.invalid:
        raise FailedWorkError(f"{len(found.invalid)} entries were no records and are not in the output")
    if found.is_complete is False:
        raise FailedWorkError(
            "fewer entries came than the server counts: the list may have moved while it was read; run it again"
        )
