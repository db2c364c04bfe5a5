"""The table of operations against the document, and against the methods that are made from the same."""

from __future__ import annotations

import inspect
import subprocess
import sys
from typing import Any

import pytest

from tests.operations import APIS, Api, signature_of
from welkin_data_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_sdk.documents import load_document

DOCUMENTS = {api.document: load_document(api.document) for api in APIS}
EVERY = [
    pytest.param(api, operation, id=f"{api.document}-{operation.name}")
    for api in APIS
    for operation in api.table
]
EVERY_ARGUMENT = ("api", "operation")


def described(api: Api, operation: Operation) -> dict[str, Any]:
    """The operation in the document, with the parameters of its path."""
    for path, item in DOCUMENTS[api.document]["paths"].items():
        for found in item.values():
            if isinstance(found, dict) and found.get("operationId") == operation.id:
                assert path.endswith(operation.path)
                return {**found, "parameters": [*item.get("parameters", []), *found.get("parameters", [])]}
    raise LookupError(operation.id)


def resolved(api: Api, node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        target: Any = DOCUMENTS[api.document]
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


@pytest.mark.parametrize(EVERY_ARGUMENT, EVERY)
def test_a_request_holds_what_the_document_says(api: Api, operation: Operation) -> None:
    """Ids and query, but for what asks for a page of a list, which the walk adds itself."""
    told = [resolved(api, one) for one in described(api, operation)["parameters"]]
    shape = operation.pagination
    of_pages = (
        {shape.page, shape.size, shape.token, shape.cursor} if shape and shape.kind != "window" else set()
    )
    wanted = {(one["in"], one["name"]) for one in told} - {("path", "instanceName")}
    places = {"path": "path", "query": "query", "page": "query"}
    found = {(places[one.place], one.wire_name) for one in operation.parameters if one.place in places}

    assert found == {(place, name) for place, name in wanted if name not in of_pages}
    assert [f"{{{one.wire_name}}}" for one in operation.ids] == [
        step for step in operation.path.split("/") if step.startswith("{")
    ]


@pytest.mark.parametrize(EVERY_ARGUMENT, EVERY)
def test_a_body_holds_the_members_that_the_document_says(api: Api, operation: Operation) -> None:
    """Each once, of whichever form; one without members of its own is one argument."""
    members: set[str] = set()
    for media in resolved(api, described(api, operation).get("requestBody", {})).get("content", {}).values():
        members |= resolved(api, media["schema"]).get("properties", {}).keys()
    found = [one.wire_name for one in operation.parameters if one.place in ("json", "form", "file")]

    assert sorted(found) == sorted(members)


@pytest.mark.parametrize(EVERY_ARGUMENT, EVERY)
def test_the_method_takes_what_the_table_says(api: Api, operation: Operation) -> None:
    """Ids by their place, everything else by name."""
    taken = signature_of(api, operation)
    by_place = [name for name, one in taken.items() if one.kind is inspect.Parameter.POSITIONAL_ONLY]

    assert [one.name for one in operation.ids] == by_place
    assert set(operation.arguments) == taken.keys() - set(by_place)
    for one in operation.parameters:
        repeats_id = one.place != "path" and one.name in by_place
        if one.name in taken and not repeats_id:
            assert one.required is (taken[one.name].default is inspect.Parameter.empty)


@pytest.mark.parametrize(EVERY_ARGUMENT, EVERY)
def test_how_an_operation_is_known_and_what_is_deprecated_is_told(api: Api, operation: Operation) -> None:
    """In the document's words."""
    told = described(api, operation)

    assert operation.evidence == told.get("x-welkin-evidence", "")
    assert (operation.deprecated is not None) is told.get("deprecated", False)


def test_the_table_is_read_without_a_model() -> None:
    """Who lists what there is pays for no record."""
    code = (
        "import sys\nfrom welkin_cloud_api.operations import TABLE\nassert len([*TABLE]) > 200\n"
        "print(*(name for name in sys.modules if '.models' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def test_what_no_table_has_is_not_found() -> None:
    """Neither a resource nor a method, nor what would be a module of something else."""
    for name in ("patients.delete", "nobody.get", "os.path", "..patients.get", ""):
        assert TABLE.find(name) is None
    assert TABLE.of("sys") == ()
