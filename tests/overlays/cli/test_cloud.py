"""`welkin cloud`: records and tokens of the sandbox's Cloud API, by profile or by environment."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile import HostileServer, reply

from welkin_cloud_api.operations import TABLE
from welkin_sdk import CloudClient
from welkin_sdk.cli.readings import method_of, read_gets, read_lists
from welkin_sdk.cloud_client import AsyncCloudClient
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PATIENTS = 7


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve() as sandbox:
        with connect(sandbox) as client:
            for number in range(PATIENTS):
                body = {"firstName": f"Grace{number}", "lastName": "Hopper", "timezone": "US/Eastern"}
                client.raw.request("POST", "/patients", json=body)
        yield sandbox


def connect(sandbox: Sandbox) -> CloudClient:
    cloud = sandbox.cloud
    return CloudClient(
        cloud.tenant, cloud.instance, cloud.api_client, cloud.secret, base_url=sandbox.cloud_api
    )


@pytest.fixture
def environment(sandbox: Sandbox, tmp_path: Path) -> dict[str, str]:
    cloud = sandbox.cloud
    return os.environ | {
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
        "WELKIN_CLOUD_BASE_URL": sandbox.cloud_api,
        "WELKIN_CONFIG": str(tmp_path / "config.toml"),
        "COLUMNS": "120",
    }


@pytest.fixture
def patient_id(sandbox: Sandbox) -> str:
    with connect(sandbox) as client:
        return str(next(iter(client.patients.list())).id)


def write_config(path: Path, sandbox: Sandbox, **changed: str) -> None:
    cloud = sandbox.cloud
    members = {
        "tenant": cloud.tenant,
        "instance": cloud.instance,
        "api_client": cloud.api_client,
        "secret": cloud.secret,
        "base_url": sandbox.cloud_api,
        **changed,
    }
    path.write_text("[profiles.acme]\n" + "".join(f'{name} = "{value}"\n' for name, value in members.items()))
    path.chmod(0o600)


# --- what there is


def test_every_list_and_every_record_of_the_document_is_there() -> None:
    """And is a method of both clients."""
    document = load_document("cloud-api")
    lists, gets = read_lists(TABLE), read_gets(TABLE)
    operations = [
        operation
        for item in document["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "x-welkin-method" in operation
    ]

    assert len(lists) == sum("x-welkin-pagination" in operation for operation in operations)
    for client in (CloudClient("a", "b", access_token="t"), AsyncCloudClient("a", "b", access_token="t")):
        assert all(callable(method_of(client, one)) for one in (*lists.values(), *gets.values()))
    assert "id" in [one.name for one in lists["patients"].columns]
    assert {one.is_plain for one in lists["encounters"].columns} == {True, False}


# --- reading


def test_a_list_is_printed_over_all_its_pages(welkin: Run) -> None:
    """One record a line for a program."""
    done = welkin("cloud", "list", "patients", "--page-size", "2")

    assert (done.returncode, done.stderr) == (0, "")
    assert len({json.loads(line)["id"] for line in done.stdout.splitlines()}) == PATIENTS


def test_a_list_is_cut_and_gone_on_with(welkin: Run) -> None:
    """By the checkpoint it says on stderr."""
    first = welkin("cloud", "list", "patients", "--limit", "3", "--page-size", "2")
    checkpoint = first.stderr.split("--checkpoint ")[1].strip()
    rest = welkin("cloud", "list", "patients", "--checkpoint", checkpoint)

    ids = [json.loads(line)["id"] for line in (first.stdout + rest.stdout).splitlines()]
    assert len(ids) == len(set(ids)) == PATIENTS


def test_a_list_from_which_something_may_be_missing_is_no_success(
    welkin: Run, sandbox: Sandbox, server: HostileServer
) -> None:
    """Fewer came than the server counts: what came is printed, and the exit code and stderr say so."""
    cloud = sandbox.cloud
    page = {"content": [{"id": f"p-{number}", "firstName": "Ada"} for number in range(3)], "last": True}
    server.script(
        f"GET /{cloud.tenant}/{cloud.instance}/patients",
        reply(body={**page, "number": 0, "totalPages": 2, "totalElements": 5}),
        reply(body={**page, "content": [], "number": 1, "totalPages": 2, "totalElements": 5}),
    )
    server.script(
        f"POST /{cloud.tenant}/admin/api_clients/{cloud.api_client}", reply(body={"token": "t" * 20})
    )

    done = welkin("cloud", "list", "patients", env={"WELKIN_CLOUD_BASE_URL": server.origin})

    assert (done.returncode, len(done.stdout.splitlines())) == (1, 3)
    assert "fewer entries came than the server counts" in done.stderr


def test_a_list_comes_as_csv_and_as_a_table(welkin: Run) -> None:
    """With the document's columns."""
    rows = list(csv.DictReader(welkin("cloud", "list", "patients", "--format", "csv").stdout.splitlines()))
    table = welkin("cloud", "list", "patients", "--format", "table").stdout.splitlines()

    assert len(rows) == PATIENTS
    assert {row["lastName"] for row in rows} == {"Hopper"}
    assert table[0].startswith("id")


