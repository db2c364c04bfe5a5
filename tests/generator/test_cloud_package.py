"""What is generated from a document with named methods, page shapes, tenants, files and open maps."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.driver import generate
from generator.pipeline import generate_all
from tests.generator.cloud_tree import DOCUMENT, FILES
from tests.generator.spec_tree import Tree
from welkin_runtime.encoding import InvalidArgumentError
from welkin_runtime.operations import Operation, Pagination
from welkin_runtime.types import Arguments, UploadFile

NAME = "tiny_cloud_package"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The package, imported under a name of its own: the real one may be loaded already."""
    tree = Tree(tmp_path_factory.mktemp("project"), DOCUMENT)
    for name, text in FILES.items():
        tree.write(name, text)
    assert [str(fault) for fault in generate_all(tree.setting(), tree.outlines(), generate)] == []
    folder = tree.project / "generated"
    Path(folder, DOCUMENT.package).rename(folder / NAME)
    sys.path.insert(0, str(folder))
    yield importlib.import_module(NAME)
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == NAME]:
        del sys.modules[name]


class Wire:
    """Takes what a resource hands over, and sends nothing."""

    def __init__(self, answer: object = None) -> None:
        self.answer = answer
        self.options: dict[str, Any] = {}

    def call(self, operation: Operation, arguments: Arguments, options: Any) -> Any:
        self.request = operation.build(arguments)
        return operation.read(self.answer, [])

    def iterate(self, operation: Operation, arguments: Arguments, **options: Any) -> Any:
        self.request = operation.build(arguments)
        self.options = options
        return [operation.read(item, []) for item in self.answer]  # type: ignore[attr-defined]

    def download(self, operation: Operation, arguments: Arguments, options: Any) -> str:
        self.request = operation.build(arguments)
        return "a download"


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def client(package: ModuleType, wire: Wire) -> Any:
    """Something with the resources on it."""
    resources = importlib.import_module(f"{NAME}.resources").CloudResources
    return type("Client", (resources,), {"_wire": wire})()


def operation(name: str) -> Operation:
    found = importlib.import_module(f"{NAME}.operations").TABLE.find(name)
    assert isinstance(found, Operation)
    return found


def test_operations_are_where_the_document_says(client: Any) -> None:
    """Resources and methods come from x-welkin-method, several resources from one category."""
    names = {
        "chips": ["replace"],
        "exports": ["list"],
        "kinds": ["list"],
        "notes": ["create"],
        "pets": [
            *("create", "create_mail", "delete", "download_picture", "list", "list_by_filter"),
            *("update_many", "upload_files"),
        ],
        "talk": ["search"],
        "token": ["exchange"],
    }
    found = {
        name: sorted(method for method in dir(getattr(client, name)) if not method.startswith("_"))
        for name in dir(client)
        if not name.startswith("_")
    }

    assert found == names


def test_a_resource_is_imported_when_it_is_asked_for() -> None:
    """Of two hundred operations a program uses a few."""
    for name in [name for name in sys.modules if name.startswith(f"{NAME}.")]:
        del sys.modules[name]

    importlib.import_module(f"{NAME}.resources")

    assert [name for name in sys.modules if name.startswith(f"{NAME}.")] == [f"{NAME}.resources"]


def test_an_operation_knows_where_it_lies_and_what_a_policy_calls_it(package: ModuleType) -> None:
    """Below an instance, where its path begins with one, or below the tenant; in neither case is that an argument."""
    assert operation("pets.delete").scope == "instance"
    assert operation("token.exchange").scope == "tenant"
    assert operation("token.exchange").needs_token is False
    assert operation("kinds.list").category == "Staff"


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        (
            "pets.list",
            Pagination(
                style="numbered",
                kind="number",
                items=("data", "content"),
                page="page",
                size="size",
                last=("data", "last"),
            ),
        ),
        (
            "talk.search",
            Pagination(
                style="tokens",
                kind="token",
                items=("content",),
                token="pageToken",
                size="pageSize",
                next=("meta", "next"),
                excludes=("query",),
            ),
        ),
        (
            "exports.list",
            Pagination(
                style="cursors",
                kind="cursor",
                items=("data",),
                cursor="start",
                size="pageSize",
                next=("cursor", "end"),
                more=("cursor", "more"),
            ),
        ),
        ("kinds.list", Pagination(style="whole", kind="whole")),
        ("pets.delete", None),
    ],
)
def test_a_list_carries_its_shape(package: ModuleType, name: str, shape: Pagination | None) -> None:
    """As the root tells it, without the facts that the pages of the operation do not tell: here the total."""
    assert operation(name).pagination == shape


def test_a_list_is_a_walk_over_records(client: Any, wire: Wire) -> None:
    """Filters are arguments, what asks for pages is the walk's own."""
    wire.answer = [{"id": "a", "name": None, "from": "there"}]

    (pet,) = client.pets.list(kinds=["DOG", "CAT"], from_name="A", page_size=7, checkpoint="c", timeout=3)

    assert (pet.id, pet.name, pet.origin) == ("a", None, "there")
    assert wire.request.query == (("kinds", "DOG,CAT"), ("from", "A"))
    assert wire.options == {"page_size": 7, "checkpoint": "c", "options": {"timeout": 3}}


def test_a_list_in_one_answer_has_no_page_size(client: Any, wire: Wire) -> None:
    """Entries without members of their own are plain dicts."""
    wire.answer = [{"any": 1}]

    assert client.kinds.list() == [{"any": 1}]
    assert wire.options["page_size"] is None
    assert "page_size" not in inspect.signature(client.kinds.list).parameters


