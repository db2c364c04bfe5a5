"""Every type that a user meets can be named from `welkin_sdk`, `welkin_sdk.data` or `welkin_sdk.cloud`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

import welkin_sdk
from tests.operations import APIS, Api
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient
from welkin_sdk.http.response import Response

HOMES = {"data-api": "welkin_sdk.data", "cloud-api": "welkin_sdk.cloud"}
PYTHONS_OWN = {
    *("str", "int", "float", "bool", "bytes", "None", "dict", "list", "tuple", "object"),
    *("type", "builtins", "os", "module", "Any", "Literal", "Mapping", "Sequence", "Callable"),
    *("Unpack", "Self", "NoReturn", "Query", "T", "Iterator", "AsyncIterator", "ForwardRef"),
    *("BaseException", "TracebackType", "datetime", "date", "PathLike", "Path", "BinaryIO", "PathText"),
}
OURS = {"AsyncCloudWire", "AsyncDataWire", "AsyncWire", "CloudWire", "DataWire", "SyncWire"}
"""What resources are made with, which no user does."""


def members_of(kind: type) -> Iterator[Any]:
    """Functions behind the public members of a class."""
    for name, member in inspect.getmembers_static(kind):
        if not name.startswith("_") or name == "__init__":
            function = getattr(member, "fget", None) or getattr(member, "__func__", member)
            if inspect.isfunction(function):
                yield inspect.unwrap(function)


def words_in(kind: type) -> set[str]:
    """Names of types in the signatures of a class."""
    texts = [str(a) for function in members_of(kind) for a in function.__annotations__.values()]
    texts += [str(a) for n, a in getattr(kind, "__annotations__", {}).items() if not n.startswith("_")]
    plain = [re.sub(r"Literal\[[^\]]*\]|'[^']*'|\"[^\"]*\"", "", text) for text in texts]
    return {word for text in plain for word in re.findall(r"(?<![\w.])(?:\w+\.)*(\w+)", text)}


def named_types(api: Api) -> set[str]:
    """What the signatures of an API's clients and resources and the attributes of its records name."""
    home = import_module(HOMES[api.document])
    found: set[str] = set()
    for client in api.clients:
        found |= words_in(client)
    for name in home.__all__:
        found |= {name} | words_in(getattr(home, name))
    return {word for word in found - PYTHONS_OWN - OURS if not word.startswith("_")}


@pytest.mark.parametrize("api", APIS, ids=lambda api: api.document)
def test_every_type_of_a_signature_has_a_public_home(api: Api) -> None:
    """Of clients, resources and records: parameters, results and attributes."""
    home = import_module(HOMES[api.document])
    names = named_types(api)

    assert len(names) > 70
    assert {name for name in names if not hasattr(home, name) and not hasattr(welkin_sdk, name)} == set()


def test_every_type_of_the_shared_surface_has_a_public_home() -> None:
    """Of what `welkin_sdk` itself offers: options, events, walks, downloads, pages and errors."""
    kinds = [value for name in welkin_sdk.__all__ if isinstance(value := getattr(welkin_sdk, name), type)]
    missing = {
        word for kind in kinds for word in words_in(kind) - PYTHONS_OWN - OURS if not word.startswith("_")
    }
    resources = {word for word in missing if word.endswith("Resource")}

    assert len(kinds) > 25
    assert {word for word in missing - resources if not hasattr(welkin_sdk, word)} == set()


def test_what_a_client_hands_out_is_called_as_its_public_type() -> None:
    """A walk, a download and raw access, as `type(...)` says."""
    token: dict[str, Any] = {"access_token": "t" * 20, "base_url": "http://127.0.0.1:9"}
    clients: list[Any] = [CloudClient("acme", "live", **token), AsyncCloudClient("acme", "live", **token)]
    data: list[Any] = [DataClient(**token), AsyncDataClient(**token)]
    given = [value for client in clients for value in (client.patients.list(), client.raw)]
    given += [value for client in data for value in (client.patients.find(), client.raw, client)]
    given += [client.documents.download_file("p", "d", "f") for client in clients]

    assert [value for value in given if type(value).__name__ not in welkin_sdk.__all__] == []


def test_what_a_client_hands_out_is_an_instance_of_its_public_type() -> None:
    """Walks, answers and raw access: each of its own type and of none of the others, before anything is sent."""
    token: dict[str, Any] = {"access_token": "t" * 20, "base_url": "http://127.0.0.1:9"}
    cloud, later = CloudClient("acme", "live", **token), AsyncCloudClient("acme", "live", **token)
    kinds: dict[type, tuple[Any, ...]] = {
        welkin_sdk.Find: (cloud.patients.list(), DataClient(**token).patients.find()),
        welkin_sdk.AsyncFind: (later.patients.list(), AsyncDataClient(**token).patients.find()),
        welkin_sdk.Raw: (cloud.raw,),
        welkin_sdk.AsyncRaw: (later.raw,),
        welkin_sdk.Response: (Response(200, {}, b""),),
    }
    for kind, given in kinds.items():
        for one in given:
            assert [other for other in kinds if isinstance(one, other)] == [kind]


def test_a_name_that_does_not_exist_is_no_attribute() -> None:
    """At run time, in each of the homes."""
    for home in ("welkin_sdk", *HOMES.values(), "welkin_data_api.models", "welkin_data_api.resources"):
        with pytest.raises(AttributeError, match="Patiennt"):
            import_module(home).Patiennt  # noqa: B018
