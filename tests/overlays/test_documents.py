"""The bundled document, as a program gets at it."""

from __future__ import annotations

import pytest

from welkin_sdk.documents import load_document


def test_the_document_is_there() -> None:
    """In a checkout it is read from spec/dist, in a wheel from beside the modules."""
    document = load_document("data-api")

    assert document["openapi"].startswith("3.1")
    assert "/patients" in document["paths"]


def test_every_caller_gets_a_copy() -> None:
    """Whoever changes it changes it for nobody else."""
    load_document("data-api").clear()

    assert load_document("data-api")


def test_an_unknown_document_is_named_by_what_there_is() -> None:
    """The text says what exists."""
    with pytest.raises(ValueError, match="data-api"):
        load_document("data_api")