def test_a_list_may_be_asked_for_by_a_body(client: Any, wire: Wire) -> None:
    """Its operation only reads."""
    wire.answer = []

    assert client.pets.list_by_filter(name="Rex") == []
    assert wire.request.json == {"name": "Rex"}
    assert wire.request.operation.is_read_only


@pytest.mark.parametrize("kinds", [[], ["DOG,CAT"], [""]])
def test_values_that_commas_cannot_hold_are_refused(client: Any, kinds: list[str]) -> None:
    """An empty list could be read as no filter at all."""
    with pytest.raises(InvalidArgumentError, match="kinds: "):
        client.pets.list(kinds=kinds)


def test_ids_come_in_the_order_of_the_path(client: Any, wire: Wire) -> None:
    """Whatever the order of the parameters; and a body's member of the same name repeats the id."""
    wire.answer = {"any": 1}

    assert client.chips.replace("p/1".replace("/", "-"), "c", code="x") == {"any": 1}
    assert wire.request.path == "/pets/p-1/chips/c"
    assert wire.request.json == {"petId": "p-1", "code": "x"}


def test_an_open_map_is_one_argument(client: Any, wire: Wire) -> None:
    """By place or by name; nulls are sent, since they may clear a field; times are encoded."""
    wire.answer = {"id": "a", "name": "Rex"}

    client.notes.create("p", {"Any Name": None, "at": datetime(2026, 1, 2, tzinfo=UTC)})

    assert wire.request.json == {"Any Name": None, "at": "2026-01-02T00:00:00.000Z"}
    client.notes.create("p", fields={})
    assert wire.request.json == {}
    with pytest.raises(InvalidArgumentError, match=r"fields\.\*: expected an aware datetime"):
        client.notes.create("p", {"at": datetime(2026, 1, 2)})  # noqa: DTZ001
    with pytest.raises(InvalidArgumentError, match="fields: expected a mapping, got list"):
        client.notes.create("p", [])


def test_a_list_body_is_one_argument_and_a_list_answer_a_list(client: Any, wire: Wire) -> None:
    """An entry that is no record costs no other: a record without members, which keeps what came, stands for it."""
    wire.answer = [{"id": "a", "name": "Rex"}, 7]
    row = importlib.import_module(f"{NAME}.models").PetCreate(name="Rex", kind="DOG")

    first, second = client.pets.update_many([row, {"name": "Ada"}])

    assert (first.name, second.unreadable_properties) == ("Rex", {"": 7})
    assert wire.request.json == [{"name": "Rex", "kind": "DOG"}, {"name": "Ada"}]
    with pytest.raises(InvalidArgumentError, match="records: expected a list"):
        client.pets.update_many("DOG")


def test_an_answer_without_a_body_is_none(client: Any, wire: Wire) -> None:
    """And its operation says so, or the sender would look for JSON."""
    assert client.pets.delete("p") is None
    assert wire.request.operation.answer == "none"


def test_a_file_is_downloaded(client: Any, wire: Wire) -> None:
    """Nothing is read by the generated side."""
    assert client.pets.download_picture("p") == "a download"
    assert wire.request.operation.answer == "bytes"


def test_files_go_as_parts_of_a_form(client: Any, wire: Wire) -> None:
    """Several may share the name of their part; no file at all is refused."""
    one, two = UploadFile("a.pdf", b"a"), UploadFile("b.pdf", b"b", "application/pdf")

    client.pets.upload_files("p", files=[one, two], title="Both")

    assert wire.request.files == (("files", one), ("files", two))
    assert wire.request.form == {"title": "Both"}
    assert wire.request.json is None
    for wrong in ([], ["a.pdf"], "a.pdf"):
        with pytest.raises(InvalidArgumentError, match="files: "):
            client.pets.upload_files("p", files=wrong)


def test_a_body_with_a_file_becomes_a_form(client: Any, wire: Wire) -> None:
    """As JSON without one; in a form, what is no text goes as its JSON."""
    client.pets.create_mail("p", subject="Hello", to=["a", "b"])
    assert (wire.request.json, wire.request.form, wire.request.files) == (
        {"subject": "Hello", "to": ["a", "b"]},
        None,
        (),
    )

    enclosed = UploadFile("a.pdf", b"a")
    client.pets.create_mail("p", subject="Hello", to=["a", "b"], enclosed=enclosed)
    assert (wire.request.json, wire.request.form, wire.request.files) == (
        None,
        {"subject": "Hello", "to": '["a", "b"]'},
        (("enclosed", enclosed),),
    )


def test_docstrings_say_how_a_thing_is_known_and_what_can_go_wrong(package: ModuleType) -> None:
    """What nobody has seen says so in words."""
    pets = importlib.import_module(f"{NAME}.resources.pets")

    assert "Assumed: no source shows this operation" in pets.PetsResource.create.__doc__
    assert "Assumed" not in pets.PetsResource.list.__doc__
    assert 'Source: cloud-api-recordings, "Anything" (recorded)' in pets.AsyncPetsResource.list.__doc__
    assert "from_name: Something to say. (documented)" in pets.PetsResource.list.__doc__
    assert "ApiError: the server refused; documented: 404." in pets.PetsResource.delete.__doc__
    assert "Open it by `async with`" in pets.AsyncPetsResource.download_picture.__doc__


def test_neither_a_file_nor_its_name_shows_in_a_repr() -> None:
    """A scan is often named after the patient."""
    assert repr(UploadFile("Grace Hopper.pdf", b"secret")) == "UploadFile(content_type=None)"
