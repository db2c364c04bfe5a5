"""No public method lets an exception out with values in the frames behind it."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from types import FunctionType, TracebackType
from typing import Any

import pytest
from attrs import evolve
from hostile import HostileServer, reply

from welkin_data_api.operations.patients import GET_PATIENT
from welkin_runtime.decoding import Model
from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.operations import Parameter
from welkin_sdk import DataClient, Response, TransportOptions
from welkin_sdk.call.download import AsyncDownload, Download
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.http.response import Response as WholeResponse
from welkin_sdk.mirror import open_store
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.paging.pager import AsyncFind, Find
from welkin_sdk.webhooks import AsgiReceiver, build_site

HOMES = (
    "welkin_sdk",
    "welkin_sdk.feed",
    "welkin_sdk.mirror",
    "welkin_sdk.webhooks",
    "welkin_sdk.data",
    "welkin_sdk.cloud",
)
ENTRIES = {
    "__call__",
    "__getitem__",
    "__iter__",
    "__aiter__",
    "__enter__",
    "__exit__",
    "__aenter__",
    "__aexit__",
}
# Nothing of a patient, an id or a secret comes near these.
HARMLESS = {
    "welkin_sdk.load_document",
    "welkin_sdk.forks.__init__",
    "welkin_runtime.writing.to_dict",  # of no class of its own: every record's is another
    "welkin_sdk.client_base.api_version_status",
    "welkin_sdk.mirror.types.divided",
    "welkin_sdk.http.settings.of",
    "welkin_sdk.http.settings.trim",
    "welkin_sdk.call.download.__init__",
    "welkin_sdk.paging.pager.__init__",
    "welkin_sdk.webhooks.quota.__init__",
    "welkin_sdk.webhooks.quota.spend",
    "welkin_sdk.webhooks.quota.refund",
    "welkin_sdk.feed.record.of",
}

KINDS = {
    "coroutine": inspect.iscoroutinefunction,
    "async generator": inspect.isasyncgenfunction,
    "generator": inspect.isgeneratorfunction,
    "function": inspect.isfunction,
}

GUARDED_WITHIN = {
    # Servers look at the function itself; it hands all it was given to one that is guarded, and lets go of it.
    "welkin_sdk.webhooks.asgi.__call__",
    # A guard around it would take a tenth of the time of a record; it does the same itself.
    "welkin_runtime.decoding.from_dict",
}


def public_functions() -> Iterator[tuple[str, FunctionType]]:
    """Every function and method that a user can call, those of protocols aside; of records, what they all have."""
    kinds: list[Any] = [Find, AsyncFind, Download, AsyncDownload, WholeResponse, Model]
    for home in HOMES:
        module = importlib.import_module(home)
        for name in module.__all__:
            value = getattr(module, name)
            if isinstance(value, FunctionType):
                yield f"{home}.{name}", value
            elif inspect.isclass(value) and not issubclass(value, BaseException | Model):
                kinds.append(value)
    for kind in kinds:
        for base in kind.__mro__:
            if base.__module__.startswith("welkin_") and not getattr(base, "_is_protocol", False):
                yield from methods(base)


def methods(kind: type) -> Iterator[tuple[str, FunctionType]]:
    is_record = hasattr(kind, "__attrs_attrs__")
    for name, member in vars(kind).items():
        function = getattr(member, "__func__", member)
        is_entry = not name.startswith("_") or name in ENTRIES or (name == "__init__" and not is_record)
        if isinstance(function, FunctionType) and is_entry and kind.__module__ != "welkin_runtime.types":
            yield f"{kind.__module__}.{name}", function


def test_every_public_method_is_guarded() -> None:
    """A class that is new is marked with `private_frames`, or its methods stand above with the reason."""
    found = dict(public_functions())
    guarded = {name for name, function in found.items() if "frames.py" in function.__code__.co_filename}

    assert found.keys() - guarded == HARMLESS | GUARDED_WITHIN
    assert len(guarded) > 300


def test_every_method_of_what_a_store_is_made_of_is_guarded() -> None:
    """It is put together from classes that nobody imports; but for what takes no argument and holds no value."""
    found = {name: getattr(SqlStore, name) for name in dir(SqlStore) if not name.startswith("_")}
    functions = {name: one for name, one in found.items() if isinstance(one, FunctionType)}

    assert len(functions) > 60
    bare = [name for name, one in functions.items() if "frames.py" not in one.__code__.co_filename]
    assert bare == ["check", "close", "files"]
    assert all(len(inspect.signature(functions[name]).parameters) == 1 for name in bare)


def test_a_guarded_method_tells_what_it_is() -> None:
    """`help()`, signatures and other people's decorators see the method itself, of every kind there is."""
    kinds = Counter[str]()
    for name, function in public_functions():
        if "frames.py" not in function.__code__.co_filename:
            continue
        inner = inspect.unwrap(function)
        kinds[next(kind for kind, is_kind in KINDS.items() if is_kind(inner))] += 1
        assert (function.__name__, function.__qualname__, function.__doc__) == (
            inner.__name__,
            inner.__qualname__,
            inner.__doc__,
        ), name
        assert inner is not function, name
        assert "frames.py" not in inner.__code__.co_filename, name

    assert kinds.keys() == KINDS.keys()


