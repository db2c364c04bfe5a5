"""
Every wrong usage of every command.

The commands and their options are asked of the command line itself, so that a new one is tested from its first day.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CANARY = "canary-7f3a"
LATIN = os.fsdecode(b"caf\xe9")
SOMETHING = "2"
NOBODY = "00000000-0000-4000-8000-000000000000"

# What is right for an argument, and for an option by the word that its help has for its value.
RIGHT_ARGUMENTS = {"RESOURCE": "patients", "ID": NOBODY, "PATIENT": NOBODY, "[IDS...]": NOBODY}
RIGHT = {
    "NUMBER": "2",
    "SECONDS": "2",
    "TIME": "2026-01-31",
    "AGE": "9d",
    "NAMES": "patients",
    "NAME=VALUE": "query=x",
}
# What is wrong for it; any text may be right for the others, and a command looks at it itself.
WRONG = {
    "NUMBER": [CANARY, "-1", "2.5", "1_0", " 2", "٣", "9" * 5000],
    "SECONDS": [CANARY, "-1", "nan", "inf"],
    "NAME": [CANARY],
    "TIME": [CANARY],
    "AGE": [CANARY],
    "NAME=VALUE": [CANARY, f"={CANARY}", f"{CANARY}=1"],
}
# Names and times of the sandbox's own options are read once its other options are, by the sandbox.
READ_LATER = {("sandbox", "TIME"), ("sync export", "NAMES")}

Described = list[dict[str, Any]]


# Nothing listens there: who sends something before all words are read fails with 1.
NOWHERE = {
    "WELKIN_BASE_URL": "http://127.0.0.1:9/v1",
    "WELKIN_CLOUD_BASE_URL": "http://127.0.0.1:9",
    "HOME": "/nowhere",
}


def required_words(command: dict[str, Any], *, but: str = "") -> list[str]:
    """What the command cannot do without, except for one option or argument."""
    words = [
        word
        for option in command["options"]
        if option["is_required"] and option["name"] != but
        for word in (option["name"], RIGHT.get(option["kind"], SOMETHING))
    ]
    arguments = [each["name"] for each in command["arguments"] if each["is_required"] and each["name"] != but]
    return [*words, *(RIGHT_ARGUMENTS[name] for name in arguments)]


def wrong_lines(commands: Described) -> Iterator[tuple[str, list[str]]]:
    """Every wrong usage: a name for it, and the words."""
    for command in commands:
        path = list(command["path"])
        name = " ".join(path)
        yield f"{name}: unknown option", [*path, f"--{CANARY}"]
        yield f"{name}: unknown option with a value", [*path, f"--{CANARY}={CANARY}"]
        yield f"{name}: unknown short option", [*path, "-Z"]
        yield f"{name}: option of bytes that are no text", [*path, f"--{LATIN}"]
        if command["is_group"]:
            yield f"{name}: unknown command", [*path, CANARY]
            yield f"{name}: unknown command of bytes", [*path, LATIN]
            if path:
                yield f"{name}: no command", path
            continue
        if not any(each["is_many"] for each in command["arguments"]):
            arguments = [RIGHT_ARGUMENTS[each["name"]] for each in command["arguments"]]
            yield f"{name}: surplus argument", [*path, *arguments, CANARY]
        for argument in command["arguments"]:
            if argument["is_required"]:
                yield (
                    f"{name}: {argument['name']} missing",
                    [*path, *required_words(command, but=argument["name"])][
                        : len(path) + sum(2 for each in command["options"] if each["is_required"])
                    ],
                )
            for kind, word in (("empty", ""), ("bytes", LATIN)):
                before = [RIGHT_ARGUMENTS[each["name"]] for each in command["arguments"]]
                before[command["arguments"].index(argument)] = word
                yield f"{name}: {argument['name']} {kind}", [*path, *before]
        for option in command["options"]:
            yield from wrong_options(name, path, command, option)


def wrong_options(
    name: str, path: list[str], command: dict[str, Any], option: dict[str, Any]
) -> Iterator[tuple[str, list[str]]]:
    others = required_words(command, but=option["name"])
    word, kind = option["name"], option["kind"]
    if option["is_required"]:
        yield f"{name}: {word} missing", [*path, *others]
    if kind == "flag":
        yield f"{name}: {word} with a value", [*path, *others, f"{word}={CANARY}"]
        return
    yield f"{name}: {word} without value", [*path, *others, word]
    yield f"{name}: {word} empty", [*path, *others, word, ""]
    yield f"{name}: {word}= empty", [*path, *others, f"{word}="]
    yield f"{name}: {word} bytes", [*path, *others, word, LATIN]
    if not option["is_multiple"]:
        right = RIGHT.get(kind, CANARY)
        yield f"{name}: {word} twice", [*path, *others, word, right, f"{word}={right}"]
    if (name, kind) not in READ_LATER:
        for wrong in WRONG.get(kind, []):
            yield f"{name}: {word} {wrong[:20]}", [*path, *others, word, wrong]


def test_every_wrong_usage_is_one_line_and_exit_code_2(run_lines: Callable[..., Any], tmp_path: Path) -> None:
    """
    Of every command and every option: nothing on stdout, nothing that was typed on stderr, a word on what to do, and no
    file that was not there.
    """
    named = list(wrong_lines(run_lines([], NOWHERE)))

    answers = run_lines([{"words": words} for _, words in named], NOWHERE)

    failed = {
        name: (answer["code"], answer["out"], answer["err"])
        for (name, _), answer in zip(named, answers, strict=True)
        if not is_told(answer)
    }
    assert len(named) > 500
    assert not failed, f"{len(failed)} of {len(named)}: {failed}"
    assert not list((tmp_path / "lines").iterdir())


def is_told(answer: dict[str, Any]) -> bool:
    line = answer["err"]
    return (
        answer["code"] == 2
        and answer["out"] == ""
        and line.startswith("welkin: ")
        and line.count("\n") == 1
        and not any(text in line for text in (CANARY, LATIN, "caf", NOBODY, "999", "Traceback", "internal"))
        # What to do: what exists, what is wanted, or where to read of it.
        and any(
            text in line
            for text in ("There are", "wants", "needs", "give", "--help", "takes", "NAME=VALUE", "UTF-8")
        )
    )
