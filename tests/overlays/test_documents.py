"""The bundled documents, as a program and other tools get at them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import welkin_sdk
from welkin_sdk.documents import APIS, FORMS, document_path, load_document, read_document

DIST = Path(__file__).parents[2] / "spec" / "dist"
ALL = [(api, form) for api in APIS for form in FORMS]


def test_the_document_is_there() -> None:
    """In a checkout it is read from spec/dist, in a wheel from beside the modules."""
    document = load_document("data-api")

    assert document["openapi"].startswith("3.1")
    assert "/patients" in document["paths"]


def test_there_are_those_that_are_made() -> None:
    """No bundle is published that nobody can ask for, and none is offered that is not made."""
    made = {path.name for path in DIST.glob("*.json")}

    assert {document_path(api, form).name for api, form in ALL} == made


@pytest.mark.parametrize(("api", "form"), ALL)
def test_a_document_is_the_same_however_it_is_asked_for(api: str, form: str) -> None:
    """As a mapping, as bytes, as a file, and through the package."""
    assert json.loads(read_document(api, form)) == load_document(api, form)
    assert document_path(api, form).read_bytes() == read_document(api, form)
    assert welkin_sdk.documents.read_document(api, form) == read_document(api, form)


def test_the_truth_is_what_is_given_where_no_form_is_asked_for() -> None:
    """Whoever has not read on gets the whole document."""
    for api in APIS:
        assert load_document(api) == load_document(api, "openapi")


def test_every_caller_gets_a_copy() -> None:
    """Whoever changes it changes it for nobody else."""
    load_document("data-api").clear()

    assert load_document("data-api")


@pytest.mark.parametrize("ask", [load_document, read_document, document_path])
def test_an_unknown_document_is_named_by_what_there_is(ask: object) -> None:
    """The text says what exists, of APIs and of forms."""
    assert callable(ask)
    with pytest.raises(ValueError, match="api: no such document; there are: cloud-api, data-api"):
        ask("data_api")
    with pytest.raises(ValueError, match="form: no document has it; there are: openapi, codegen"):
        ask("data-api", "yaml")
