"""
What to say when a command fails, and which exit code that is.

No line repeats what was typed or received: an id, a filter's value or a body may be health data, a pasted argument may
be a secret. So the texts are ours, built from names that the document or this command line declare.
"""

from __future__ import annotations

import difflib
import sys
import traceback
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from welkin_sdk import errors
from welkin_sdk.cli.hints import find_hint
from welkin_sdk.cli.terminal import neutralize

FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130
# "argument (VARIABLE): what is wrong" of the library, as this command line takes it.
_OPTIONS = {"base_url": "--base-url", "client_id": "--client-id"}


class UsageError(Exception):
    """The command line asks for something that does not exist or cannot be read; the text says what exists."""


class FailedWorkError(Exception):
    """The command was right, but not all of its work could be done; the text says what is missing."""


def say(line: str) -> None:
    """One line to stderr, whatever *line* is made of; where nobody can be told any more, nothing is said."""
    with suppress(OSError, ValueError):
        print("welkin: " + neutralize(" ".join(line.split())), file=sys.stderr, flush=True)


def unknown(kind: str, given: str, known: Iterable[str], *, option: str | None = None) -> UsageError:
    """
    A name that does not exist: names the nearest one and then all there are, but not what was typed.

    Args:
        option: where it was typed, unless *kind* says so.
    """
    names = sorted(known)
    near = difflib.get_close_matches(given, names, n=1, cutoff=0.6)
    guess = f"did you mean {near[0]}? " if near else ""
    place = f"{option}: " if option else ""
    return UsageError(f"{place}no such {kind}; {guess}There are: {', '.join(names) if names else 'none'}")


def explain(failure: BaseException, *, is_cloud: bool = False) -> tuple[str, int]:
    """
    One line for stderr, and the exit code.

    Args:
        is_cloud: the command was about the Cloud API, whose credentials have other names.
    """
    if isinstance(failure, UsageError | errors.ConfigurationError | errors.InvalidRequestError):
        return _by_option(str(failure)), WRONG_USAGE
    if isinstance(failure, FailedWorkError):
        return str(failure), FAILED
    if isinstance(failure, errors.WelkinError):
        hint = find_hint(failure, is_cloud=is_cloud)
        return f"{type(failure).__name__}: {failure}" + (f"; {hint}" if hint else ""), FAILED
    if isinstance(failure, KeyboardInterrupt):
        return "interrupted", INTERRUPTED
    if isinstance(failure, OSError):
        return f"{failure.strerror or type(failure).__name__}", FAILED
    return explain_fault(failure), FAILED


def _by_option(text: str) -> str:
    """What a message of the library's calls an argument of the client, by the option that it came from, if it has one."""
    argument, space, rest = text.partition(" ")
    return f"{_OPTIONS.get(argument, argument)}{space}{rest}"


def explain_fault(failure: BaseException) -> str:
    """A fault of ours: the kind and the place, but never its text, which may hold data."""
    frames = traceback.extract_tb(failure.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"internal error, please report it: {type(failure).__name__}{place}"
