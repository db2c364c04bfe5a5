"""Every failure times every observer: nothing that was a value may be seen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_no_observer_sees_a_value() -> None:
    """Canaries in every id, member, filter, header, secret, token, body and answer; whatever comes of the call."""
    # A process of its own: what instruments libraries does so for the whole process, and for good.
    done = subprocess.run(
        [sys.executable, "-m", "tests.observers"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=600,
    )

    seen = json.loads(done.stdout)
    assert seen["leaks"] == []
    assert seen["outcomes"] >= 700
    assert len(seen["kinds"]) >= 15, seen["kinds"]
