"""`welkin sync plan`, and the report of a probe that it and the runs of a mirror go by."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from welkin_sdk.sandbox import Sandbox

RunLines = Callable[[list[dict[str, Any]], dict[str, str]], Any]
TAKING: dict[tuple[str, ...], list[str]] = {
    ("sync", "run"): ["--once"],
    ("sync", "scan"): [],
    ("sync", "verify"): [],
    ("sync", "plan"): [],
}


@pytest.fixture
def variables(sandbox: Sandbox, tmp_path: Path) -> dict[str, str]:
    cloud = sandbox.cloud
    return {
        "WELKIN_CLOUD_BASE_URL": sandbox.cloud_api,
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
        "WELKIN_STORE": str(tmp_path / "private" / "mirror.sqlite"),
        "COLUMNS": "200",
    }


@pytest.fixture
def report(run_lines: RunLines, variables: dict[str, str], tmp_path: Path) -> dict[str, Any]:
    """What a probe has found out of the sandbox."""
    path = tmp_path / "report.json"
    (done,) = run_lines(
        [{"words": ["probe", "--api", "cloud", "--requests", "60", "--out", str(path)]}], variables
    )
    assert done["code"] == 0, done["err"]
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def line(path: tuple[str, ...], file: Path, *words: str) -> dict[str, Any]:
    api = [] if path[-1] == "plan" else ["--api", "cloud"]
    return {"words": [*path, *TAKING[path], *api, "--probe", str(file), *words]}


def test_every_command_that_goes_by_a_report_is_tested(run_lines: RunLines) -> None:
    """A new one has to be in the list above."""
    described = run_lines([], {})
    taking = {
        tuple(one["path"])
        for one in described
        if any(option["name"] == "--probe" for option in one["options"])
    }

    assert taking == set(TAKING)


def test_what_is_no_report_is_wrong_usage_and_costs_nothing(
    run_lines: RunLines, variables: dict[str, str], report: dict[str, Any], tmp_path: Path
) -> None:
    """Whatever it is instead, by every command: one line that names --probe, no request and no store."""
    folder = tmp_path / "wrong"
    folder.mkdir()
    contents = {
        "empty": b"",
        "cut": json.dumps(report).encode()[:-40],
        "binary": b"\xff\xfe\x00",
        "list": b"[]",
        "deep": b"[" * 100_000,
        "digits": b"9" * 5_000,
        "rate": json.dumps({**report, "requests_per_minute": 10**400}).encode(),
        "api": json.dumps({**report, "api": "SECRETCANARY"}).encode(),
    }
    files = [folder / name for name in contents]
    for file, content in zip(files, contents.values(), strict=True):
        file.write_bytes(content)
    places = [*files, folder, folder / "missing", Path("/dev/null")]

    done = run_lines([line(path, file) for path in TAKING for file in places], variables)

    for one in done:
        assert (one["code"], one["out"]) == (2, ""), one
        assert one["err"].startswith("welkin: --probe: "), one
        assert one["err"].count("\n") == 1, one
        assert "CANARY" not in one["err"]
    assert not Path(variables["WELKIN_STORE"]).exists()


def test_a_report_of_another_instance_is_refused(
    run_lines: RunLines, variables: dict[str, str], report: dict[str, Any], tmp_path: Path
) -> None:
    """What holds there may lose changes here; one of an older version, which does not say, is taken."""
    mine, silent = tmp_path / "mine.json", tmp_path / "silent.json"
    mine.write_text(json.dumps(report))
    silent.write_text(json.dumps({name: value for name, value in report.items() if name != "instance"}))
    other = {"WELKIN_INSTANCE": "other"}
    reading = [path for path in TAKING if path[-1] != "plan"]

    refused = run_lines(
        [{**line(path, mine, "--resources", "users"), "env": other} for path in reading], variables
    )
    taken = run_lines(
        [line(path, file, "--resources", "users") for file in (mine, silent) for path in reading], variables
    )

    assert {one["code"] for one in taken} == {0}, taken
    assert {one["code"] for one in refused} <= {1, 2}
    run, scan, _ = refused
    for one in (run, scan):
        assert one["code"] == 2
        assert "probe: is of another tenant or instance" in one["err"]


def test_where_nothing_was_granted_the_report_is_named(
    run_lines: RunLines, variables: dict[str, str], report: dict[str, Any], tmp_path: Path
) -> None:
    """Not `--resources`, which nobody gave; with that it goes on."""
    file = tmp_path / "nothing.json"
    file.write_text(json.dumps({**report, "lists": []}))

    run, plan, named = run_lines(
        [
            line(("sync", "run"), file),
            line(("sync", "plan"), file),
            line(("sync", "plan"), file, "--resources", "users"),
        ],
        variables,
    )

    for one in (run, plan):
        assert one["code"] == 2
        assert "probe: was granted no collection" in one["err"]
    assert named["code"] == 0


def test_a_plan_follows_the_intervals_and_the_rate(
    run_lines: RunLines, variables: dict[str, str], report: dict[str, Any], tmp_path: Path
) -> None:
    """As the run does that is given the same; and any number that a report may have can be printed."""
    file, large = tmp_path / "report.json", tmp_path / "large.json"
    file.write_text(json.dumps(report))
    lists = [{**one, "total": 10**18} for one in report["lists"]]
    large.write_text(json.dumps({**report, "lists": lists, "requests_per_minute": 1}))
    words = ("--resources", "users", "--format")
    plan = ("sync", "plan")

    usual, seldom, slow, table = run_lines(
        [
            line(plan, file, *words, "json"),
            line(plan, file, *words, "json", "--list-every", "3600", "--every", "3600"),
            line(plan, file, *words, "json", "--per-minute", "1", "--list-every", "1"),
            line(plan, large, *words, "table"),
        ],
        variables,
    )

    late = [json.loads(one["out"])["collections"][0]["change_seconds"] for one in (usual, seldom, slow)]
    assert late[0] == 1800
    assert late[1] == 7200
    assert late[2] > 2
    assert json.loads(slow["out"])["requests_per_day"] <= 1440
    assert table["code"] == 0, table["err"]
    assert "days" in table["out"]
