"""
Who holds a lease, as a name from which this machine can tell whether the holder still lives.

An engine that was killed gives nothing back. Where its process can be looked for, its successor need not wait until the
lease runs out: a process that is gone, or another one under its number, holds nothing. It can be looked for only from where
its number means the same: under the same boot of the same kernel, and in the same namespace of process numbers. Two
containers may have one host name, and both be process 1 in theirs. From anywhere else, and where the system does not tell
these things apart, a lease is waited for; it runs out by itself.
"""

from __future__ import annotations

import os
import socket
import uuid
from pathlib import Path

__all__ = ["is_dead", "name_holder"]

_PARTS = 5


def name_holder() -> str:
    """A new name for an engine of this process."""
    pid = os.getpid()
    # A host name is for who reads the table, and may have anything in it.
    host = socket.gethostname().replace("/", "_")
    return "/".join((host, _numbering(), str(pid), _started(pid), uuid.uuid4().hex[:8]))


def is_dead(holder: str) -> bool:
    """Whether the process that *holder* names is known to be gone; False where nobody can know from here."""
    parts = holder.split("/")
    if len(parts) != _PARTS:
        return False
    _, numbering, pid, started, _ = parts
    if not numbering or numbering != _numbering() or not (pid.isascii() and pid.isdecimal()):
        return False
    # What this user may not see of a living process tells nothing.
    return not _is_alive(int(pid)) or _started(int(pid)) not in (started, "")


def _numbering() -> str:
    """What gives process numbers their meaning: the boot, and the namespace in it; "" where that cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        namespace = Path("/proc/self/ns/pid").readlink().name
        if Path("/proc/self").readlink().name != str(os.getpid()):
            return ""  # the files are another namespace's
    except (OSError, ValueError):
        return ""
    return f"{boot}.{namespace.removeprefix('pid:').strip('[]')}"


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
