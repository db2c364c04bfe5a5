"""What `make check` counts last, and that it would notice a difference."""

import pytest

from tests.operations import APIS, Api, compare
from welkin_sdk import CloudClient
from welkin_sdk.sandbox import serve


@pytest.mark.parametrize("api", APIS, ids=lambda api: api.document)
def test_document_package_clients_and_sandbox_have_the_same_operations(api: Api) -> None:
    """Not one is lost or added on the way from the document to the user."""
    with serve() as sandbox:
        line, faults = compare(api, sandbox)

    assert faults == []
    assert line.count(f"{api.count} ") == 5


def test_a_difference_is_named() -> None:
    """Held against another API's client, every operation is missing and every one of the other's is too many."""
    with serve() as sandbox:
        _, faults = compare(Api("data-api", "welkin_data_api", (CloudClient,)), sandbox)

    assert "data-api: patients.find: generated, not on CloudClient" in faults
    assert "data-api: encounters.list_full: on CloudClient, not generated" in faults
