"""Ctrl-C at any line of a login leaves nothing behind that the next call would have to wait for."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hostile import HostileServer, reply

from welkin_sdk import CloudClient

PATIENT_ID = "0d3b6c9e-7a11-4c55-9d7e-000000000001"
PATIENT = f"GET /acme/live/patients/{PATIENT_ID}"
TOKEN = "POST /acme/admin/api_clients/APICLIENT"
FILES = (
    *(f"/auth/{name}.py" for name in ("bearer", "login", "single_flight", "token_cache", "metering")),
    "/welkin_sdk/file_lock.py",
)
SECONDS = 20.0
"""Far less than after which an exchange counts as lost."""


def interrupted(act: Callable[[], Any], line: int) -> bool:
    """Whether *act* came to that line of the modules of a login, where it is interrupted."""
    left = line

    def trace(frame: FrameType, event: str, _value: object) -> Any:
        nonlocal left
        # What closes a file is called for one that nobody has any more, too, and there Python takes no interrupt along.
        if not frame.f_code.co_filename.endswith(FILES) or frame.f_code.co_qualname == "_Descriptor.close":
            return None
        if event == "line" and not _is_with(frame):
            left -= 1
            if left == 0:
                raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    except KeyboardInterrupt:
        pass
    finally:
        sys.settrace(before)
    return left <= 0


def _is_with(frame: FrameType) -> bool:
    # Its line is passed again when the block is left, at a step at which no signal is looked at.
    return linecache.getline(frame.f_code.co_filename, frame.f_lineno).strip().startswith("with ")


@pytest.mark.parametrize("has_cache", [False, True])
def test_an_interrupt_at_any_line_of_a_login_holds_up_nobody(
    has_cache: bool, server: HostileServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the same client nor another one with the same cache, whose locks are free."""
    server.script(TOKEN, reply(body={"token": "t"}))
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    path = tmp_path / "private" / "tokens.json"

    line, is_reached = 0, True
    while is_reached:
        line += 3 if has_cache else 1
        path.unlink(missing_ok=True)
        options: dict[str, Any] = {"token_cache": path} if has_cache else {}
        with connect(server, line, options) as client, connect(server, line, options) as other:
            is_reached = interrupted(lambda one=client: one.patients.get(PATIENT_ID), line)  # type: ignore[misc]
            for one in (client, other):
                assert one.patients.get(PATIENT_ID, deadline=SECONDS).id == PATIENT_ID

        assert "locked" not in caplog.text

    assert line > 50


def connect(server: HostileServer, line: int, options: dict[str, Any]) -> CloudClient:
    # Each with a secret of its own: a hundred exchanges are all that one has.
    return CloudClient(
        "acme", "live", "APICLIENT", f"secret-{line}", base_url=server.origin, max_retries=0, **options
    )
