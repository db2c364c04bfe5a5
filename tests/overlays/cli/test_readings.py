"""What the command line reads in the tables of operations."""

import inspect
import re
from typing import Any

import pytest

from tests.operations import APIS
from welkin_cloud_api.operations import TABLE as CLOUD
from welkin_data_api.operations import TABLE as DATA
from welkin_runtime.operations import Operation, Parameter
from welkin_sdk.cli.failures import UsageError
from welkin_sdk.cli.readings import convert, filters_of, method_of, read_arguments, read_gets, read_lists
from welkin_sdk.cloud_client import CloudClient
from welkin_sdk.data_client import DataClient
from welkin_sdk.documents import load_document

FINDS, GETS = read_lists(DATA, usual="find"), read_gets(DATA)


def test_every_name_of_the_data_api_is_that_of_a_collection() -> None:
    """Each has one Find and one record to get at most, so no method's name stands behind a dot."""
    with DataClient(access_token="token", base_url="http://127.0.0.1:9/v1") as client:
        for name, operation in [*FINDS.items(), *GETS.items()]:
            assert name == operation.resource
            assert callable(method_of(client, operation))

    assert (len(FINDS), len(GETS)) == (13, 12)


def documented_columns(operation: Operation) -> list[str]:
    """The members of the records of a list, as a fresh look into the document finds them."""
    (api,) = (api for api in APIS if operation.table is api.table)
    document = load_document(api.document)
    schema = document["components"]["schemas"][str(operation.record)]
    return list(schema["properties"])


@pytest.mark.parametrize(
    "operation",
    [one for one in [*read_lists(CLOUD).values(), *FINDS.values()] if isinstance(one.record, str)],
    ids=lambda operation: operation.id,
)
def test_the_columns_of_a_list_are_the_members_of_its_records(operation: Operation) -> None:
    """All of them, in the document's order."""
    if operation.record != "anything":
        assert [one.name for one in operation.columns] == documented_columns(operation)


@pytest.mark.parametrize("operation", FINDS.values(), ids=lambda operation: operation.resource)
def test_the_columns_begin_with_the_id(operation: Operation) -> None:
    """Every resource has columns, and the first names the record."""
    assert operation.columns[0].name == "id"


def test_lists_and_objects_are_no_plain_columns() -> None:
    """They would fill a table with JSON; where they may be null, too."""
    care_flows = {one.name for one in FINDS["care_flows"].columns if not one.is_plain}
    emails = {one.name for one in read_lists(CLOUD)["emails"].columns if not one.is_plain}

    assert care_flows == {"care_flow"}
    assert "attachments" in emails


def test_the_window_is_no_filter() -> None:
    """page[from], page[to] and page[size] have options of their own."""
    assert filters_of(FINDS["patients"]) == {}
    assert list(filters_of(FINDS["integration_tasks"])) == ["job_id", "task_name", "ref_id"]


def test_the_ids_of_the_document_have_a_form() -> None:
    """So that a mistyped one is found before anything is sent."""
    pattern = GETS["patients"].ids[0].pattern

    assert pattern is not None
    assert re.fullmatch(pattern, "00000000-0000-4000-8000-00000000000A")
    assert not re.fullmatch(pattern, "00000000-0000-4000-8000-000000000000\n")


@pytest.mark.parametrize("operation", read_lists(CLOUD).values(), ids=lambda one: one.name)
def test_a_list_is_called_with_what_its_method_takes(operation: Operation) -> None:
    """Or the option is refused by its name: whatever a list has no pages of, it has no size of a page."""
    method = inspect.signature(method_of(CloudClient("acme", "live", access_token="t"), operation))
    needed = [one.name for one in operation.parameters if one.place == "body"]
    ids = ["x"] * len([*operation.ids, *(name for name in needed if name != "fields")])
    filters = {name: ["2026-01-31"] for name, one in filters_of(operation).items() if one.required}

    positional, named = read_arguments(operation, ids, filters, checkpoint="c")
    assert method.bind(*positional, **named)
    if "page_size" in method.parameters:
        positional, named = read_arguments(operation, ids, filters, page_size=5)
        assert method.bind(*positional, **named)
    else:
        with pytest.raises(UsageError, match="--page-size"):
            read_arguments(operation, ids, filters, page_size=5)


@pytest.mark.parametrize("text", ["1_000", "\u0663", " 1", "1 ", "nan", "inf", "0x1", "", "1e", "--1"])
@pytest.mark.parametrize("kind", ["integer", "number"])
def test_a_number_is_written_as_in_json(kind: Any, text: str) -> None:
    """Python reads more as one."""
    with pytest.raises(UsageError, match="wants a"):
        convert([text], Parameter("n", "n", "query", kind))
