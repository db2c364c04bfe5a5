"""
The last part of `make check`: each API has the same operations in its document, in the package generated from it, on both
of its clients, and in the sandbox.

    python -m tests.operations      a line for each API; exit code 1 when any two of them differ
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
from attrs import frozen

from welkin_runtime.operations import Operation, Table
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient
from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox, serve

METHODS = ("get", "put", "post", "delete", "patch")


@frozen
class Api:
    """
    Attributes:
        document: its name.
        package: what is generated from it.
        clients: the classes that offer it.
    """

    document: str
    package: str
    clients: tuple[type, ...]

    @property
    def table(self) -> Table:
        """All that is generated."""
        table: Table = import_module(f"{self.package}.operations").TABLE
        return table

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """HTTP method, path and operation of everything under paths."""
        for path, item in load_document(self.document)["paths"].items():
            for method in METHODS:
                if method in item:
                    yield method.upper(), path, item[method]

    @property
    def count(self) -> int:
        """How many operations the document has: what tests expect of everything that is made from it."""
        return sum(1 for _ in self.operations())


APIS = (
    Api("data-api", "welkin_data_api", (DataClient, AsyncDataClient)),
    Api("cloud-api", "welkin_cloud_api", (CloudClient, AsyncCloudClient)),
)


def documented(api: Api) -> set[str]:
    """What the document has, by operationId."""
    return {operation["operationId"] for _, _, operation in api.operations()}


def generated(api: Api) -> dict[str, str]:
    """Name on the client by operationId, of all that the generated package has."""
    return {operation.id: operation.name for operation in api.table}


def signature_of(api: Api, operation: Operation) -> dict[str, inspect.Parameter]:
    """What the client's method takes, its options aside."""
    resource, _, method = operation.name.partition(".")
    words = "".join(word.capitalize() for word in resource.split("_"))
    kind = getattr(import_module(f"{api.package}.resources"), f"{words}Resource")
    found = dict(inspect.signature(getattr(kind, method)).parameters)
    return {name: one for name, one in found.items() if name not in ("self", "options")}


def offered(client: type) -> set[str]:
    """`resource.method` of everything that a client's resources can do."""
    found = set()
    for name, attribute in inspect.getmembers(client, lambda member: isinstance(member, property)):
        resource = _resource(attribute)
        for method, _ in inspect.getmembers(resource, inspect.isfunction):
            if not method.startswith("_"):
                found.add(f"{name}.{method}")
    return found


def _resource(attribute: Any) -> type | None:
    """The class behind an attribute of a client; None where the attribute is no resource of the document."""
    module = inspect.getmodule(attribute.fget)
    if module is None or not module.__name__.endswith(".resources"):
        return None
    named = str(attribute.fget.__annotations__["return"])
    return next(
        value
        for file in sorted(Path(str(module.__file__)).parent.glob("*.py"))
        if file.stem != "__init__"
        for value in [getattr(import_module(f"{module.__name__}.{file.stem}"), named, None)]
        if value is not None
    )


def answered(api: Api, sandbox: Sandbox) -> set[str]:
    """What the sandbox knows, by operationId: without a token it says so, where it calls anything else unknown."""
    found = set()
    with httpx.Client() as http:
        for method, path, operation in api.operations():
            answer = http.request(method, _address(api, sandbox, path))
            if answer.status_code in ({400, 401} if operation.get("security") == [] else {401}):
                found.add(operation["operationId"])
    return found


def _address(api: Api, sandbox: Sandbox, path: str) -> str:
    base = sandbox.data_api
    if api.document == "cloud-api":
        cloud = sandbox.cloud
        base = f"{sandbox.cloud_api}/{cloud.tenant}"
        path = path.replace("{instanceName}", cloud.instance)
    return base + re.sub(r"\{\w+\}", "00000000-0000-4000-8000-000000000000", path)


def compare(api: Api, sandbox: Sandbox) -> tuple[str, list[str]]:
    """What was counted as a line, and what differs."""
    wanted, names = documented(api), generated(api)
    offers = {client.__name__: offered(client) for client in api.clients}
    answers = answered(api, sandbox)
    faults = [f"{id}: in the document, not generated" for id in sorted(wanted - names.keys())]
    faults += [f"{id}: generated, not in the document" for id in sorted(names.keys() - wanted)]
    faults += [f"{id}: not answered by the sandbox" for id in sorted(wanted - answers)]
    for client, has in offers.items():
        faults += [f"{name}: generated, not on {client}" for name in sorted({*names.values()} - has)]
        faults += [f"{name}: on {client}, not generated" for name in sorted(has - {*names.values()})]
    on_clients = ", ".join(f"{len(has)} on {client}" for client, has in offers.items())
    line = (
        f"{len(wanted)} operations in the document, {len(names)} generated, {on_clients}, "
        f"{len(answers)} answered by the sandbox"
    )
    return f"{api.document}: {line}", [f"{api.document}: {fault}" for fault in faults]


def main() -> int:
    """Compare all; the exit code."""
    faults: list[str] = []
    with serve() as sandbox:
        for api in APIS:
            line, found = compare(api, sandbox)
            sys.stdout.write(f"{line}\n")
            faults += found
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
