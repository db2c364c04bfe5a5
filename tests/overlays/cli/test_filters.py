"""Filters and ids: typed, or out of stdin or a file, where no list of processes shows them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from welkin_cloud_api.operations import TABLE as CLOUD
from welkin_data_api.operations import TABLE as DATA
from welkin_sdk.cli.failures import UsageError
from welkin_sdk.cli.filters import FilterOptions, StandardInput, json_value
from welkin_sdk.cli.readings import read_arguments, read_gets, read_lists
from welkin_sdk.sandbox import Sandbox

CANARY = "canary-7f3a"

Lines = Callable[..., Any]


@pytest.fixture
def variables(sandbox: Sandbox) -> dict[str, str]:
    return {
        "WELKIN_BASE_URL": sandbox.data_api,
        "WELKIN_CLIENT_ID": sandbox.client_id,
        "WELKIN_CLIENT_SECRET": sandbox.client_secret,
        "WELKIN_CLOUD_BASE_URL": sandbox.cloud.address,
        "WELKIN_TENANT": sandbox.cloud.tenant,
        "WELKIN_INSTANCE": sandbox.cloud.instance,
        "WELKIN_API_CLIENT": sandbox.cloud.api_client,
        "WELKIN_SECRET_KEY": sandbox.cloud.secret,
    }


@pytest.fixture
def patient(sandbox: Sandbox, variables: dict[str, str]) -> str:
    """The id of a patient with messages."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from welkin_sdk.cli import main; main()",
            "data",
            "find",
            "app_messages",
            "--limit",
            "1",
        ],
        env=os.environ | variables,
        capture_output=True,
        text=True,
    )
    return str(json.loads(done.stdout)["patient_id"])


@pytest.mark.parametrize(
    ("words", "given"),
    [
        (["--filter", "patient_id={}"], ""),
        (["--filter", "patient_id=-"], "{}\n"),
        (["--filter", "patient_id=-"], "\ufeff{}\r\n"),
        (["--filters-from", "-"], "# of one patient\n\npatient_id={}\n"),
        (["--filters-from", "-"], "patient_id={}\r\n"),
        (["--filters-from", "-"], '{{"patient_id": "{}"}}'),
    ],
)
def test_every_way_to_give_a_filter_finds_the_same(
    run_lines: Lines, variables: dict[str, str], patient: str, words: list[str], given: str
) -> None:
    """Typed, a line of stdin, lines, or JSON; with the line ends and marks that editors leave."""
    words = [word.format(patient) for word in words]

    (answer,) = run_lines(
        [{"words": ["data", "find", "app_messages", *words], "stdin": given.format(patient)}], variables
    )

    found = [json.loads(line) for line in answer["out"].splitlines()]
    assert answer["code"] == 0, answer["err"]
    assert {each["patient_id"] for each in found} == {patient}


def test_filters_come_from_a_file(
    run_lines: Lines, variables: dict[str, str], patient: str, tmp_path: Path
) -> None:
    """Of this user alone, if he wants."""
    file = tmp_path / "filters"
    file.write_text(f"patient_id={patient}")

    (answer,) = run_lines(
        [{"words": ["data", "find", "app_messages", "--filters-from", str(file)]}], variables
    )

    assert answer["code"] == 0, answer["err"]
    assert {json.loads(line)["patient_id"] for line in answer["out"].splitlines()} == {patient}


def test_an_id_may_come_from_stdin(run_lines: Lines, variables: dict[str, str], patient: str) -> None:
    """Of both APIs; each `-` takes a line."""
    listed = run_lines([{"words": ["cloud", "list", "patients", "--limit", "1"]}], variables)[0]
    cloud_patients = [json.loads(line)["id"] for line in listed["out"].splitlines()]

    answers = run_lines(
        [{"words": ["data", "get", "patients", "-"], "stdin": f"{patient}\n"}]
        + [{"words": ["cloud", "get", "patients", "-"], "stdin": f"{each}\n"} for each in cloud_patients],
        variables,
    )

    assert [json.loads(answer["out"])["id"] for answer in answers] == [patient, *cloud_patients]


@pytest.mark.parametrize(
    ("words", "given", "said"),
    [
        (["--filter", "patient_id=-"], "", "stdin has no line"),
        (["--filter", "patient_id=a", "--filter", f"patient_id={CANARY}"], "", "patient_id: takes one value"),
        (
            ["--filter", f"patient_id={CANARY}", "--filters-from", "-"],
            f"patient_id={CANARY}",
            "takes one value",
        ),
        (["--filters-from", "-"], f'{{"patient_id": "a", "patient_id": "{CANARY}"}}', "takes one value"),
        (["--filters-from", "-"], f'{{"patient_id": ["a", "{CANARY}"]}}', "takes one value"),
        (["--filters-from", "-"], f'{{"patient_id": {{"{CANARY}": 1}}}}', "a value is a text"),
        (["--filters-from", "-"], '{"patient_id": null}', "a value is a text"),
        (["--filters-from", "-"], f'{{"patient_id": "{CANARY}"', "is none"),
        (["--filters-from", "-"], f"{CANARY}\n", "line 1: wants NAME=VALUE"),
        (["--filters-from", "-"], f"\npatient={CANARY}\n", "did you mean patient_id? There are: patient_id"),
        (["--filters-from", f"/nowhere/{CANARY}"], "", "cannot be read"),
        (["--filters-from", "/dev/null"], "", "holds no filter"),
        (["--filters-from", "-"], "", "holds no filter"),
        (["--filters-from", "-"], f"# {CANARY}\n\n", "holds no filter"),
        (["--filters-from", "-"], "{}", "holds no filter"),
    ],
)
def test_a_filter_that_cannot_be_meant_is_refused(
    run_lines: Lines, variables: dict[str, str], words: list[str], given: str, said: str
) -> None:
    """Before anything is sent, in one line, and without its value."""
    (answer,) = run_lines([{"words": ["data", "find", "app_messages", *words], "stdin": given}], variables)

    assert (answer["code"], answer["out"]) == (2, "")
    assert said in answer["err"]
    assert answer["err"].count("\n") == 1
    assert CANARY not in answer["err"]


