"""What importing costs: two hundred operations, of which a program uses a few."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest


def loaded(code: str, prefix: str = "welkin_cloud_api") -> list[str]:
    """The modules of these names, by default those of the Cloud API, that a fresh Python has after running *code*."""
    told = f"print(*sorted(name for name in sys.modules if name.startswith({prefix!r})))"
    command = [sys.executable, "-c", f"import sys\n{code}\n{told}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("code", ["import welkin_sdk", "from welkin_sdk import AsyncDataClient, DataClient"])
def test_who_uses_the_data_api_does_not_load_the_other(code: str) -> None:
    """Neither its resources nor its records."""
    assert loaded(code) == []


@pytest.mark.parametrize(
    "prefix",
    [
        "asyncio",
        "jwt",
        "httpcore",
        "h11",
        "tomllib",
        "welkin_sdk.documents",
        "welkin_sdk.auth.login",
        "welkin_sdk.paging.find",
    ]
    + ["welkin_sdk.paging.lists", "welkin_sdk.call.download", "welkin_sdk.mirror", "welkin_sdk.sandbox"]
    + ["concurrent", "secrets", "welkin_sdk.paging", "welkin_sdk.call.redirect", "welkin_sdk.http.multipart"]
    + ["welkin_sdk.http.redaction", "welkin_sdk.auth.assertion", "welkin_runtime.incomplete"],
)
@pytest.mark.parametrize("client", ["CloudClient('t', 'i', 'c', 's')", "DataClient('id', 'secret')"])
def test_a_client_is_made_without_what_it_may_never_need(client: str, prefix: str) -> None:
    """Each is loaded by the first call that does."""
    assert loaded(f"import welkin_sdk\nwelkin_sdk.{client}", prefix) == []


KINDS = """
kinds = {one for name, module in list(sys.modules.items()) if name.startswith("welkin_") for one in vars(module).values()
         if isinstance(one, type) and one.__module__ == name and "__attrs_attrs__" in vars(one)}
late = {one for one in kinds if any(getattr(made, "__module__", "") == "welkin_runtime.values" for made in vars(one).values())}
print(*sorted(one.__name__ for one in kinds - late))
print(*sorted(one.__name__ for one in late if not callable(vars(one)["__init__"])))
"""


@pytest.mark.parametrize("client", ["CloudClient('t', 'i', 'c', 's')", "DataClient('id', 'secret')"])
def test_the_classes_that_a_client_loads_are_finished_by_who_uses_them(client: str) -> None:
    """Each takes `define` or `frozen` of `welkin_runtime.values`; of the base of all records other classes are made."""
    code = f"import sys, welkin_sdk\nwelkin_sdk.{client}\n{KINDS}"
    command = [sys.executable, "-c", code]

    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()

    assert told[0].split() == ["Model"]
    assert len(told[1].split()) > 20
    assert {"RequestEvent", "ErrorEntry", "CallContext", "Page"} <= set(told[1].split())


def test_a_resource_is_loaded_when_it_is_asked_for() -> None:
    """The list of resources loads none of them, and one of them no other."""
    names = "from welkin_cloud_api.resources import CloudResources\n"
    ask = "class Client(CloudResources):\n    _wire = None\nClient().sms\n"

    assert loaded(names) == ["welkin_cloud_api", "welkin_cloud_api.resources"]
    resources = [name for name in loaded(names + ask) if name.startswith("welkin_cloud_api.resources.")]
    assert resources == ["welkin_cloud_api.resources.sms"]


@pytest.mark.parametrize("package", ["welkin_data_api", "welkin_cloud_api"])
def test_what_one_record_alone_holds_stands_in_its_module(package: str) -> None:
    """And nothing else does: no other module of records asks for it there."""
    folder = Path(str(import_module(f"{package}.models").__file__)).parent
    texts = {file.stem: file.read_text("utf-8") for file in folder.glob("*.py") if file.stem != "__init__"}
    inner = [
        name
        for module, text in texts.items()
        for name in re.findall(r"^class (\w+)", text, re.MULTILINE)
        if name.lower() != module.replace("_", "")
    ]
    asked = {
        name
        for text in texts.values()
        for name in re.findall(r"^from \.\w+ import (\w+)$", text, re.MULTILINE)
    }

    assert len(inner) > 10
    assert asked.isdisjoint(inner)
    assert all(hasattr(import_module(f"{package}.models"), name) for name in inner)


def test_a_resource_loads_the_records_of_its_own_methods_alone() -> None:
    """Of two hundred, a few."""
    records = [name for name in loaded("import welkin_cloud_api.resources.sms") if ".models." in name]

    assert 0 < len(records) < 10
