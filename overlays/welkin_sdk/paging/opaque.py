"""
Values as one opaque word that goes into a URL or a file as it is: the writing of every checkpoint.
"""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import pbkdf2_hmac
from typing import Any, cast

from welkin_sdk.errors import InvalidRequestError

SALT_BYTES = 16
_DIGEST_BYTES = 12
# Half a millisecond: nothing beside a page that is asked for, and half a day for a hundred million guesses.
_ROUNDS = 1_000


# A walk that is cut in pieces, as a mirror's are, asks again and again about what one checkpoint says.
@lru_cache(maxsize=64)
def seal(identity: str, salt: bytes) -> str:
    """
    What a checkpoint says about whose it is, in place of *identity*.

    Only who has the same identity can see that it fits. Two checkpoints show no likeness, and a filter's value is not
    found by looking up digests; it can be guessed, half a millisecond a guess, so a checkpoint is no place for a secret.

    Args:
        salt: SALT_BYTES random bytes, new for each checkpoint.
    """
    return encode(salt + pbkdf2_hmac("sha256", identity.encode(), salt, _ROUNDS, _DIGEST_BYTES))


def fits(sealed: object, identity: str) -> bool:
    """Whether *sealed* was made of *identity*."""
    if not isinstance(sealed, str) or not sealed.isascii():
        return False
    try:
        salt = decode(sealed)[:SALT_BYTES]
    except ValueError:
        return False
    return hmac.compare_digest(sealed, seal(identity, salt))


def write_opaque(values: Mapping[str, Any]) -> str:
    """*values*, with their version under `v`, as text."""
    return encode(json.dumps(values, separators=(",", ":")).encode())


def read_opaque(text: str, version: int | str) -> dict[str, Any]:
    """
    What `write_opaque` wrote.

    Raises:
        InvalidRequestError: *text* is no checkpoint, or one of another *version*.
    """
    values: Any = None
    with suppress(ValueError, TypeError, AttributeError, RecursionError):
        values = json.loads(decode(text))
    # Outside of the handler: the exceptions quote the text.
    if not isinstance(values, dict) or "v" not in values:
        raise unusable("is damaged or none of ours")
    if values["v"] != version:
        raise unusable("was written by another version of this package")
    return cast("dict[str, Any]", values)


def unusable(why: str) -> InvalidRequestError:
    return InvalidRequestError(f"the checkpoint {why}; start the find without it")


def encode(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    # What it wants at most; too much is ignored.
    return urlsafe_b64decode(text.encode("ascii") + b"==")
