"""What is typed wrong: exit code 2, one line on stderr, nothing on stdout, and nothing of what was typed repeated."""

import pytest

CANARY = "canary-7f3a"
NOBODY = "00000000-0000-4000-8000-000000000000"

WRONG = {
    "command": (
        ["dta", "find", "patients"],
        "did you mean data? There are: cloud, data, demo, listen, probe, sandbox, sync",
    ),
    "resource": (
        ["data", "find", "patient"],
        "no such resource; did you mean patients? There are: app_messages, ",
    ),
    "resource that cannot be read": (["data", "get", "external_ids", NOBODY], "There are: app_messages, "),
    "far-off resource": (["data", "find", CANARY], "no such resource; There are: app_messages, "),
    "option": (
        ["data", "find", "patients", "--update-from", "2026"],
        "no such option; did you mean --updated-from?",
    ),
    "option with a value": (["data", "find", "patients", f"--lim={CANARY}"], "did you mean --limit?"),
    "option without its value": (["data", "find", "patients", "--limit"], "--limit needs a value"),
    "no resource": (["data", "find"], "RESOURCE is missing; There are: app_messages, "),
    "no command": (["cloud"], "COMMAND is missing; There are: get, list, token"),
    "option twice": (
        ["data", "find", "patients", "--limit", "1", "--limit", "2"],
        "--limit is given more than once",
    ),
    "value of a flag": (["sync", "run", f"--once={CANARY}"], "--once takes no value"),
    "no id": (["data", "get", "patients"], "ID is missing"),
    "too many words": (["data", "get", "patients", NOBODY, CANARY], "too many arguments"),
    "number": (["data", "find", "patients", "--limit", CANARY], "--limit wants a whole number, 1 or more"),
    "number out of range": (
        ["data", "find", "patients", "--limit", "0"],
        "--limit wants a whole number, 1 or more",
    ),
    "number of too many digits": (
        ["sync", "run", "--per-minute", "9" * 23],
        "--per-minute wants a whole number of 18 digits at most",
    ),
    "page that is too large": (
        ["sync", "run", "--page-size", "99999999999"],
        "--page-size wants a whole number, from 1 to 100000",
    ),
    "option of another command": (
        ["sync", "plan", "--api", "cloud"],
        "--api is no option of this command; There are: ",
    ),
    "option of no command": (["sync", "plan", f"--{CANARY}"], "no such option; "),
    "time": (["data", "find", "patients", "--updated-from", CANARY], "--updated-from wants an ISO 8601 time"),
    "format": (
        ["data", "find", "patients", "--format", "cvs"],
        "--format: no such format; did you mean csv?",
    ),
    "filter": (["data", "find", "app_messages", "--filter", f"patient={CANARY}"], "did you mean patient_id?"),
    "filter of none": (["data", "find", "workers", "--filter", f"x={CANARY}"], "no such filter of workers"),
    "filter without value": (["data", "find", "patients", "--filter", CANARY], "--filter wants NAME=VALUE"),
    "checkpoint": (["data", "find", "patients", "--checkpoint", CANARY], "checkpoint"),
    "envelope": (["sandbox", "--envelope", "wraped"], "no such envelope; did you mean wrapped?"),
    "malformed id": (["data", "get", "patients", CANARY], "ID cannot be an id of patients"),
    "empty id": (["data", "get", "patients", ""], "ID is empty"),
    "id that climbs": (["data", "get", "patients", f"../{CANARY}"], "ID cannot be an id of patients"),
}


@pytest.mark.parametrize(("words", "said"), WRONG.values(), ids=WRONG.keys())
def test_wrong_usage_exits_with_2_and_names_what_exists(welkin, words: list[str], said: str) -> None:
    """One line, with the nearest match where there is one, and without the value that was typed."""
    done = welkin(*words)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("welkin: ")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert CANARY not in done.stderr
    assert NOBODY not in done.stderr


def test_an_id_that_the_server_does_not_know_is_wrong_usage(welkin) -> None:
    """The line says what to do, and does not repeat the id."""
    done = welkin("data", "get", "patients", NOBODY)

    assert (done.returncode, done.stdout) == (2, "")
    assert "404" in done.stderr
    assert "welkin data find patients" in done.stderr
    assert NOBODY not in done.stderr


def test_a_resource_may_be_typed_with_hyphens(welkin) -> None:
    """`app-messages` is what shells complete to; it means app_messages."""
    done = welkin("data", "find", "app-messages", "--limit", "1")

    assert done.returncode == 0, done.stderr


def test_no_words_show_the_help(welkin) -> None:
    """Who types the name alone wants to know what there is."""
    done = welkin()

    assert done.returncode == 0
    assert all(command in done.stdout for command in ("cloud", "data", "demo", "sandbox", "sync"))


def test_the_version_is_printed_alone(welkin) -> None:
    """A script can cut it at the space."""
    done = welkin("--version")

    assert done.returncode == 0
    assert done.stdout.startswith("welkin-sdk ")
    assert done.stderr == ""


def test_without_credentials_the_line_says_what_to_set(welkin) -> None:
    """Nothing is sent; the name of the variable is in the line."""
    done = welkin("data", "find", "patients", env={"WELKIN_CLIENT_ID": None})

    assert (done.returncode, done.stdout) == (2, "")
    assert "WELKIN_CLIENT_ID" in done.stderr


def test_plain_http_to_another_machine_is_refused(welkin) -> None:
    """A token must not travel in the clear."""
    done = welkin("data", "find", "patients", "--base-url", "http://welkin.example/v1")

    assert (done.returncode, done.stdout) == (2, "")
    assert "https" in done.stderr


@pytest.mark.parametrize("content", [None, "", b"\xff\xfe"], ids=["missing", "empty", "not text"])
def test_a_secret_file_that_holds_no_secret_is_wrong_usage(welkin, tmp_path, content) -> None:
    """The line names the option; the path may tell something and is left out."""
    path = tmp_path / CANARY
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    done = welkin(
        "data", "find", "patients", "--client-secret-file", str(path), env={"WELKIN_CLIENT_SECRET": None}
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert "--client-secret-file" in done.stderr
    assert CANARY not in done.stderr
