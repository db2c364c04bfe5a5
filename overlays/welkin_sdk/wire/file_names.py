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
_LONGEST_NAME = 255
"""Bytes: what the usual file systems allow."""
_LONGEST_EXTENSION = 20


def parse_file_name(disposition: str) -> str | None:
    """The name in a Content-Disposition header, without folders and control characters; None where nothing is left."""
    given = {
        name.lower(): value if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        for name, quoted, value in (found.groups() for found in _PARAMETER.finditer(f";{disposition}"))
    }
    name = _read_long_name(given.get("filename*", "")) or _read_words(given.get("filename", ""))
    last = re.split(r"[/\\]", name)[-1]
    printable = "".join(character for character in last if character.isprintable()).strip()
    return None if printable in {"", ".", ".."} else _shorten(printable)


def _read_long_name(value: str) -> str:
    charset, _, rest = value.strip().partition("'")
    text = rest.partition("'")[2]
    return unquote(text, encoding=charset, errors="replace") if charset.lower() in _CHARSETS else ""


def _read_words(value: str) -> str:
    """*value* with its encoded words read (RFC 2047), which some writers put here although they do not belong here."""
    if not _ENCODED_WORD.search(value):
        return value
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
