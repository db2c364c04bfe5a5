"""The catalogue against the bundled document."""

import pytest

from welkin_sdk.cli.catalogue import read_catalogue
from welkin_sdk.client import DataClient
from welkin_sdk.documents import load_document

CATALOGUE = read_catalogue(load_document("data-api"))


def test_every_resource_of_the_catalogue_is_one_of_the_client() -> None:
    """A name that is offered on the command line exists."""
    with DataClient(access_token="token", base_url="http://127.0.0.1:9/v1") as client:
        offered = {
            (name, verb)
            for name, resource in CATALOGUE.items()
            for verb, able in (("get", resource.can_get), ("find", resource.can_find))
            if able
        }

        assert len(offered) == 25
        assert all(hasattr(getattr(client, name), verb) for name, verb in offered)


@pytest.mark.parametrize("resource", CATALOGUE.values(), ids=lambda resource: resource.name)
def test_the_columns_begin_with_the_id(resource) -> None:
    """Every resource has columns, and the first names the record."""
    assert resource.columns[0] == "id"
    assert set(resource.plain_columns) <= set(resource.columns)


def test_lists_and_objects_are_no_plain_columns() -> None:
    """They would fill a table with JSON."""
    assert set(CATALOGUE["care_flows"].columns) - set(CATALOGUE["care_flows"].plain_columns) == {"care_flow"}


def test_the_window_is_no_filter() -> None:
    """page[from], page[to] and page[size] have options of their own."""
    assert CATALOGUE["patients"].filters == ()
    assert CATALOGUE["integration_tasks"].filters == ("job_id", "task_name", "ref_id")


def test_the_ids_of_the_document_have_a_form() -> None:
    """So that a mistyped one is found before anything is sent."""
    pattern = CATALOGUE["patients"].id_pattern

    assert pattern is not None
    assert pattern.fullmatch("00000000-0000-4000-8000-00000000000A")
    assert not pattern.fullmatch("00000000-0000-4000-8000-000000000000\n")
