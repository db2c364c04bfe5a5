"""
The options and arguments of all commands, and how their words are read.

Typer only splits the command line. Every word is read by a function of this file, so that what is accepted, and what is
said of anything else, is the same with every typer that the project allows.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from welkin_sdk.cli.failures import UsageError, unknown
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.texts import expand

_MOST_DIGITS = 18

Read = Callable[[Any], Any]
Names = Callable[[], Iterable[str]]


def read_text(name: str) -> Read:
    """Any text but none at all; *name* is what the option or argument is called."""

    def read(word: Any) -> str:
        text = str(word)
        if not text:
            raise UsageError(f"{name} is empty; give it a value, or leave it out")
        try:
            text.encode()
        except UnicodeEncodeError:
            raise UsageError(
                f"{name}: has bytes that are no UTF-8 text; look at the terminal's locale"
            ) from None
        return text

    return read


def read_path(name: str) -> Read:
    """The name of a file; `~` is this user's home."""
    read = read_text(name)

    def read_file_name(word: Any) -> Path:
        try:
            return expand(read(word), name)
        except ConfigurationError:
            pass
        raise UsageError(f"{name}: is no path, or begins with the ~ of a user who does not exist")

    return read_file_name


def read_number(name: str, *, least: int, most: int | None = None) -> Read:
    """A whole number."""
    bounds = f"{least} or more" if most is None else f"from {least} to {most}"

    def read(word: Any) -> int:
        text = str(word)
        # `int` takes blanks, underscores and other alphabets' digits as well, and thousands of digits slowly.
        is_number = text.isascii() and text.isdigit()
        if is_number and most is None and len(text) > _MOST_DIGITS:
            raise UsageError(f"{name} wants a whole number of {_MOST_DIGITS} digits at most")
        number = int(text) if is_number and len(text) <= _MOST_DIGITS else None
        if number is None or number < least or (most is not None and number > most):
            raise UsageError(f"{name} wants a whole number, {bounds}")
        return number

    return read


def read_seconds(name: str, *, most: int) -> Read:
    """A number of seconds, with decimals if need be."""

    def read(word: Any) -> float:
        try:
            seconds = float(str(word))
        except ValueError:
            seconds = math.nan
        if not 0 <= seconds <= most:
            raise UsageError(f"{name} wants a number of seconds, from 0 to {most}")
        return seconds

    return read


def read_choice(name: str, kind: str, names: Names) -> Read:
    """One of *names*; *kind* is what they are, e.g. "format"."""

    def read(word: Any) -> str:
        known = tuple(names())
        if word not in known:
            raise unknown(kind, str(word), known, option=name)
        return str(word)

    return read


def complete_from(names: Names) -> Callable[[str], list[str]]:
    """What a shell offers for a word that is one of *names*."""

    def complete(incomplete: str) -> list[str]:
        return [name for name in names() if name.startswith(incomplete)]

    return complete


# --- what an option is made of


def text_option(name: str, help_text: str, *, metavar: str = "TEXT") -> Any:
    """An option that takes one text."""
    return typer.Option(name, parser=read_text(name), metavar=metavar, help=help_text)


def path_option(name: str, help_text: str) -> Any:
    """An option that names a file."""
    return typer.Option(name, parser=read_path(name), metavar="FILE", help=help_text)


def number_option(name: str, help_text: str, *, least: int, most: int | None = None) -> Any:
    """An option that takes a whole number."""
    return typer.Option(
        name, parser=read_number(name, least=least, most=most), metavar="NUMBER", help=help_text
    )


def choice_option(name: str, kind: str, help_text: str, names: Names) -> Any:
    """An option that takes one of a few names."""
    return typer.Option(
        name,
        parser=read_choice(name, kind, names),
        metavar="NAME",
        help=help_text,
        autocompletion=complete_from(names),
    )


def name_argument(name: str, help_text: str, names: Names) -> Any:
    """An argument that takes one of many names, which the command itself looks up."""
    return typer.Argument(
        metavar=name, parser=read_text(name), help=help_text, autocompletion=complete_from(names)
    )


# --- what several commands share


def record_formats() -> Iterable[str]:
    """How records can be printed."""
    from welkin_sdk.cli.formats import FORMATS

    return FORMATS


def summary_formats() -> Iterable[str]:
    """How a short table can be printed."""
    return ("table", "json")


def status_formats() -> Iterable[str]:
    """How a mirror's status can be printed."""
    return (*summary_formats(), "prometheus")


def found_resources() -> Iterable[str]:
    """The collections of the Data API that have a Find."""
    from welkin_data_api.operations import TABLE
    from welkin_sdk.cli.readings import read_lists

    return read_lists(TABLE, usual="find")


def got_resources() -> Iterable[str]:
    """Those with records that can be asked for by id."""
    from welkin_data_api.operations import TABLE
    from welkin_sdk.cli.readings import read_gets

    return read_gets(TABLE)


BaseUrl = Annotated[
    str | None, text_option("--base-url", "Where the API is; else WELKIN_BASE_URL, else the real one.")
]
ClientId = Annotated[str | None, text_option("--client-id", "Else WELKIN_CLIENT_ID.")]
SecretFile = Annotated[
    Path | None,
    path_option("--client-secret-file", "File that holds the client secret; else WELKIN_CLIENT_SECRET."),
]
Store = Annotated[
    str | None,
    text_option(
        "--store", "The mirror: a path or postgresql://...; else WELKIN_STORE, else a file of this user."
    ),
]
Tenant = Annotated[
    str | None,
    text_option("--tenant", "The tenant's name in the mirror; else after the API's host and the client."),
]
PageSize = Annotated[int | None, number_option("--page-size", "Records per request.", least=1)]
Concurrency = Annotated[int, number_option("--concurrency", "Requests at once, at most.", least=1, most=64)]
Limit = Annotated[int | None, number_option("--limit", "Stop after so many records.", least=1)]
Checkpoint = Annotated[
    str | None, text_option("--checkpoint", "Go on where a walk that broke or was limited stopped.")
]
RecordFormat = Annotated[
    str | None,
    choice_option(
        "--format", "format", "table, ndjson or csv; a table on a terminal, else ndjson.", record_formats
    ),
]
SummaryFormat = Annotated[
    str | None,
    choice_option("--format", "format", "table or json; a table on a terminal, else json.", summary_formats),
]
StatusFormat = Annotated[
    str | None,
    choice_option(
        "--format", "format", "table, json or prometheus; a table on a terminal, else json.", status_formats
    ),
]
FiltersFrom = Annotated[
    str | None,
    text_option(
        "--filters-from",
        "Read filters from this file, or from stdin if it is -: lines of NAME=VALUE, or a JSON object.",
        metavar="FILE",
    ),
]