def test_a_record_is_printed_by_its_ids(welkin: Run, patient_id: str) -> None:
    """As JSON."""
    done = welkin("cloud", "get", "patients", patient_id)

    assert (done.returncode, json.loads(done.stdout)["id"]) == (0, patient_id)


def test_a_nested_list_takes_the_ids_above_it(welkin: Run, patient_id: str) -> None:
    """In the path's order; other methods by their names."""
    assert welkin("cloud", "list", "encounters", patient_id).returncode == 0
    assert welkin("cloud", "list", "cdt-formations", "current").returncode == 0
    assert welkin("cloud", "list", "encounters.list_full", patient_id).returncode == 0


def test_a_token_goes_alone_to_stdout(welkin: Run, sandbox: Sandbox) -> None:
    """The secret goes nowhere."""
    done = welkin("cloud", "token")

    assert (done.returncode, len(done.stdout.split())) == (0, 1)
    assert "hour" in done.stderr or "expires" in done.stderr
    assert sandbox.cloud.secret not in done.stdout + done.stderr


def test_a_secret_comes_from_a_file(welkin: Run, sandbox: Sandbox, tmp_path: Path) -> None:
    """Never from an argument, which others can read."""
    file = tmp_path / "secret"
    file.write_text(sandbox.cloud.secret + "\n")
    env = {"WELKIN_SECRET_KEY": None}

    assert welkin("cloud", "list", "patients", "--secret-file", str(file), env=env).returncode == 0
    assert "WELKIN_SECRET_KEY" in welkin("cloud", "list", "patients", env=env).stderr
    assert (
        "--secret-file" in welkin("cloud", "token", "--secret-file", str(tmp_path / "none"), env=env).stderr
    )


# --- profiles


def test_a_profile_takes_the_place_of_the_environment(
    welkin: Run, sandbox: Sandbox, environment: dict[str, str]
) -> None:
    """By option or by WELKIN_PROFILE."""
    path = Path(environment["WELKIN_CONFIG"])
    write_config(path, sandbox)
    empty = {name: None for name in environment if name.startswith("WELKIN_") and name != "WELKIN_CONFIG"}

    for words, env in (
        (["--profile", "acme"], empty),
        ([], {**empty, "WELKIN_PROFILE": "acme"}),
        (["--profile", "acme"], {"WELKIN_TENANT": "other"}),
    ):
        done = welkin("cloud", "list", "patients", *words, env=env)
        assert (done.returncode, len(done.stdout.splitlines())) == (0, PATIENTS), done.stderr


def test_an_open_profile_file_is_refused(welkin: Run, sandbox: Sandbox, environment: dict[str, str]) -> None:
    """Exit code 2 and the command that mends it."""
    path = Path(environment["WELKIN_CONFIG"])
    write_config(path, sandbox)
    path.chmod(0o644)

    done = welkin("cloud", "list", "patients", "--profile", "acme")

    assert (done.returncode, done.stdout) == (2, "")
    assert f"chmod 600 {path}" in done.stderr
    assert sandbox.cloud.secret not in done.stderr


# --- what goes wrong


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "patient"], "did you mean patients?"),
        (["get", "patientz", "canary"], "did you mean patients?"),
        (["get", "patients"], "IDS: wants 1"),
        (["list", "patients", "canary"], "IDS: wants 0: none"),
        (["list", "encounters"], "IDS: wants 1: patient_id"),
        (["list", "patients", "--filter", "canary"], "NAME=VALUE"),
        (["list", "patients", "--filter", "emial=canary"], "did you mean email?"),
        (["list", "users", "--filter", "seat_assigned=canary"], "true or false"),
        (["list", "patients", "--format", "canary"], "no such format"),
        (["list", "patients", "--checkpoint", "canary"], "checkpoint"),
        (["list", "patients", "--profile", "acme", "--tenant", "canary"], "a profile is whole"),
        (["list", "patients", "--profile", "acme"], "profile"),
        (["list", "patients", "--tenant", "a/canary"], "WELKIN_TENANT"),
        (["get", "patients", "00000000-0000-4000-8000-00000000cafe"], "none with these ids"),
    ],
)
def test_wrong_usage_is_said_in_one_line(welkin: Run, words: list[str], said: str) -> None:
    """Exit code 2, and nothing of what was typed."""
    done = welkin("cloud", *words)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not [word for word in ("canary", "cafe") if word in done.stderr]


def test_a_wrong_secret_is_one_clear_line(welkin: Run) -> None:
    """Exit code 1; the variables are named, the secret is not."""
    done = welkin("cloud", "list", "patients", env={"WELKIN_SECRET_KEY": "canary"})

    assert (done.returncode, done.stdout) == (1, "")
    assert "WELKIN_SECRET_KEY" in done.stderr
    assert "canary" not in done.stderr


def test_a_policy_that_does_not_reach_is_named(welkin: Run, sandbox: Sandbox) -> None:
    """With the category."""
    sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patients", read=False, write=False)
    try:
        done = welkin("cloud", "list", "patients")
    finally:
        sandbox.cloud.set_policy(sandbox.cloud.api_client, "Patients", read=True, write=True)

    assert done.returncode == 1
    assert "security policy does not reach the category 'Patients'" in done.stderr
