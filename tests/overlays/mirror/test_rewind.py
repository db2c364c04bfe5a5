"""A watermark that is set back: what is read again is the same."""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from mirror_parts import status_of

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.mirror import AsyncMirror


def test_rewinding_reads_again_and_changes_nothing(clinic: Any) -> None:
    """The watermark goes back by command; what is read again is the same."""
    clinic.sync()
    before = clinic.store.latest()

    async def rewind(mirror: AsyncMirror) -> None:
        mirror.rewind(datetime.fromisoformat(clinic.stamp(days=300)))

    clinic.run(rewind)
    status = clinic.run(status_of)
    result = clinic.sync()

    assert all(one.lag >= timedelta(days=300) for one in status)
    assert result.changed == 0
    assert result.seen > 0
    assert clinic.store.latest() == before
    assert clinic.mirrored() == clinic.exported()


def test_a_rewind_wants_an_instant(clinic: Any) -> None:
    """A date alone is said to be one; so is a time without a zone."""

    async def rewind(mirror: AsyncMirror) -> None:
        mirror.rewind(date(2026, 1, 1))  # type: ignore[arg-type]

    with pytest.raises(InvalidRequestError, match="datetime"):
        clinic.run(rewind)
