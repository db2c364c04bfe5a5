"""P3: what it costs to import the package and to make a client, in whole processes, against `import httpx, attrs`."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.ratio import Row, in_turns, quotients

PEER = "import httpx, attrs"
_CLIENTS = {
    "CloudClient": 'import welkin_sdk; welkin_sdk.CloudClient("tenant", "instance", "client", "secret")',
    "DataClient": 'import welkin_sdk; welkin_sdk.DataClient("client", "secret")',
}
_TELL_PEAK = "; print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"


def measure(*, rounds: int = 21) -> list[Row]:
    ways = {name: lambda code=code: _run(code) for name, code in {**_CLIENTS, PEER: PEER}.items()}
    seconds = in_turns(ways, rounds=rounds, clock=_seconds_of_processes)
    rows = [
        Row.of(
            "P3",
            f"CPU of a process that makes a {name}",
            PEER,
            quotients(seconds[name], seconds[PEER]),
            goal=1.3,
        )
        for name in _CLIENTS
    ]
    return rows + [
        Row.of(
            "P3", f"peak memory of a process that makes a {name}", "", [_peak_mib(code)], goal=35, unit="MiB"
        )
        for name, code in _CLIENTS.items()
    ]


def _run(code: str) -> str:
    # Nothing of this process's own folder may shadow what is installed.
    return subprocess.run(
        [sys.executable, "-P", "-c", code], check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def _seconds_of_processes() -> float:
    """CPU, of the user and the system, of those that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def _peak_mib(code: str) -> float:
    return int(_run(code + _TELL_PEAK)) / 1024
