"""
Every JSON block of the published reference, replayed against the bundled document.

The blocks come from the reference itself where it lies beside the checkout, and from data_api_examples.json otherwise;
both hold the same 67 values. After a change to the extraction run this file to write the list anew.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import jsonschema_rs
import pytest

if TYPE_CHECKING:
    from conftest import Document, Operation

LIST = Path(__file__).with_name("data_api_examples.json")
REFERENCE = Path(__file__).parents[3] / "shared" / "seeds" / "data-api-v1-reference.md"
METHODS = {"Get": "GET", "Find": "GET", "Create": "POST", "Update": "PUT"}
COUNTS = {"model": 12, "reply": 38, "webhook": 1, "error": 1, "request": 15}
# No block of the reference shows these: two it forgot, and the token exchange, which it shows in Python only.
WITHOUT_BLOCKS = {"getPatient", "findPatients", "exchangeToken"}


class Block(NamedTuple):
    """
    One JSON value of the reference.

    Attributes:
        kind: model, reply, request, webhook or error.
        method: of the operation it belongs to; empty for webhook and error.
        path: of the operation, as the document spells it; empty likewise.
    """

    kind: str
    method: str
    path: str
    value: Any

    def __str__(self) -> str:
        return "-".join(part for part in (self.kind, self.method, self.path.strip("/")) if part)


def read_blocks() -> list[Block]:
    if REFERENCE.exists():
        return list(extract_blocks(REFERENCE.read_text("utf-8")))
    return read_list()


def read_list() -> list[Block]:
    return [Block(**entry) for entry in json.loads(LIST.read_text("utf-8"))]


def extract_blocks(text: str) -> Iterator[Block]:
    """The fenced JSON blocks, and the bodies inside the curl lines, under the headings they stand below."""
    pattern = r"^(#{2,3}) (.+?)(?: \(provisional\))?$|^```json\n(.*?)^```|^curl -X\w+ \S+ -d '(\{.*?\})'$"
    resource = section = ""
    for match in re.finditer(pattern, text, re.MULTILINE | re.DOTALL):
        level, heading, block, body = match.groups()
        if level == "##":
            resource, section = heading, ""
        elif level:
            section = heading
        else:
            yield _name_block(resource, section, json.loads(block or body), is_request=body is not None)


def _name_block(resource: str, section: str, value: Any, *, is_request: bool) -> Block:
    if section == "Webhook body":
        return Block("webhook", "", "", value)
    if resource == "Errors":
        return Block("error", "", "", value)
    collection = "/" + resource.lower().replace(" ", "_")
    if section == "Model":
        return Block("model", "", collection, value)
    path = collection + "/{id}" * (section in ("Get", "Update"))
    return Block("request" if is_request else "reply", METHODS[section], path, value)


BLOCKS = read_blocks()


def blocks_of(*kinds: str) -> list[Any]:
    return [pytest.param(block, id=str(block)) for block in BLOCKS if block.kind in kinds]


def record_operations(document: Document, path: str) -> list[Operation]:
    """The operations that answer with a single record of the collection at *path*."""
    found = [found for found in document.operations.values() if found.path in (path, path + "/{id}")]
    return [operation for operation in found if operation.value["x-welkin-envelope"] == "record"]


def is_valid(document: Document, schema: dict[str, Any], value: Any) -> bool:
    validator = jsonschema_rs.Draft202012Validator(document.standalone(schema), validate_formats=True)
    return validator.is_valid(value)


def test_the_reference_has_as_many_blocks_as_were_counted() -> None:
    """A block that the extraction misses would never be replayed."""
    assert Counter(block.kind for block in BLOCKS) == COUNTS


def test_the_checked_in_list_is_what_the_reference_holds() -> None:
    """Without the reference the tests replay the same values."""
    assert read_list() == BLOCKS


def test_every_operation_has_its_blocks(document: Document) -> None:
    """No reply or body of the reference belongs to nothing, and no operation goes without, save the known three."""
    replies = {document.at(block.method, block.path).id for block in BLOCKS if block.kind == "reply"}
    requests = {document.at(block.method, block.path).id for block in BLOCKS if block.kind == "request"}

    assert replies == document.operations.keys() - WITHOUT_BLOCKS
    with_body = {found.id for found in document.operations.values() if "requestBody" in found.value}
    assert requests == with_body - WITHOUT_BLOCKS


@pytest.mark.parametrize("block", blocks_of("model"))
def test_a_model_is_a_reply_of_its_operations(document: Document, block: Block) -> None:
    """The sample of a resource is what each operation on one of its records answers."""
    operations = record_operations(document, block.path)

    assert operations
    for operation in operations:
        assert is_valid(document, document.reply(operation)["schema"], block.value)


@pytest.mark.parametrize("block", blocks_of("reply"))
def test_a_reply_fits_the_printed_form_and_no_other(document: Document, block: Block) -> None:
    """What the reference prints is accepted as a bare record or a listed page, never mistaken for the wrapped form."""
    printed, wrapped = document.resolve(document.reply(document.at(block.method, block.path))["schema"])[
        "anyOf"
    ]

    assert is_valid(document, printed, block.value)
    assert not is_valid(document, wrapped, block.value)


@pytest.mark.parametrize("block", blocks_of("reply"))
def test_a_reply_fits_the_wrapped_form_once_wrapped(document: Document, block: Block) -> None:
    """The same payload in the object that live traffic had around it is accepted as that and as nothing else."""
    printed, wrapped = document.resolve(document.reply(document.at(block.method, block.path))["schema"])[
        "anyOf"
    ]
    value = block.value[0] if isinstance(block.value, list) else {"data": block.value}

    assert is_valid(document, wrapped, value)
    assert not is_valid(document, printed, value)


@pytest.mark.parametrize("block", blocks_of("reply"))
def test_a_reply_is_the_example_the_document_prints(document: Document, block: Block) -> None:
    """Whoever reads the document sees the reference's own sample."""
    examples = document.examples(document.reply(document.at(block.method, block.path)))

    assert examples["printed"] == block.value


@pytest.mark.parametrize("block", blocks_of("request"))
def test_a_request_body_is_valid_and_the_printed_example(document: Document, block: Block) -> None:
    """What the reference sends can be sent, and the document shows it."""
    media = document.body(document.at(block.method, block.path))

    assert is_valid(document, media["schema"], block.value)
    assert document.examples(media)["printed"] == block.value


@pytest.mark.parametrize("block", blocks_of("webhook"))
def test_the_notification_is_a_body_of_the_webhook(document: Document, block: Block) -> None:
    """The sample notification is what a subscriber is told to expect."""
    (webhook,) = document.value["webhooks"].values()
    media = webhook["post"]["requestBody"]["content"]["application/json"]

    assert is_valid(document, media["schema"], block.value)
    assert document.examples(media)["printed"] == block.value


@pytest.mark.parametrize("block", blocks_of("error"))
def test_the_error_is_a_bad_request_of_every_operation(document: Document, block: Block) -> None:
    """The sample error can come back from any operation."""
    for operation in document.operations.values():
        media = document.reply(operation, "400")
        assert is_valid(document, media["schema"], block.value)
        assert document.examples(media)["parse_exception"] == block.value


def write_list() -> None:
    entries = [json.dumps(block._asdict()) for block in extract_blocks(REFERENCE.read_text("utf-8"))]
    LIST.write_text("[\n  " + ",\n  ".join(entries) + "\n]\n", "utf-8")


if __name__ == "__main__":
    write_list()
