"""Commands whose stdout is closed by its reader, all there are: what was to be printed is lost, and nothing else."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())"]
SECRET = "the-secret-that-both-sides-know-by-heart"
NOBODY = "00000000-0000-4000-8000-000000000000"

# A line or more for each command that ends by itself, and its exit code.
LINES: dict[tuple[str, ...], list[tuple[list[str], int]]] = {
    (): [(["--help"], 0), (["--version"], 0)],
    ("cloud",): [(["--help"], 0)],
    ("cloud", "get"): [(["patients", "PATIENT"], 0), (["users", NOBODY], 2)],
    ("cloud", "list"): [(["users"], 0), (["users", "--format", "table"], 0), (["nothing"], 2)],
    ("cloud", "token"): [([], 0)],
    ("data",): [(["--help"], 0)],
    ("data", "find"): [(["email_addresses"], 0), (["workers", "--format", "table"], 0), (["patients"], 1)],
    ("data", "get"): [(["workers", "WORKER"], 0), (["workers", NOBODY], 2)],
    ("data", "token"): [([], 0)],
    ("probe",): [
        (["email_addresses"], 0),
        (["workers", "--format", "table"], 0),
        (["users", "--api", "cloud"], 0),
    ],
    ("sync",): [(["--help"], 0)],
    ("sync", "adopt"): [(["--tenant", "clinic"], 0)],
    ("sync", "erase"): [([NOBODY], 0)],
    ("sync", "export"): [(["--output", "out.ndjson", "--resources", "email_addresses"], 0)],
    ("sync", "plan"): [(["--probe", "REPORT"], 0), (["--probe", "REPORT", "--format", "table"], 0)],
    ("sync", "prune"): [([], 0)],
    ("sync", "purge"): [(["--after", "1d"], 0)],
    ("sync", "rewind"): [(["--to", "2026-01-31", "--resources", "email_addresses"], 0)],
    ("sync", "run"): [
        (["--once", "--resources", "email_addresses"], 0),
        (["--once", "--resources", "patients,workers"], 1),
    ],
    ("sync", "scan"): [(["--resources", "email_addresses"], 0), (["--resources", "patients"], 1)],
    ("sync", "status"): [
        (["--resources", "email_addresses"], 0),
        *((["--resources", "patients", "--format", form], 1) for form in ("json", "table", "prometheus")),
    ],
    ("sync", "verify"): [(["--resources", "email_addresses"], 0), (["--resources", "external_ids"], 1)],
}
# What runs until it is stopped, or for somebody who watches.
WATCHED: dict[tuple[str, ...], list[str]] = {
    ("demo",): [],
    ("sandbox",): ["--port", "0"],
    ("listen",): ["--port", "0"],
    ("sync", "run"): ["--resources", "workers"],
}


@pytest.fixture
def variables(clinic: Any, mirror_environment: dict[str, str], tmp_path: Path, sync: Any) -> dict[str, str]:
    """A mirror with a collection that is up to date, one that is refused, and one that has changed since."""
    cloud = clinic.cloud
    own = {name: value for name, value in mirror_environment.items() if name.startswith("WELKIN_")}
    own |= {
        "WELKIN_CLOUD_BASE_URL": clinic.cloud_api,
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
        "WELKIN_WEBHOOK_SECRET": SECRET,
        "COLUMNS": "100",
    }
    clinic.faults.add("status", route="GET /v1/patients", status=403)
    sync("run", "--once", "--resources", "patients,email_addresses,external_ids")
    clinic.make.external_id()
    clinic.clock.advance(5)
    return own


def test_no_exit_code_depends_on_a_reader(
    run_lines: Callable[..., Any], variables: dict[str, str], clinic: Any, place: Path, tmp_path: Path
) -> None:
    """Of every command there is, well or not: its code with a reader is its code without, and so is what it says."""
    report = tmp_path / "report.json"
    done = subprocess.run(
        [*COMMAND, "probe", "--api", "cloud", "--out", str(report)],
        env=os.environ | variables,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0
    names = {
        "PATIENT": clinic.cloud.records("patients")[0].id,
        "WORKER": next(
            one["id"] for one in map(json.loads, clinic.export()) if one["collection"] == "workers"
        ),
        "REPORT": str(report),
    }
    expected, lines = [], []
    for path, cases in LINES.items():
        for words, code in cases:
            for is_unread in (False, True):
                expected.append(code)
                folder = tmp_path / "copies" / str(len(lines))
                folder.mkdir(parents=True, mode=0o700)
                store = shutil.copy(place, folder / "mirror.sqlite")
                words_now = [*path, *(names.get(word, word) for word in words)]
                lines.append({"words": words_now, "unread": is_unread, "env": {"WELKIN_STORE": str(store)}})

    answers = run_lines(lines, variables)

    found = [
        (line["words"], line["unread"], one["code"], one["err"])
        for line, one in zip(lines, answers, strict=True)
    ]
    wrong = [one for one, code in zip(found, expected, strict=True) if one[2] != code]
    assert not wrong, wrong
    differ = [
        (read, unread)
        for read, unread in zip(found[::2], found[1::2], strict=True)
        if read[3].count("\n") != unread[3].count("\n") and "token" not in read[0]
    ]
    assert not differ
    assert {tuple(one["path"]) for one in run_lines([], variables)} == {*LINES, *WATCHED}


@pytest.mark.parametrize("path", WATCHED, ids=" ".join)
def test_who_reads_no_more_ends_what_has_no_other_end(
    path: tuple[str, ...], variables: dict[str, str]
) -> None:
    """In order, with 1 and a line that says so: nothing has stopped it, and a run without an end is never done."""
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        [*COMMAND, *path, *WATCHED[path]],
        env=os.environ | variables | {"WELKIN_STORE": variables["WELKIN_STORE"] + "2"},
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    os.close(writer)

    assert done.returncode == 1
    assert "nobody reads stdout any more" in done.stderr
    assert done.stderr.count("\n") == 1
