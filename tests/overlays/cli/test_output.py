"""What get and find print."""

import csv
import io
import json
import subprocess
import sys

CLINIC = 60

# A record with what could hurt its reader: a formula, an escape sequence, quotes, a line break, an unknown member.
NASTY = {
    "id": "11111111-1111-4111-8111-111111111111",
    "updated_at": "2020-01-01T00:00:00+00:00",
    "created_at": "2020-01-01T00:00:00+00:00",
    "phase": "intake",
    "timezone": "US/Pacific",
    "first_name": '=HYPERLINK("x")',
    "last_name": "\x1b[31mred\x9b31m",
    "birthday": "1906-12-09",
    "city": 'a "quoted", split\nname',
    "street": "Zürich 漢字",
    "not_in_the_document": {"a": [1]},
}


def find_nasty(welkin, sandbox, form: str) -> str:
    sandbox.load("patients", [NASTY])
    done = welkin(
        "data",
        "find",
        "patients",
        "--updated-from",
        "2020-01-01",
        "--updated-to",
        "2020-01-01",
        "--format",
        form,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_find_prints_ndjson_when_no_terminal_looks(welkin) -> None:
    """One JSON object a line, each record once, across pages."""
    done = welkin("data", "find", "patients", "--page-size", "7")

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert len({record["id"] for record in records}) == len(records) >= CLINIC


def test_find_prints_the_same_with_several_requests_at_once(welkin) -> None:
    """In the same order, and cut by a limit it goes on from its checkpoint."""
    one = welkin("data", "find", "patients", "--page-size", "7").stdout.splitlines()

    part = welkin("data", "find", "patients", "--page-size", "3", "--concurrency", "8", "--limit", "5")
    checkpoint = part.stderr.split()[-1]
    rest = welkin("data", "find", "patients", "--concurrency", "2", "--checkpoint", checkpoint)

    assert [*part.stdout.splitlines(), *rest.stdout.splitlines()] == one


def test_get_prints_the_record_that_find_found(welkin) -> None:
    """Both print the API's own names."""
    found = json.loads(welkin("data", "find", "workers", "--limit", "1").stdout)

    done = welkin("data", "get", "workers", found["id"])

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == found


def test_ndjson_holds_everything_and_no_control_character(welkin, sandbox) -> None:
    """Unknown members come through; what a terminal would obey is escaped."""
    printed = find_nasty(welkin, sandbox, "ndjson")

    assert json.loads(printed) == json.loads(printed) | NASTY
    assert "\x1b" not in printed
    assert "\x9b" not in printed


def test_csv_has_the_documents_columns_and_disarms_formulas(welkin, sandbox) -> None:
    """Columns do not depend on the records; unknown members share the last one."""
    rows = list(csv.DictReader(io.StringIO(find_nasty(welkin, sandbox, "csv"))))

    assert len(rows) == 1
    assert rows[0]["first_name"] == '\'=HYPERLINK("x")'
    assert rows[0]["city"] == NASTY["city"]
    assert rows[0]["county"] == ""
    assert json.loads(rows[0]["additional_properties"]) == {"not_in_the_document": {"a": [1]}}


def test_csv_of_nothing_is_the_header(welkin) -> None:
    """The columns are known without a record."""
    done = welkin("data", "find", "patients", "--updated-to", "1999-01-01", "--format", "csv")

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("id,")
    assert done.stdout.count("\n") == 1


def test_a_table_is_aligned_and_harmless(welkin, sandbox) -> None:
    """It stays within the width, on one line a record, without anything a terminal would obey."""
    printed = find_nasty(welkin, sandbox, "table")

    assert len(printed.splitlines()) == 2
    assert all(len(line) <= 120 for line in printed.splitlines())
    assert printed.startswith("id ")
    assert "\x1b" not in printed


def test_a_filter_of_the_document_narrows_the_find(welkin) -> None:
    """The filter's name is the document's."""
    message = json.loads(welkin("data", "find", "app_messages", "--limit", "1").stdout)

    done = welkin("data", "find", "app_messages", "--filter", f"patient_id={message['patient_id']}")

    patients = {json.loads(line)["patient_id"] for line in done.stdout.splitlines()}
    assert done.returncode == 0, done.stderr
    assert patients == {message["patient_id"]}


def test_a_limit_says_how_to_go_on(welkin) -> None:
    """The rest after the checkpoint and the part before it are the whole."""
    whole = welkin("data", "find", "workers").stdout.splitlines()
    part = welkin("data", "find", "workers", "--limit", "2", "--page-size", "2")
    checkpoint = part.stderr.split("--checkpoint ")[1].strip()

    rest = welkin("data", "find", "workers", "--checkpoint", checkpoint, "--page-size", "2")

    assert rest.returncode == 0, rest.stderr
    assert len(part.stdout.splitlines()) == 2
    assert {*part.stdout.splitlines(), *rest.stdout.splitlines()} == set(whole)


def test_a_reader_that_has_seen_enough_ends_the_find_quietly(environment) -> None:
    """`welkin data find patients | head -1` exits with 0 on both sides and says nothing."""
    command = f"{sys.executable} -c 'from welkin_sdk.cli import main; raise SystemExit(main())'"
    pipe = f"set -o pipefail; {command} data find patients --page-size 3 | head -1"

    done = subprocess.run(["bash", "-c", pipe], env=environment, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1


def test_the_token_alone_goes_to_stdout(welkin, environment) -> None:
    """`TOKEN=$(welkin data token)` works; when it ends is for the person."""
    done = welkin("data", "token")

    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) == 1
    assert "expires" in done.stderr
    assert done.stdout.strip() not in done.stderr
    assert environment["WELKIN_CLIENT_SECRET"] not in done.stdout + done.stderr


def test_a_secret_may_come_from_a_file(welkin, environment, tmp_path) -> None:
    """A trailing line break, as editors leave it, is no part of the secret."""
    path = tmp_path / "secret"
    path.write_text(environment["WELKIN_CLIENT_SECRET"] + "\n")

    done = welkin(
        "data",
        "find",
        "workers",
        "--limit",
        "1",
        "--client-secret-file",
        str(path),
        env={"WELKIN_CLIENT_SECRET": None},
    )

    assert done.returncode == 0, done.stderr
