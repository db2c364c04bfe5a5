"""
Values as one opaque word that goes into a URL or a file as it is: the writing of every checkpoint.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from welkin_sdk.errors import InvalidRequestError


def write_opaque(values: Mapping[str, Any]) -> str:
    """*values*, with their version under `v`, as text."""
    return encode(json.dumps(values, separators=(",", ":")).encode())


def read_opaque(text: str, version: int | str) -> dict[str, Any]:
    """
    What `write_opaque` wrote.

    Raises:
        InvalidRequestError: *text* is no checkpoint, or one of another *version*.
    """
    try:
        values: dict[str, Any] = json.loads(decode(text))
        found = values["v"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise unusable("is damaged or none of ours") from None
    if found != version:
        raise unusable("was written by another version of this package")
    return values


def unusable(why: str) -> InvalidRequestError:
    return InvalidRequestError(f"the checkpoint {why}; start the find without it")


def encode(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    data = text.encode("ascii")
    return urlsafe_b64decode(data + b"=" * (-len(data) % 4))
