"""What a caller may give beside a call's own arguments: its names and types, checked before anything is sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from welkin_runtime.encoding import did_you_mean
from welkin_runtime.operations import Operation
from welkin_runtime.types import RequestOptions
from welkin_sdk.arguments import LONGEST_WAIT, check_callback, check_count, check_header_types, check_seconds
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.http.settings import Timeout


def check_options(options: Mapping[str, object], operation: Operation) -> None:
    """
    Refuse options that no call has, or that are not what they must be.

    Every method of a client takes the options of its call by name, so this is where a misspelt argument ends up.

    Raises:
        TypeError: one is neither an option nor an argument of the method; as Python says it, with the nearest name.
        InvalidRequestError: one has another type, or a value that makes no sense.
    """
    check_names(options, operation)
    try:
        _check_values(options)
    except InvalidRequestError as error:
        error.operation = operation.name
        raise


def check_names(options: Mapping[str, object], operation: Operation) -> None:
    """The part of `check_options` that needs no look at a value."""
    if options.keys() <= RequestOptions.__annotations__.keys():
        return
    refuse_unknown(f"{operation.name}()", options, RequestOptions.__annotations__, operation.arguments)


def refuse_unknown(
    function: str, given: Iterable[str], known: Iterable[str], more: Iterable[str] = ()
) -> None:
    """Raise the TypeError that Python raises for an argument that does not exist, with the nearest that does."""
    known = {name for name in known if not name.startswith("_") or name in given}
    for name in given:
        if name not in known:
            hint = did_you_mean(name, {*known, *more} - {name})
            raise TypeError(f"{function} got an unexpected keyword argument {name!r}{hint}")


def _check_values(options: Mapping[str, object]) -> None:
    timeout = options.get("timeout")
    if timeout is not None and not isinstance(timeout, Timeout):
        check_seconds("timeout", timeout, most=LONGEST_WAIT)
    if options.get("deadline") is not None:
        check_seconds("deadline", options["deadline"])
    if "max_retries" in options:
        check_count("max_retries", options["max_retries"])
    if "headers" in options:
        check_header_types(options["headers"])
    check_callback("on_response", options.get("on_response"))
