"""What a shell is offered: commands, options, resources, formats and filters, without a word to any server."""

from collections.abc import Callable
from typing import Any

import pytest

from welkin_cloud_api.operations import TABLE
from welkin_sdk.cli.readings import read_lists

# Nothing may be sent: there is no login, and nothing listens.
NOWHERE = {"WELKIN_BASE_URL": "http://127.0.0.1:9/v1", "WELKIN_CLOUD_BASE_URL": "http://127.0.0.1:9"}

OFFERED = {
    "welkin ": {"cloud", "data", "demo", "listen", "probe", "sandbox", "sync"},
    "welkin data fi": {"find"},
    "welkin cloud ": {"get", "list", "token"},
    "welkin data ": {"find", "get", "token"},
    "welkin data find p": {"patients", "phone_numbers"},
    "welkin data find patients --updated-f": {"--updated-from"},
    "welkin data find patients --format ": {"table", "ndjson", "csv"},
    "welkin data find email_addresses --filter ": {"patient_id=", "user_id="},
    "welkin data find email_addresses --filter pa": {"patient_id="},
    "welkin data get wor": {"workers"},
    "welkin probe work": {"workers"},
    "welkin probe --api ": {"data", "cloud"},
    "welkin cloud list ": set(read_lists(TABLE)),
    "welkin cloud list tasks --filter due_": {"due_date=", "due_before="},
    "welkin sync run --resources pat": {"patients"},
    "welkin sync export --format ": {"ndjson", "csv", "parquet"},
    "welkin sync status --format j": {"json"},
    "welkin sandbox --envelope ": {"printed", "wrapped"},
}


def asking(shell: str, typed: str) -> dict[str, str]:
    """How the script of *shell* asks."""
    if shell == "bash":
        return {
            "COMP_WORDS": typed,
            "COMP_CWORD": str(len(typed.split(" ")) - 1),
            "_WELKIN_COMPLETE": "complete_bash",
        }
    asked = {"_TYPER_COMPLETE_ARGS": typed, "_WELKIN_COMPLETE": f"complete_{shell}"}
    return asked | ({"_TYPER_COMPLETE_FISH_ACTION": "get-args"} if shell == "fish" else {})


def offered(shell: str, printed: str) -> set[str]:
    if shell == "zsh":
        body = printed.strip().removeprefix("_arguments '*: :((").removesuffix("))'")
        return {line.split('"')[1] for line in body.splitlines()}
    return {line.split("\t")[0] for line in printed.splitlines()}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_offered_what_exists(shell: str, run_lines: Callable[..., Any]) -> None:
    """And nothing is said on stderr."""
    answers = run_lines([{"words": [], "env": asking(shell, typed)} for typed in OFFERED], NOWHERE)

    for (typed, expected), answer in zip(OFFERED.items(), answers, strict=True):
        assert (answer["code"], answer["err"]) == (0, ""), typed
        assert offered(shell, answer["out"]) == expected, typed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_ask(shell: str, run_lines: Callable[..., Any]) -> None:
    """The script is printed for the shell that the environment names."""
    (answer,) = run_lines([{"words": [], "env": {"_WELKIN_COMPLETE": f"source_{shell}"}}], NOWHERE)

    assert (answer["code"], answer["err"]) == (0, "")
    assert f"_WELKIN_COMPLETE=complete_{shell}" in answer["out"]
