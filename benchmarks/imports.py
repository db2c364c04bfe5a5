"""P3: what it costs to import the package and to make a client, in whole processes, against `import httpx, attrs`."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

from benchmarks.ratio import Row, in_turns, quotients

PEER = "import httpx, attrs"
_CLIENTS = {
    "CloudClient": 'import welkin_sdk; welkin_sdk.CloudClient("tenant", "instance", "client", "secret")',
    "DataClient": 'import welkin_sdk; welkin_sdk.DataClient("client", "secret")',
}
# Where click is installed, as for our own command line, httpx loads its command, which is half of what the peer costs.
_CORE_ALONE = "import sys; sys.modules['click'] = None; "
_ENVIRONMENTS = {"": _CORE_ALONE, ", with click": ""}
_TELL_PEAK = "; print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"


def measure(*, rounds: int = 21) -> list[Row]:
    rows = [
        row for where, before in _ENVIRONMENTS.items() for row in _processes(where, before, rounds=rounds)
    ]
    return rows + [
        Row.of(
            "P3",
            f"peak memory of a process that makes a {name}",
            "",
            [_peak_mib(_CORE_ALONE + code)],
            goal=35,
            unit="MiB",
        )
        for name, code in _CLIENTS.items()
    ]


def _processes(where: str, before: str, *, rounds: int) -> list[Row]:
    ways = {name: lambda code=before + code: _run(code) for name, code in {**_CLIENTS, PEER: PEER}.items()}
    seconds = in_turns(ways, rounds=rounds, clock=_seconds_of_processes)
    return [
        Row.of(
            "P3",
            f"CPU of a process that makes a {name}{where}",
            PEER,
            quotients(seconds[name], seconds[PEER]),
            goal=1.3,
        )
        for name in _CLIENTS
    ]


def _run(code: str) -> str:
    # What was compiled once is kept, as it is where a package is installed.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    # Nothing of this process's own folder may shadow what is installed.
    return subprocess.run(
        [sys.executable, "-P", "-c", code], check=True, stdout=subprocess.PIPE, text=True, env=environment
    ).stdout


def _seconds_of_processes() -> float:
    """CPU, of the user and the system, of those that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _peak_mib(code: str) -> float:
    return int(_run(code + _TELL_PEAK)) / 1024
