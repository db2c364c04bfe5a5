"""
Who holds a lease, as a name from which this machine can tell whether the holder still lives.

An engine that was killed gives nothing back. On the same machine its successor need not wait until the lease runs out:
a process that is gone, or another one under its number, holds nothing. What is wrongly taken for dead finds its fence
overtaken and stops; so a mistake costs a run and no data.
"""

from __future__ import annotations

import os
import socket
import uuid
from pathlib import Path

__all__ = ["is_dead", "name_holder"]


def name_holder() -> str:
    """A new name for an engine of this process."""
    return "/".join((socket.gethostname(), str(os.getpid()), _started(os.getpid()), uuid.uuid4().hex[:8]))


def is_dead(holder: str) -> bool:
    """Whether the process that *holder* names is known to be gone; False for other machines, who knows."""
    host, _, rest = holder.partition("/")
    pid, _, rest = rest.partition("/")
    started, _, _ = rest.partition("/")
    if host != socket.gethostname() or not (pid.isascii() and pid.isdecimal()):
        return False
    return not _is_alive(int(pid)) or _started(int(pid)) != started


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _started(pid: int) -> str:
    """When the process began, as its system counts; "" where that cannot be told."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
    # The name in parentheses may hold spaces; the 20th field behind it is the start, in ticks since the boot.
    fields = status.rpartition(")")[2].split()
    return fields[19] if len(fields) > 19 else ""
