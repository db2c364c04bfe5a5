"""
Texts from outside: arguments, environment variables, members of a profile and small files, as editors, shells and
secret managers leave them.

A line end behind a text and a byte order mark before it are no part of it and are taken off. What no text of its kind can
hold is refused, by the name of where it came from and never with the text, which may be a secret.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from welkin_sdk.arguments import is_utf8
from welkin_sdk.errors import ConfigurationError

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
LONGEST_TEXT = 16_384
LONGEST_PATH = 4096


def clean(text: object, name: str) -> str:
    """
    *text* without the byte order mark before it and the line end behind it.

    Args:
        name: where it came from, e.g. "client_secret (WELKIN_CLIENT_SECRET)".

    Raises:
        ConfigurationError: it is no text, or holds control characters or bytes that are no UTF-8.
    """
    if not isinstance(text, str):
        raise ConfigurationError(f"{name}: expected a string, got {type(text).__name__}")
    stripped = text.removeprefix(_MARK).rstrip("\r\n")
    if not is_utf8(stripped):
        raise ConfigurationError(f"{name}: holds bytes that are no text in UTF-8; write it anew")
    if _CONTROL.search(stripped):
        raise ConfigurationError(f"{name}: holds line ends or other control characters; write it on one line")
    if len(stripped) > LONGEST_TEXT:
        raise ConfigurationError(f"{name}: is longer than {LONGEST_TEXT:,} characters")
    return stripped


def read_variable(variable: str) -> str | None:
    """What the environment says; None where it says nothing."""
    found = os.environ.get(variable)
    return None if found is None else clean(found, variable)


def find_text(argument: str, given: str | None, variable: str) -> str | None:
    """What was given, else what the environment says, else None; an empty text where that was given."""
    if given is not None:
        return clean(given, f"{argument} ({variable})")
    return read_variable(variable)


def read_text_file(path: Path, name: str) -> str:
    """
    What stands in a file that holds one text, a secret say.

    Raises:
        ConfigurationError: it cannot be read, is empty, or holds anything else.
    """
    content: str | None = None
    try:
        # Some editors write UTF-16, which is told by its own byte order mark.
        raw = expand(path, name).read_bytes()
        content = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except (OSError, UnicodeDecodeError):
        pass
    if content is None:
        raise ConfigurationError(f"{name}: the file cannot be read as text")
    text = clean(content.removeprefix(_MARK).strip(), name)
    if not text:
        raise ConfigurationError(f"{name}: the file is empty")
    return text


def expand(path: str | os.PathLike[str], name: str) -> Path:
    """
    *path* with the home folder in place of a ~ at its start, which only a shell replaces, and not everywhere.

    Raises:
        ConfigurationError: it is no path, or names the home of a user who does not exist.
    """
    try:
        text: object = os.fspath(path)
        if isinstance(text, str) and "\0" not in text and 0 < len(os.fsencode(text)) <= LONGEST_PATH:
            return Path(text).expanduser()
    except (TypeError, RuntimeError, UnicodeEncodeError):
        pass
    raise ConfigurationError(f"{name}: is no path")


def locate(path: str | os.PathLike[str], name: str) -> Path:
    """
    The whole path: where *path* leads now, also when the program has gone to another folder.

    Raises:
        ConfigurationError: as for `expand`, or the folder that the program is in is gone.
    """
    expanded, place = expand(path, name), None
    with suppress(OSError):
        place = expanded.absolute()
    if place is None:
        raise ConfigurationError(f"{name}: the folder that the program is in is gone; name the whole path")
    return place
