"""`make fuzz`: Schemathesis against a sandbox on a loopback port, and the figures of the run."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx

from tests.fuzz import hooks
from welkin_sdk.protocol.assertion import sign_assertion
from welkin_sdk.sandbox import Sandbox, serve

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
DOCUMENT = ROOT / "spec" / "dist" / "welkin-data-api.openapi.json"
CLINIC = 12
# With fewer drawn cases than this, that none of an operation was accepted says nothing about the operation.
TELLING = 20
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"


def main() -> int:
    """Run with the command line's figures; 0 if nothing failed and every operation was seen to succeed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "--cases", type=int, default=80, help="drawn cases per operation, besides the systematic ones"
    )
    parser.add_argument("--least", type=int, default=5000, help="fail if fewer cases were run altogether")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with serve(seed=CLINIC) as sandbox, tempfile.TemporaryDirectory() as folder:
        report_file = Path(folder) / "report.json"
        exit_code = _run(sandbox, report_file, cases=chosen.cases, seed=chosen.seed)
        if not report_file.exists():
            return exit_code or 1
        report = json.loads(report_file.read_text(encoding="utf-8"))
        never = _print_figures(report, sandbox)
    generated = report["test_cases"]["generated"]
    return int(bool(exit_code or never or generated < chosen.least))


def _run(sandbox: Sandbox, report_file: Path, *, cases: int, seed: int) -> int:
    """Schemathesis as a process of its own, so that it and the sandbox share no interpreter."""
    command = [
        *(sys.executable, "-m", "schemathesis.cli"),
        *("--config-file", str(HERE / "schemathesis.toml")),
        *("run", str(DOCUMENT)),
        *("--url", sandbox.data_api),
        *("--seed", str(seed)),
        *("--max-examples", str(cases)),
        *("--report-json-path", str(report_file)),
    ]
    if cases < TELLING:
        command += ["--warnings", "off"]
    credentials = {
        hooks.CLIENT_ID: sandbox.client_id,
        hooks.CLIENT_SECRET: sandbox.client_secret,
        hooks.AUDIENCE: f"{sandbox.data_api}/token",
        hooks.ACCESS_TOKEN: _access_token(sandbox),
    }
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **credentials}, check=False).returncode


def _access_token(sandbox: Sandbox) -> str:
    url = f"{sandbox.data_api}/token"
    assertion = sign_assertion(
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        audience=url,
        scope="all",
        now=time.time(),
    )
    answer = httpx.post(url, data={"grant_type": JWT_BEARER, "assertion": assertion})
    return str(answer.raise_for_status().json()["access_token"])


def _print_figures(report: dict[str, Any], sandbox: Sandbox) -> list[str]:
    """Print what the run came to; the operations that never succeeded are the answer."""
    cases, failed = report["test_cases"], report["test_cases"]["unique_failures"]
    answers = Counter(entry.status for entry in sandbox.requests)
    succeeded = {f"{entry.method} {entry.template}" for entry in sandbox.requests if entry.status == 200}
    document = sandbox.core.document
    routes = [f"{operation.method} {document.prefix}{operation.path}" for operation in document.operations]
    never = [route for route in routes if route not in succeeded]
    print(
        f"{cases['generated']} cases over {len(routes)} operations, seed {report['seed']}: {failed} failures"
    )
    print(f"{report['filtered']} refusals by a rule that no schema says (tests/fuzz/rules.py)")
    print("answers: " + ", ".join(f"{status} x {count}" for status, count in sorted(answers.items())))
    print(f"{len(routes) - len(never)} of {len(routes)} operations were seen to succeed", *never)
    return never


if __name__ == "__main__":
    raise SystemExit(main())
