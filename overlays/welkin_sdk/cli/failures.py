"""
What to say when a command fails, and which exit code that is.

No line repeats what was typed or received: an id, a filter's value or a body may be health data, a pasted argument may
be a secret. So the texts are ours, built from names that the document or this command line declare.
"""

from __future__ import annotations

import difflib
import re
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from welkin_sdk import errors

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


class UsageError(Exception):
    """The command line asks for something that does not exist or cannot be read; the text says what exists."""


class FailedWorkError(Exception):
    """The command was right, but not all of its work could be done; the text says what is missing."""


def say(line: str) -> None:
    """One line to stderr, whatever *line* is made of."""
    print("welkin: " + " ".join(line.split()), file=sys.stderr, flush=True)


def unknown(kind: str, given: str, known: Iterable[str]) -> UsageError:
    """A name that does not exist: names the nearest one and then all there are, but not what was typed."""
    names = sorted(known)
    near = difflib.get_close_matches(given, names, n=1, cutoff=0.6)
    guess = f"did you mean {near[0]}? " if near else ""
    return UsageError(f"no such {kind}; {guess}There are: {', '.join(names) if names else 'none'}")


def explain(failure: BaseException, *, is_cloud: bool = False) -> tuple[str, int]:
    """
    One line for stderr, and the exit code.

    Args:
        is_cloud: the command was about the Cloud API, whose credentials have other names.
    """
    if isinstance(failure, UsageError | errors.ConfigurationError | errors.InvalidRequestError):
        return str(failure), WRONG_USAGE
    if isinstance(failure, FailedWorkError):
        return str(failure), FAILED
    if isinstance(failure, errors.WelkinError):
        return _explain_call(failure, is_cloud=is_cloud), FAILED
    if hasattr(failure, "format_message"):
        return _explain_command_line(failure), WRONG_USAGE
    if isinstance(failure, OSError):
        return f"{failure.strerror or type(failure).__name__}", FAILED
    return _explain_fault(failure), FAILED


def _explain_call(failure: errors.WelkinError, *, is_cloud: bool) -> str:
    line = f"{type(failure).__name__}: {failure}"
    if isinstance(failure, errors.AuthenticationError):
        line += (
            "; check the profile, or WELKIN_TENANT, WELKIN_API_CLIENT and WELKIN_SECRET_KEY"
            if is_cloud
            else "; check WELKIN_CLIENT_ID, the client secret, and this machine's clock"
        )
    if isinstance(failure, errors.WelkinConnectionError):
        line += f"; check {'WELKIN_CLOUD_BASE_URL' if is_cloud else 'WELKIN_BASE_URL'} and the network"
    if failure.retry_after is not None and failure.attempts != 0:
        line += f"; the server asks to wait {failure.retry_after:g} seconds"
    return line


def _explain_command_line(failure: BaseException) -> str:
    """Typer's own complaints quote the offending value, so only their kind and the declared names are used."""
    kind = type(failure).__name__
    command = getattr(getattr(failure, "ctx", None), "command", None)
    parameter = getattr(failure, "param", None)
    if parameter is not None:
        name = _name_of(parameter)
        return (
            f"{name} is missing" if "Missing" in kind else f"{name}: cannot be read as {_type_of(parameter)}"
        )
    option = getattr(failure, "option_name", None)
    if option is not None:
        # Only an option that exists can want for a value, so this one may be named.
        return (
            f"{option} needs a value"
            if "Usage" in kind
            else str(unknown("option", option, _options(command)))
        )
    commands = getattr(command, "commands", None)
    if commands is not None:
        typed = re.search("'(.*?)'", str(failure))
        return str(unknown("command", typed[1] if typed else "", commands))
    return "too many arguments; see --help"


def _name_of(parameter: Any) -> str:
    is_option = parameter.opts[0].startswith("-")
    return str(max(parameter.opts, key=len) if is_option else parameter.metavar or parameter.name.upper())


def _type_of(parameter: Any) -> str:
    name = str(parameter.type.name).lower()
    return "a whole number in its range" if name.startswith("int") else name


def _options(command: Any) -> list[str]:
    declared = [option for parameter in getattr(command, "params", ()) for option in parameter.opts]
    return [*(option for option in declared if option.startswith("--")), "--help"]


def _explain_fault(failure: BaseException) -> str:
    """A fault of ours: the kind and the place, but never its text, which may hold data."""
    frames = traceback.extract_tb(failure.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"internal error, please report it: {type(failure).__name__}{place}"
