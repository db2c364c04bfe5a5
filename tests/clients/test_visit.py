"""The proof notices: programs that do too little, that say too much, and that go elsewhere."""

import shlex
import subprocess
import sys
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients import network, visit
from tests.clients.__main__ import chosen, skips, table
from tests.clients.counting import APIS, ROOT, found, matching, operation_ids
from tests.clients.proofs import PROOFS
from tests.clients.recorder import Recorder, recording
from tests.clients.run import Outcome
from welkin_sdk.sandbox import Sandbox, serve

closed_network = pytest.mark.skipif(
    not network.can_be_closed(), reason="no network namespaces on this machine"
)
ELSEWHERE = "import socket; socket.create_connection(('{host}', 443), timeout=5)"


@pytest.fixture(scope="module")
def recorded() -> Iterator[tuple[Sandbox, Recorder]]:
    with serve(seed=1) as sandbox, recording(sandbox.address) as recorder:
        yield sandbox, recorder


def python(code: str) -> str:
    """A shell line that runs *code*."""
    return shlex.join([sys.executable, "-c", code])


@pytest.mark.parametrize("api", APIS)
def test_a_program_that_does_nothing_has_not_passed(api: str, tmp_path: Path) -> None:
    """That it ends well is no proof: every call must have been answered by the sandbox."""
    found_faults = visit.faults(api, "true", tmp_path)

    assert len(found_faults) == len(visit.EXPECTED[api]) + (api == "cloud-api")


@pytest.mark.parametrize(("api", "left_out"), [(api, call) for api in APIS for call in visit.EXPECTED[api]])
def test_a_call_that_was_left_out_is_told(api: str, left_out: str) -> None:
    """One page of two, or no upload, is named."""
    wanted = visit.EXPECTED[api]

    told = list(visit.unseen(api, Counter(wanted) - Counter({left_out: 1})))

    assert len(told) == 1
    assert told[0].startswith(left_out)


def test_a_program_that_fails_has_not_passed(tmp_path: Path) -> None:
    """Its last words are told."""
    told = visit.faults("data-api", "echo no token; exit 3", tmp_path)

    assert told[0] == "exit code 3: no token"


@pytest.mark.parametrize("variable", ["WELKIN_CLIENT_SECRET", "WELKIN_SECRET_KEY"])
def test_a_secret_that_is_sent_where_it_must_not_be_is_seen(variable: str, tmp_path: Path) -> None:
    """The secret that only signs in a body, and the one that logs in within an address."""
    code = (
        "import os, urllib.request\n"
        f"secret = os.environ['{variable}']\n"
        "base = os.environ['WELKIN_BASE_URL']\n"
        "at = base + '/patients' + ('?' + secret if 'KEY' in '" + variable + "' else '')\n"
        "try: urllib.request.urlopen(at, data=secret.encode())\n"
        "except OSError: pass\n"
    )

    told = visit.faults("data-api", python(code), tmp_path)

    assert any("secret" in fault for fault in told)


@closed_network
@pytest.mark.parametrize("host", ["api.live.welkincloud.io", "192.0.2.1"])
def test_no_other_host_is_reached(host: str, tmp_path: Path) -> None:
    """Neither by name nor by address: the program that tries ends in an error, and the visit tells it."""
    command = visit.command("data-api", python(ELSEWHERE.format(host=host)), tmp_path)

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert done.returncode == 1
    assert "exit code 1" in done.stdout
    assert "gaierror" in done.stdout or "unreachable" in done.stdout


def test_the_recorder_changes_nothing(recorded: tuple[Sandbox, Recorder], tmp_path: Path) -> None:
    """What the sandbox answers comes back, and what was asked was kept."""
    sandbox, recorder = recorded
    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(f"{recorder.address}/v1/patients?mark=1")
    refusal.value.close()

    assert refusal.value.code == 401
    assert sandbox.parts.journal.count("GET /v1/patients") == 1
    assert b"GET /v1/patients?mark=1 HTTP/1.1" in b"".join(recorder.sent)


def test_an_operation_under_another_name_is_not_counted(tmp_path: Path) -> None:
    """Nor is one that is there twice counted twice."""
    (tmp_path / "api.go").write_text("func FindPatients(\nfunc find_patients(\nfunc FindPatient(\n")

    number = found(operation_ids("data-api"), tmp_path, matching("*.go", r"^func (\w+)\("))

    assert number == 1


def test_the_table_has_a_row_for_each_client() -> None:
    """Also for one that could not be tried, which is said aloud below it."""
    done = Outcome(
        PROOFS[0], operations=dict.fromkeys(APIS, "all"), is_compiled=True, passed=dict.fromkeys(APIS, True)
    )
    skipped = Outcome(PROOFS[1], skipped="no node on PATH")

    lines = table([done, skipped]).splitlines()

    assert len(lines) == 3
    assert "2 of 2" in lines[1]
    assert "SKIPPED" in lines[2]
    assert any("no node on PATH" in line for line in skips([done, skipped]))


def test_some_are_chosen_by_name() -> None:
    """In the order given; a name that is none says which there are."""
    assert [proof.name for proof in chosen("go, typescript")] == ["go", "typescript"]
    assert chosen("") == list(PROOFS)
    with pytest.raises(ValueError, match="cobol is none of typescript, "):
        chosen("cobol")
