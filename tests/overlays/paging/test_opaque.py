"""The writing of every checkpoint."""

from __future__ import annotations

import json

import pytest

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.paging.opaque import SALT_BYTES, decode, encode, fits, read_opaque, seal, write_opaque

SALT = bytes(range(SALT_BYTES))


@pytest.mark.parametrize("length", range(9))
def test_bytes_of_any_length_come_back(length: int) -> None:
    """Without the padding that base64 has, which an address would need quoted."""
    data = b"\xfb\xff\xfe"[:1] * length

    assert "=" not in encode(data)
    assert decode(encode(data)) == data


def test_a_seal_is_salt_and_twelve_bytes_and_fits_its_own_identity_only() -> None:
    """The salt is readable, so that who has the identity can make the seal again."""
    sealed = seal("mine", SALT)

    assert (decode(sealed)[:16], len(decode(sealed))) == (SALT, 16 + 12)
    assert fits(sealed, "mine")
    assert not fits(sealed, "another's")


@pytest.mark.parametrize(
    "sealed", [None, 7, b"", "", "x", "ü", seal("mine", SALT)[:-1], seal("mine", SALT) + "A"]
)
def test_what_is_no_seal_fits_nothing(sealed: object) -> None:
    """Whatever stands in its place; nothing is raised."""
    assert not fits(sealed, "mine")


def test_the_seal_that_is_written_today_is_read_tomorrow() -> None:
    """Checkpoints are kept between runs, so what they are made by is no free choice any more."""
    assert seal("mine", bytes(16)) == "AAAAAAAAAAAAAAAAAAAAACsDLlvCYxNMwuiscQ"


@pytest.mark.parametrize("value", [None, [], "text", 1, {}, {"w": 1}])
def test_what_is_no_checkpoint_is_refused(value: object) -> None:
    """JSON that is no object with a version is none of ours."""
    with pytest.raises(InvalidRequestError, match="damaged or none of ours"):
        read_opaque(encode(json.dumps(value).encode()), 2)


def test_another_version_is_told_apart() -> None:
    """By what to do about it."""
    text = write_opaque({"v": 2, "x": [1]})

    assert read_opaque(text, 2) == {"v": 2, "x": [1]}
    with pytest.raises(InvalidRequestError, match="another version"):
        read_opaque(text, 3)
