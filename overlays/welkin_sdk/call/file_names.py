"""
The name that a server suggests for a file, out of whatever stands in the header Content-Disposition.

Source: RFC 6266; RFC 8187; RFC 2047, whose encoded words some writers put here although they do not belong here.
"""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from urllib.parse import unquote

_PARAMETER = re.compile(r';\s*([\w!#$&+.^`|~-]+\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))', re.ASCII)
# RFC 8187, 3.2: UTF-8, and what came before it. Python knows a hundred more, some of which are no charsets at all.
_CHARSETS = frozenset({"utf-8", "iso-8859-1", "us-ascii"})
_ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bqBQ]\?[^?\s]*\?=")
# What reads them takes the square of their length.
_LONGEST_WORDS = 4096
# Source: "Naming Files, Paths, and Namespaces" of the Windows documentation.
_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"}
)
_LONGEST_NAME = 255
"""Bytes: what the usual file systems allow."""
_LONGEST_EXTENSION = 20


def parse_file_name(disposition: str) -> str | None:
    """
    The name in a Content-Disposition header as one that does no harm in any folder; None where nothing is left.

    It has no folders and no control characters, hides nothing, is no option or home folder to a shell, and no drive or
    device to Windows.
    """
    given = {
        name.lower(): value if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        for name, quoted, value in (found.groups() for found in _PARAMETER.finditer(f";{disposition}"))
    }
    name = _read_long_name(given.get("filename*", "")) or _read_words(given.get("filename", ""))
    last = re.split(r"[/\\]", name)[-1]
    harmless = _disarm("".join(character for character in last if character.isprintable()))
    return _shorten(harmless) if harmless else None


def _disarm(name: str) -> str:
    plain = name.replace(":", "_").lstrip(" .~-").rstrip(" .")
    return f"_{plain}" if plain.partition(".")[0].rstrip().upper() in _DEVICES else plain


def _read_long_name(value: str) -> str:
    charset, _, rest = value.strip().partition("'")
    text = rest.partition("'")[2]
    return unquote(text, encoding=charset, errors="replace") if charset.lower() in _CHARSETS else ""


def _read_words(value: str) -> str:
    """*value* with its encoded words read (RFC 2047), which some writers put here although they do not belong here."""
    if not _ENCODED_WORD.search(value):
        return value
    if len(value) > _LONGEST_WORDS:
        return ""
    try:
        words = decode_header(value)
        known = all(charset is None or charset.lower() in _CHARSETS for _, charset in words)
        return str(make_header(words)) if known else ""
    except (ValueError, LookupError, HeaderParseError):  # what a bad charset or damaged base64 raises
        return ""


def _shorten(name: str) -> str:
    """*name* in no more bytes than a file's name may have, with its extension."""
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension.encode()) > _LONGEST_EXTENSION:
        stem, dot, extension = name, "", ""
    room = _LONGEST_NAME - len(f"{dot}{extension}".encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + extension