def test_a_filter_that_does_not_exist_is_refused_by_every_resource(run_lines: Lines) -> None:
    """Of both APIs, with all that exist; only a list by what the customer has designed takes any name."""
    cloud = {
        ("cloud", verb, name): ["x" for _ in operation.ids]
        for verb, found in (("list", read_lists(CLOUD)), ("get", read_gets(CLOUD)))
        for name, operation in found.items()
    }
    data = [("data", "find", name) for name in read_lists(DATA, usual="find")]
    lines = [*data, *(words for words in cloud if words[2] != "patients.list_by_filter")]

    answers = run_lines(
        [{"words": [*words, *cloud.get(words, []), "--filter", f"{CANARY}=1"]} for words in lines],
        {"WELKIN_BASE_URL": "http://127.0.0.1:9/v1", "WELKIN_CLOUD_BASE_URL": "http://127.0.0.1:9"},
    )

    wrong = [
        answer
        for answer in answers
        if answer["code"] != 2 or "no such filter" not in answer["err"] or CANARY in answer["err"]
    ]
    assert len(answers) > 80
    assert not wrong


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tasks", "--filter", f"status={CANARY}"], "There are: CANCELED, COMPLETED, IN_PROGRESS, TODO"),
        (["tasks", "--filter", "status=TODO", "--filter", "status=TOOD"], "did you mean TODO?"),
        (["patients", "--filter", "email=a", "--filter", "email=b"], "email: takes one value"),
    ],
)
def test_a_value_that_the_filter_does_not_know_is_refused(
    run_lines: Lines, variables: dict[str, str], words: list[str], said: str
) -> None:
    """Where the document lists its values; several are taken where the API takes a list."""
    (answer,) = run_lines([{"words": ["cloud", "list", *words]}], variables)

    assert (answer["code"], answer["out"]) == (2, "")
    assert said in answer["err"]
    assert CANARY not in answer["err"]


def test_values_of_a_list_may_be_repeated_or_joined(run_lines: Lines, variables: dict[str, str]) -> None:
    """Two filters of one name are both sent."""
    answers = run_lines(
        [
            {"words": ["cloud", "list", "tasks", "--filter", "status=TODO", "--filter", "status=COMPLETED"]},
            {"words": ["cloud", "list", "tasks", "--filter", "status=TODO,COMPLETED"]},
            {
                "words": ["cloud", "list", "tasks", "--filters-from", "-"],
                "stdin": '{"status": ["TODO", "COMPLETED"]}',
            },
        ],
        variables,
    )

    assert [answer["code"] for answer in answers] == [0, 0, 0], answers
    assert len({answer["out"] for answer in answers}) == 1


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("true", "boolean", True),
        ("true", "string", "true"),
        ("true", None, True),
        ("null", None, None),
        ("0042", "string", "0042"),
        ("42", "string", "42"),
        ("42", "integer", 42),
        ("42", None, 42),
        ("2.5", "number", 2.5),
        ("true", "integer", "true"),
        ("0042", None, "0042"),
        ("NaN", None, "NaN"),
        ("[1]", None, "[1]"),
        ("", None, ""),
    ],
)
def test_a_value_of_a_filter_in_a_body_has_the_type_of_its_member(
    text: str, kind: str | None, value: object
) -> None:
    """By the document; a name that it does not know leaves what the text looks like."""
    found = json_value(text, kind)

    assert found == value
    assert type(found) is type(value)


def test_the_json_object_of_a_file_keeps_its_types(tmp_path: Path) -> None:
    """Digits of a text stay a text, and no number is rounded."""
    file = tmp_path / "filters.json"
    file.write_text('{"a": true, "b": "true", "c": 12345678901234567890123, "d": "007", "e": 1.5}', "utf-8")

    read = FilterOptions(file=str(file)).read(StandardInput())

    assert {name: json_value(texts[0], "string") for name, texts in read.items()} == {
        "a": True,
        "b": "true",
        "c": 12345678901234567890123,
        "d": "007",
        "e": 1.5,
    }
    assert {name: texts[0] for name, texts in read.items()}["a"] == "true"


def test_a_filter_in_a_body_is_sent_as_typed_and_never_twice() -> None:
    """The document has the patient's members and their types; a repeated one is refused."""
    operation = read_lists(CLOUD)["patients.list_by_filter"]

    assert next(one.types for one in operation.columns if one.name == "mrn") == ("string",)
    [fields], _ = read_arguments(operation, [], {"mrn": ["42"], "enabled": ["true"]})
    assert fields == {"mrn": "42", "enabled": True}
    with pytest.raises(UsageError, match="takes one value and was given 2"):
        read_arguments(operation, [], {"email": ["a", "b"]})
