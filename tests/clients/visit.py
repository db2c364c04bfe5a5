"""
A program's visit to the sandbox, and what must have come of it.

    python -m tests.clients.visit data-api examples/go 'build/data-api'

It is told one base address and its credentials by its environment. The program checks what it gets; here the other side
is checked: the sandbox's journal, and the bytes that were sent.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.clients import network
from tests.clients.recorder import Recorder, recording
from welkin_sdk.sandbox import Sandbox, serve

PATIENTS = 12

VARIABLES: Mapping[str, frozenset[str]] = {
    "data-api": frozenset({"WELKIN_BASE_URL", "WELKIN_CLIENT_ID", "WELKIN_CLIENT_SECRET"}),
    "cloud-api": frozenset(
        [
            "WELKIN_CLOUD_BASE_URL",
            "WELKIN_TENANT",
            "WELKIN_INSTANCE",
            "WELKIN_API_CLIENT",
            "WELKIN_SECRET_KEY",
        ]
    ),
}
"""What a program of each API is told, by its environment."""

TIMEOUT_SECONDS = 120

# The least number of each answered call: a token, a new patient, two pages and more, a refusal, and in the Cloud API a
# document with a file.
_CLOUD = "/cloud/{tenantName}"
_CLOUD_PATIENT = _CLOUD + "/{instanceName}/patients/{patientId}"
EXPECTED: Mapping[str, Mapping[str, int]] = {
    "data-api": {
        "POST /v1/token 200": 1,
        "POST /v1/patients 200": 1,
        "GET /v1/patients 200": 2,
        "GET /v1/patients/{id} 404": 1,
    },
    "cloud-api": {
        f"POST {_CLOUD}/admin/api_clients/{{apiClientName}} 200": 1,
        f"POST {_CLOUD}/{{instanceName}}/patients 201": 1,
        f"GET {_CLOUD}/{{instanceName}}/patients 200": 2,
        f"GET {_CLOUD_PATIENT} 404": 1,
        f"POST {_CLOUD_PATIENT}/document-summary 201": 1,
        f"POST {_CLOUD_PATIENT}/document-summary/{{documentSummaryId}}/files 201": 1,
    },
}


def faults(api: str, line: str, folder: Path) -> list[str]:
    """Run the shell *line* in *folder* against a sandbox of its own; returns what is wrong, in words."""
    # Wrapped is the form of live traffic, and the one that the documents for generators have.
    with serve(seed=PATIENTS, envelope="wrapped") as sandbox, recording(sandbox.address) as recorder:
        environment = _environment(sandbox, recorder)
        try:
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", line],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                timeout=TIMEOUT_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return [f"no end after {TIMEOUT_SECONDS} s"]
        found = [] if done.returncode == 0 else [f"exit code {done.returncode}: {_end_of(done)}"]
        return [*found, *unseen(api, journal(sandbox)), *secrets_seen(api, sandbox, recorder)]


def journal(sandbox: Sandbox) -> Counter[str]:
    """Calls and their statuses."""
    return Counter(
        f"{entry.method} {entry.template} {entry.status}" for entry in sandbox.parts.journal.entries()
    )


def unseen(api: str, calls: Counter[str]) -> Iterator[str]:
    """What should have been asked and was not, or not as often."""
    for call, least in EXPECTED[api].items():
        if calls[call] < least:
            yield f"{call}: seen {calls[call]} times instead of {least} or more"


def secrets_seen(api: str, sandbox: Sandbox, recorder: Recorder) -> Iterator[str]:
    """The Data API's secret signs and is never sent; the Cloud API's is sent once, in the body of the login."""
    sent = b"\n".join(recorder.sent)
    if sandbox.client_secret.encode() in sent:
        yield "the client secret of the Data API was sent"
    secret = sandbox.cloud.secret.encode()
    times = sent.count(secret)
    if api == "cloud-api" and times != 1:
        yield f"the secret of the Cloud API was sent {times} times"
    if any(secret in target for target in re.findall(rb"[A-Z]+ (\S+) HTTP/1\.1", sent)):
        yield "the secret of the Cloud API stands in an address"


def _environment(sandbox: Sandbox, recorder: Recorder) -> dict[str, str]:
    """Ours without proxies, and what the programs ask for; both addresses lead to the recorder."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    cloud = sandbox.cloud
    return kept | {
        "WELKIN_BASE_URL": sandbox.data_api.replace(sandbox.address, recorder.address),
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
        "WELKIN_CLOUD_BASE_URL": sandbox.cloud_api.replace(sandbox.address, recorder.address),
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
    }


def _end_of(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return " | ".join(lines[-6:])


def command(api: str, line: str, folder: Path) -> list[str]:
    """The command that runs the visit, in a closed network where there can be one."""
    visit = [sys.executable, "-m", __name__, api, str(folder), line]
    return network.closed([*visit, "--closed"]) if network.can_be_closed() else visit


def main(arguments: list[str]) -> int:
    api, folder, line, *closed = arguments
    if closed:
        network.open_loopback()
    found = faults(api, line, Path(folder))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