def test_a_record_lets_out_nothing_of_what_it_holds() -> None:
    """Read from no object, written with a time that has no zone, asked for a member it lacks: every class of records."""
    count = 0
    for home in ("welkin_sdk.data", "welkin_sdk.cloud"):
        module = importlib.import_module(home)
        for kind in (getattr(module, name) for name in module.__all__):
            if not inspect.isclass(kind) or not issubclass(kind, Model) or not kind._fields:
                continue
            first, *others = (field.attribute for field in kind._fields)
            given = {**dict.fromkeys(others, "canary"), first: datetime(2026, 1, 1)}  # noqa: DTZ001
            record = kind(**given, additional_properties={"canary": "canary"})
            for act in (
                lambda kind=kind: kind.from_dict(["canary"]),
                lambda record=record: record.to_dict(),
                lambda record=record: record["canary-name"],
            ):
                with pytest.raises((ValueError, KeyError)) as caught:
                    act()
                came_through = frames(caught.value.__traceback__)
                ours = [one.f_locals for one in came_through if "welkin" in one.f_globals["__name__"]]
                assert ours
                assert "canary" not in repr(ours)
                count += 1
    assert count > 300


def test_a_transport_that_is_refused_lets_out_no_password() -> None:
    """A proxy's address may hold one, whatever else of the transport is wrong."""
    with pytest.raises(ConfigurationError) as caught:
        TransportOptions(proxy="http://user:canary@127.0.0.1:9", backend="other")  # type: ignore[arg-type]

    came_through = [
        one for one in frames(caught.value.__traceback__) if one.f_globals["__name__"] != __name__
    ]
    assert came_through
    assert "canary" not in repr([one.f_locals for one in came_through])


def test_a_guard_tells_of_wrong_arguments_at_the_call() -> None:
    """What a generator does not take is told when it is called, not when somebody begins to read from it."""
    late = set()
    guarded = [(name, each) for name, each in public_functions() if hasattr(each, "__wrapped__")]
    for name, function in guarded:
        if not asyncio.iscoroutinefunction(function):
            try:
                function(no_such_argument=1)
            except TypeError:
                continue
            late.add(name)

    assert len(guarded) > 700
    assert late == set()


def test_an_asgi_server_leaves_nothing_in_the_frames_of_the_receiver() -> None:
    """The scope holds the token, so it goes from the frames when a server's own callables fail."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/n",
        "headers": [(b"authorization", b"Bearer canary")],
    }

    async def broken(*_: object) -> Any:
        raise ConnectionError

    with open_store(":memory:") as store:
        site = build_site(
            store, client_id="c", secrets=["s" * 32], notify_url="https://h.example/n", tenant="t"
        )
        with pytest.raises(ConnectionError) as caught:
            asyncio.run(AsgiReceiver(site)(scope, broken, broken))

    ours = [one for one in frames(caught.value.__traceback__) if "asgi.py" in one.f_code.co_filename]
    assert {one.f_code.co_name for one in ours} >= {"__call__", "_serve", "_answer"}
    assert not any("canary" in repr(value) for one in ours for value in one.f_locals.values())


def test_a_users_own_frames_stay_as_they_are(server: HostileServer) -> None:
    """What a callback of the program held when it failed is for the program's own reports."""
    server.script("GET /v1/patients/1", reply(body={"id": "1"}))

    def note(answer: Response) -> None:
        held = answer.status
        raise LookupError(str(held))

    with (
        DataClient(access_token="t", base_url=server.base_url) as client,
        pytest.raises(LookupError) as caught,
    ):
        client.patients.get("1", on_response=note)

    names = {frame.f_code.co_name: dict(frame.f_locals) for frame in frames(caught.value.__traceback__)}
    assert names["note"]["held"] == 200
    assert names["get"] == names["close"] == {}


def frames(trace: TracebackType | None) -> Iterator[Any]:
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def test_an_argument_that_is_deprecated_is_told_where_the_method_is_called() -> None:
    """By whoever calls it, awaited there or not; the method keeps its name and is known for one that is awaited."""
    kind = Parameter("kind", "kind", "query", "text", deprecated="deprecated")
    operation = evolve(GET_PATIENT, name="Pets.get", parameters=(kind,))

    @private_frames
    class Pets:
        @warns_of_arguments(operation)
        async def get(self, *, kind: str = "any") -> str:
            """Get one."""
            return kind

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        left_out, given = Pets().get(), Pets().get(kind="cat")

    assert [(one.filename, str(one.message)) for one in caught] == [(__file__, "Pets.get(kind=): deprecated")]
    assert [asyncio.run(one) for one in (left_out, given)] == ["any", "cat"]
    assert (Pets.get.__name__, Pets.get.__doc__) == ("get", "Get one.")
    assert inspect.iscoroutinefunction(Pets.get) or asyncio.iscoroutinefunction(Pets.get)
