"""What may be given beside a call's own arguments, by name and by type."""

from __future__ import annotations

from typing import Any

import pytest
from codec_parts import operation

from welkin_sdk import Timeout
from welkin_sdk.call.options import check_names, check_options, refuse_unknown
from welkin_sdk.errors import InvalidRequestError

GET = operation("patients.get")


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"timeout": 5},
        {"timeout": None, "deadline": None},
        {"timeout": Timeout(1, 2, 3, 4), "deadline": 0.5, "max_retries": 0},
        {"headers": {"X-A": "1"}, "on_response": print},
    ],
)
def test_what_makes_sense_is_taken(options: dict[str, Any]) -> None:
    """None takes the client's own setting back."""
    check_options(options, GET)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", 0),
        ("timeout", "canary"),
        ("deadline", -1),
        ("deadline", float("nan")),
        ("max_retries", 1.5),
        ("max_retries", None),
        ("headers", "canary"),
        ("headers", {"X-A": b"canary"}),
        ("on_response", "canary"),
    ],
)
def test_what_makes_none_is_refused_by_name(name: str, value: Any) -> None:
    """With the operation, and without the value."""
    with pytest.raises(InvalidRequestError, match=name) as caught:
        check_options({name: value}, GET)

    assert caught.value.operation == "patients.get"
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "hint"), [("timeuot", "timeout"), ("header", "headers"), ("page_sise", None), ("_clock", None)]
)
def test_what_no_call_has_is_refused_as_python_does(name: str, hint: str | None) -> None:
    """With the nearest name that there is, where one is near."""
    with pytest.raises(TypeError, match="unexpected keyword argument") as caught:
        check_names({name: 1}, GET)

    assert str(caught.value).startswith(f"patients.get() got an unexpected keyword argument {name!r}")
    assert (hint or "did you mean") in str(caught.value) or hint is None


def test_a_name_is_looked_for_among_the_arguments_too() -> None:
    """A hint never is what was given, nor a private name that was not."""
    with pytest.raises(TypeError, match="external_id") as caught:
        refuse_unknown("f()", ["externl_id"], ["timeout", "_secret"], ["external_id"])

    assert "_secret" not in str(caught.value)
    refuse_unknown("f()", ["timeout"], ["timeout"])
