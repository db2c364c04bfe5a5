"""`welkin probe --api cloud` against a sandbox."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from welkin_sdk.probe import ProbeReport
from welkin_sdk.sandbox import Sandbox


@pytest.fixture
def variables(sandbox: Sandbox) -> dict[str, str]:
    cloud = sandbox.cloud
    return {
        "WELKIN_CLOUD_BASE_URL": sandbox.cloud_api,
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
        "COLUMNS": "100",
    }


def texts_of(sandbox: Sandbox) -> set[str]:
    """Ids, names, addresses and times of every record of the instance, of which none may be printed."""
    found: set[str] = set()
    names = {
        "id",
        "firstName",
        "lastName",
        "email",
        "phone",
        "createdAt",
        "updatedAt",
        "updated_at",
        "patientId",
    }

    def collect(value: object) -> None:
        if isinstance(value, dict):
            found.update(
                str(inner) for name, inner in value.items() if name in names and isinstance(inner, str)
            )
            for inner in value.values():
                collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)

    for line in sandbox.cloud.export():
        collect(json.loads(line))
    return {text for text in found if len(text) > 4}


def test_it_only_reads_and_prints_and_keeps_nothing_of_a_record(
    sandbox: Sandbox, welkin: Callable, variables: dict[str, str], tmp_path: Path
) -> None:
    """The report goes into a file of mode 0600 as well; both are the same."""
    before, out = len(sandbox.requests), tmp_path / "report.json"

    done = welkin("probe", "--api", "cloud", "--json", "--out", str(out), env=variables)

    assert (done.returncode, done.stderr) == (0, "")
    kept = out.read_text(encoding="utf-8")
    assert json.loads(kept) == json.loads(done.stdout)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    report = ProbeReport.from_json(json.loads(kept))
    assert report.requests <= 300
    assert {one.access for one in report.lists} == {"granted"}
    texts = texts_of(sandbox)
    assert len(texts) > 500
    assert [text for text in texts if text in kept] == []
    sent = {entry.method for entry in sandbox.requests[before:] if "by-filter" not in entry.template}
    posts = [entry for entry in sandbox.requests[before:] if entry.method == "POST"]
    assert sent == {"GET", "POST"}
    assert {entry.template for entry in posts} == {
        "/cloud/{tenantName}/admin/api_clients/{apiClientName}",
        "/cloud/{tenantName}/{instanceName}/by-filter/patients",
    }


@pytest.mark.parametrize("columns", ["100", "60"])
def test_words_fit_the_terminal(welkin: Callable, variables: dict[str, str], columns: str) -> None:
    """A table, or lists where it is narrow; and what follows."""
    words = ("probe", "encounters", "--api", "cloud", "--format", "table")

    done = welkin(*words, env={**variables, "COLUMNS": columns})

    assert (done.returncode, done.stderr) == (0, "")
    assert max(len(line) for line in done.stdout.splitlines()) <= int(columns)
    assert "encounters.list_full" in done.stdout
    assert "What follows:" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("--api", "cloud", "--largest", "5"),
        ("--api", "cloud", "--watch", "5"),
        ("--api", "cloud", "--client-id", "x"),
        ("--requests", "5"),
        ("--out", "x"),
        ("--profile", "x"),
        ("nothing", "--api", "cloud"),
        ("workers", "--api", "cloud"),
        ("--api", "other"),
        ("--api", "cloud", "--requests", "0"),
        ("--json", "--format", "table"),
    ],
)
def test_options_of_one_api_are_wrong_usage_with_the_other(
    welkin: Callable, variables: dict[str, str], words: tuple[str, ...]
) -> None:
    """One line, exit code 2."""
    done = welkin("probe", *words, env=variables)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_where_nothing_can_be_asked_it_ends_with_1(
    welkin: Callable, variables: dict[str, str], tmp_path: Path
) -> None:
    """Wrong credentials, no server, and a file that cannot be written, which costs no request."""
    wrong = welkin("probe", "--api", "cloud", env={**variables, "WELKIN_SECRET_KEY": "wrong"})
    nobody = welkin("probe", "--api=cloud", env={**variables, "WELKIN_CLOUD_BASE_URL": "http://127.0.0.1:9"})
    folder = welkin("probe", "--api", "cloud", "--out", str(tmp_path / "no" / "r.json"), env=variables)

    assert (wrong.returncode, nobody.returncode, folder.returncode) == (1, 1, 1)
    assert "WELKIN_API_CLIENT" in wrong.stderr
    assert "nothing listens there: check WELKIN_CLOUD_BASE_URL" in nobody.stderr
    assert folder.stderr == "welkin: --out: No such file or directory\n"
    assert wrong.stdout + nobody.stdout + folder.stdout == ""
