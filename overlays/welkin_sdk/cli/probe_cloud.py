"""
`welkin probe --api cloud`: what an API client may read, and how it comes. It reads, and writes nothing but the report.

What is printed are words, counts, and names that the document has; nothing of a record.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

from welkin_sdk.cli.cloud_connection import CloudConnection
from welkin_sdk.cli.failures import FailedWorkError, unknown
from welkin_sdk.private_files import AtomicFile
from welkin_sdk.probe.blocking import Probe
from welkin_sdk.probe.catalogue import listings
from welkin_sdk.probe.probe import REQUESTS
from welkin_sdk.probe.report import ProbeReport
from welkin_sdk.probe.words import describe_report

_NARROWEST = 40
_WIDEST = 100


def print_cloud_report(
    connection: CloudConnection,
    resource: str | None,
    *,
    requests: int | None,
    output: str | None,
    out: Path | None,
) -> None:
    """
    Probe one instance, and print and keep the report.

    Args:
        resource: to look into; None for all that have a list.
        requests: to send at most; None for the usual number.
        output: "table" or "json"; None for a table on a terminal, else JSON.
        out: where to write the JSON as well.
    """
    resources = None if resource is None else [_known(resource)]
    client = connection.open_async()
    probe = Probe(client, requests=requests or REQUESTS, resources=resources)
    report = probe.run() if out is None else _run_into(probe, out)
    if (output or ("table" if sys.stdout.isatty() else "json")) == "json":
        print(_text(report))
        return
    width = shutil.get_terminal_size((_WIDEST, 24)).columns
    print(describe_report(report, width=max(_NARROWEST, min(width, _WIDEST))), end="")


def _run_into(probe: Probe, path: Path) -> ProbeReport:
    """Probe with the file open, so that one that cannot be written costs no request."""
    try:
        with AtomicFile(path) as out:
            report = probe.run()
            out.write(_text(report).encode() + b"\n")
        return report
    except OSError as failure:
        # Without the path, which may hold a name.
        raise FailedWorkError(f"--out: {failure.strerror or type(failure).__name__}") from None


def _known(resource: str) -> str:
    name = resource.replace("-", "_")
    known = {one.operation.resource for one in listings()}
    if name not in known:
        raise unknown("resource to probe", resource, known)
    return name


def _text(report: ProbeReport) -> str:
    return json.dumps(report.to_json(), indent=2)
