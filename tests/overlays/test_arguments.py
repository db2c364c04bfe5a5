"""What is given besides the arguments of an operation: to clients, settings, raw requests, mirrors, stores, receivers."""

from __future__ import annotations

import asyncio
import hashlib
import inspect
import itertools
import math
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from attrs import fields
from hostile import HostileServer

from welkin_sdk import (
    UNSET,
    AsyncCloudClient,
    AsyncDataClient,
    CloudClient,
    DataClient,
    PoolLimits,
    Timeout,
    TransportOptions,
    errors,
)
from welkin_sdk.arguments import check_age, check_count, check_seconds, is_storable
from welkin_sdk.client_options import Changes, ClientOptions
from welkin_sdk.feed import FileDeadLetters, MemoryDeadLetters, Router
from welkin_sdk.mirror import AsyncMirror, Mirror, StatusLimits, open_store
from welkin_sdk.mirror.stores import SqlStore
from welkin_sdk.mirror.types import Change, Fetched, PulledPage, Span, Stream
from welkin_sdk.sandbox import serve
from welkin_sdk.webhooks import MemoryTokens, TokenQuotas, build_site

WRONG: list[Any] = [
    *(
        object(),
        "canary",
        "",
        b"canary",
        b"",
        5,
        -1,
        0,
        1.5,
        -0.5,
        10**400,
        float("nan"),
        float("inf"),
        True,
        False,
    ),
    *(None, UNSET, [], ["canary"], {}, {"canary": 1}, (), {1}, range(3), 1j, UUID(int=1), str, print),
    *(date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC), timedelta(-1), timedelta(1)),
]
TEXT, FLAG, COUNT, AMOUNT, AGE = (str,), (bool,), (int,), (int, float), (timedelta,)
CREDENTIALS: dict[type, dict[str, Any]] = {
    DataClient: {"client_id": "id", "client_secret": "secret"},
    CloudClient: {"tenant": "acme", "instance": "live", "api_client": "id", "secret": "secret"},
}
CREDENTIALS[AsyncDataClient] = CREDENTIALS[DataClient]
CREDENTIALS[AsyncCloudClient] = CREDENTIALS[CloudClient]
OPTIONS: dict[str, tuple[type, ...]] = {
    "timeout": (*AMOUNT, Timeout),
    "deadline": AMOUNT,
    "max_retries": COUNT,
    "max_retry_after": AMOUNT,
    "headers": (dict,),
    "transport": (TransportOptions,),
    **dict.fromkeys(("on_request", "on_response", "on_retry"), (type(print), type)),
}
ABSENT = {"deadline", "headers", "transport", "on_request", "on_response", "on_retry"}
"""Options that may be None."""


def refusals(call: Callable[..., Any], name: str, taken: tuple[type, ...], *, none: bool) -> Iterator[str]:
    """What is wrong with how *call* takes each value as *name*: silence for another type, or an error of another kind."""
    for value in WRONG:
        is_right = isinstance(value, taken) and not (isinstance(value, bool) and bool not in taken)
        try:
            call(**{name: value})
        except (errors.ConfigurationError, errors.InvalidRequestError) as error:
            last = name.rpartition("_")[2]
            if last not in str(error) or "canary" in str(error):
                yield f"{name}={value!r} is not named: {error}"
        except Exception as error:  # noqa: BLE001
            yield f"{name}={value!r}: {error!r}"
        else:
            if not is_right and not (value is None and none):
                yield f"{name}={value!r} was taken"


@pytest.mark.parametrize("kind", [Timeout, PoolLimits, TransportOptions])
def test_every_member_of_a_setting_is_checked_when_it_is_made(kind: Any) -> None:
    """Of another type, or a number that makes no sense, it is refused by name; a misspelt backend is none."""
    path = (str,)
    taken: dict[str, tuple[type, ...]] = {
        **dict.fromkeys(("connect", "read", "write", "pool", "idle_seconds"), AMOUNT),
        **dict.fromkeys(("max_connections", "max_idle_connections"), COUNT),
        "proxy": TEXT,
        "ca_bundle": path,
        "client_certificate": path,
        "trust_env": FLAG,
        "limits": (PoolLimits,),
        "backend": (),
    }
    absent = {"proxy", "ca_bundle", "client_certificate"}
    faults = [
        fault
        for field in fields(kind)
        for fault in refusals(kind, field.name, taken[field.name], none=field.name in absent)
    ]

    assert faults == []
    assert TransportOptions(backend="aiohttp", client_certificate=("a", "b")).limits == PoolLimits()


@pytest.mark.parametrize("seconds", [float("inf"), 10**400, 3_000_000, float("nan"), True, "5", None])
@pytest.mark.parametrize("phase", [field.name for field in fields(Timeout)])
def test_a_timeout_that_no_system_can_wait_for_is_refused(phase: str, seconds: Any) -> None:
    """It would end in an error of the connection, which is tried again, or in none at all."""
    with pytest.raises(errors.InvalidRequestError, match=f"timeout: {phase}: "):
        Timeout(**{phase: seconds})


@pytest.mark.parametrize("kind", CREDENTIALS)
def test_every_argument_of_a_client_is_checked_when_it_is_made(kind: type) -> None:
    """Every one of all four; a wrong value that Python takes for false is not the default in disguise."""
    assert OPTIONS.keys() == {name for name in ClientOptions.__annotations__ if not name.startswith("_")}
    own = [name for name in inspect.signature(kind).parameters if name not in ("options", "access_token")]
    faults = []
    for name in own:
        fallback = name in ("base_url", "token_url", "audience", "token_cache")
        call = lambda **given: kind(**{**CREDENTIALS[kind], **given})  # noqa: E731
        faults += refusals(call, name, TEXT, none=fallback)
    for name, taken in OPTIONS.items():
        faults += refusals(call, name, taken, none=name in ABSENT)

    assert faults == []


@pytest.mark.parametrize("kind", CREDENTIALS)
def test_every_change_of_a_client_is_checked(kind: type) -> None:
    """By `with_options`, as its constructor does."""
    client: Any = kind(**CREDENTIALS[kind])
    faults = []
    for name in Changes.__annotations__:
        faults += refusals(client.with_options, name, OPTIONS[name], none=name in ABSENT)

    assert faults == []


def test_a_raw_request_takes_what_has_one_spelling_and_refuses_the_rest() -> None:
    """Method, path, query and form, their names and their values; nothing is sent of what is refused."""
    with (
        HostileServer() as server,
        DataClient(access_token="t" * 20, base_url=server.base_url) as client,
    ):
        calls: dict[str, tuple[Callable[..., Any], tuple[type, ...], bool]] = {
            "method": (lambda method: client.raw.request(method, "/x"), TEXT, False),
            "path": (lambda path: client.raw.request("GET", path), (), False),
            "query": (lambda query: client.raw.request("GET", "/x", query=query), (dict, list, tuple), False),
            "form": (lambda form: client.raw.request("POST", "/x", form=form), (dict,), True),
        }
        values = (str, int, float, bool)
        for name, part in {"query": "GET", "form": "POST"}.items():
            for label, pair in {"name": lambda one: {one: "x"}, "value": lambda one: {"x": one}}.items():

                def call(pair: Any = pair, name: str = name, part: str = part, **given: Any) -> Any:
                    (one,) = given.values()
                    return client.raw.request(part, "/x", **{name: pair(one)})

                taken = values if label == "value" else TEXT
                calls[f"{name}, a {label}"] = (call, taken, label == "value" and name == "query")
        hashable = [value for value in WRONG if not isinstance(value, list | dict | set)]
        assert len(hashable) > 20
        faults = []
        for name, (act, taken, none) in calls.items():
            for value in hashable if name.endswith("name") else WRONG:
                before = len(server.requests)
                try:
                    act(value) if not name.endswith(("name", "value")) else act(given=value)
                except errors.InvalidRequestError as error:
                    if name.split(",")[0] not in str(error) or len(server.requests) > before:
                        faults.append(f"{name}={value!r}: {error}")
                except errors.NotFoundError:
                    if not isinstance(value, taken) and not (value is None and none):
                        faults.append(f"{name}={value!r} was sent")
                except Exception as error:  # noqa: BLE001
                    faults.append(f"{name}={value!r}: {error!r}")
        assert faults == []

        with pytest.raises(errors.NotFoundError):
            client.raw.request("GET", "/x", query={"a": True, "b": None, "c": 1, "d": "e f"})
        assert server.requests[-1].target.endswith("?a=true&c=1&d=e%20f")


@pytest.mark.parametrize("kind", [AsyncMirror, Mirror])
def test_every_argument_of_a_mirror_is_checked_when_it_is_made(kind: Any) -> None:
    """Above all a client of another kind, a figure that is in no order with any, and a text in place of a list."""
    client = AsyncDataClient("id", "secret")
    taken: dict[str, tuple[type, ...]] = {
        "client": (),
        "store": (),
        "tenant": TEXT,
        "instance": TEXT,
        "resources": (list, tuple, set, dict),
        "page_size": COUNT,
        "concurrency": COUNT,
        "largest_page": COUNT,
        "per_minute": COUNT,
        "probe": (),
        "lookback": AGE,
        "policy": (),
        "clock": (),
    }
    assert taken.keys() == inspect.signature(AsyncMirror).parameters.keys()
    with open_store(":memory:") as store:

        def call(**given: Any) -> Any:
            return kind(**{"client": client, "store": store, **given})

        faults = []
        for name, types in taken.items():
            none = name in (
                "tenant",
                "instance",
                "resources",
                "per_minute",
                "probe",
                "lookback",
                "policy",
                "clock",
            )
            faults += refusals(call, name, types, none=none)
        assert faults == []
        for other in (DataClient("id", "secret"), CloudClient(**CREDENTIALS[CloudClient])):
            with pytest.raises(errors.ConfigurationError, match=r"^client: .* an AsyncDataClient"):
                kind(other, store)
        with pytest.raises(errors.ConfigurationError, match="did you mean 'patients'"):
            kind(client, store, resources=["pateints"])
        with pytest.raises(errors.ConfigurationError, match=r"^resources: names no collection"):
            kind(client, store, resources=[])
        for name, text in itertools.product(("tenant", "instance"), ("a\0", "a\ud800")):
            with pytest.raises(errors.ConfigurationError, match=f"^{name}: holds a NUL or half"):
                kind(client, store, **{name: text})


@pytest.mark.parametrize("text", ["a\0", "a\ud800"])
@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("deliver", {"callback": pytest.fail, "consumer": None}),
        ("deliver_batches", {"callback": pytest.fail, "consumer": None}),
        ("forget_consumer", {"consumer": None}),
        ("erase", {"patient": None}),
        ("readmit", {"patient": None}),
        ("adopt", {"tenant": None, "ask": False}),
    ],
)
def test_a_text_that_no_database_can_hold_is_refused_by_its_name(
    method: str, given: dict[str, Any], text: str
) -> None:
    """Before anything is done: a callback must not have had what cannot be acknowledged."""
    (name,) = (each for each, value in given.items() if value is None)
    with open_store(":memory:") as store:
        mirror = Mirror(AsyncDataClient("id", "secret"), store, resources=["patients"])
        stream = Stream(AsyncDataClient("id", "secret").account or "", "", "patients")
        lease = store.acquire(stream, "here", now_us=0, seconds=60)
        assert lease is not None
        record = Fetched("a", 1, 1, b"{}", hashlib.sha256(b"{}").digest())
        store.apply(lease, PulledPage(Span(0, 1), (record,), (), None, 1))

        with pytest.raises(errors.InvalidRequestError, match=f"^{name}: holds a NUL or half"):
            getattr(mirror, method)(**{**given, name: text})


def test_every_argument_of_a_mirrors_methods_is_checked() -> None:
    """Ages, numbers and callbacks by their type; what deletes takes no text for a yes, and no age below none."""
    taken: dict[str, dict[str, tuple[type, ...]]] = {
        "changes": {"after": COUNT},
        "deliver": {"callback": (type(print), type), "consumer": TEXT},
        "deliver_batches": {"callback": (type(print), type), "consumer": TEXT, "size": COUNT},
        "prune": {
            **dict.fromkeys(("read", "set_aside", "replaced", "unread", "runs"), AGE),
            "vacuum_full": FLAG,
        },
        "purge": {"after": AGE, "vacuum_full": FLAG},
        "adopt": {"tenant": TEXT, "ask": FLAG},
        "erase": {"patient": TEXT, "vacuum_full": FLAG},
        "readmit": {"patient": TEXT},
        "forget_consumer": {"consumer": TEXT},
        "status": {"limits": (StatusLimits,), "quick": FLAG},
        "verdict": {"limits": (StatusLimits,)},
        "scan": {"allow_mass_delete": FLAG},
    }
    needed: dict[str, dict[str, Any]] = {
        "deliver": {"callback": print},
        "deliver_batches": {"callback": print},
        "purge": {"after": timedelta(1)},
        "erase": {"patient": "x"},
        "adopt": {"ask": False},
    }
    faults = []
    with open_store(":memory:") as store:
        client = AsyncDataClient("id", "secret", base_url="http://127.0.0.1:9", max_retries=0)
        mirror = Mirror(client, store, resources=["patients"])
        for method, arguments in taken.items():
            assert arguments.keys() == inspect.signature(getattr(AsyncMirror, method)).parameters.keys() - {
                "self"
            }
            for name, types in arguments.items():

                def call(method: str = method, **given: Any) -> Any:
                    done = getattr(mirror, method)(**{**needed.get(method, {}), **given})
                    return list(done) if method == "changes" else done

                may_be_none = (method == "prune" and name != "vacuum_full") or name in ("tenant", "limits")
                faults += refusals(call, name, types, none=may_be_none)
    assert faults == []


def test_every_argument_of_a_store_and_of_a_receiver_is_checked(tmp_path: Any) -> None:
    """When it is opened or built: later nobody would be there to read why nothing is accepted."""
    path = str(tmp_path / "mirror.sqlite")
    store = lambda **given: open_store(**{"url": path, **given}).close()  # noqa: E731
    faults = [*refusals(store, "allow_tenants", FLAG, none=False)]
    faults += refusals(store, "patience_seconds", AMOUNT, none=False)
    faults += refusals(
        lambda url: store(url=":memory:" if url in ("canary", "") else url), "url", TEXT, none=False
    )
    good = {"client_id": "id", "secrets": ["s" * 32], "notify_url": "https://example.com/n", "tenant": "acme"}
    site = lambda **given: build_site(None, **{**good, **given})  # type: ignore[arg-type]  # noqa: E731
    for name in ("client_id", "notify_url", "token_url", "tenant", "instance"):
        faults += refusals(site, name, TEXT, none=name == "token_url")
    faults += refusals(site, "accept_signed", FLAG, none=False)
    for name in ("tokens", "limit", "quotas"):
        made = lambda **given: site(token_url="https://example.com/t", **given)  # noqa: E731
        faults += refusals(made, name, (), none=True)
    for name in ("deliveries", "size_bytes"):
        faults += refusals(TokenQuotas, name, COUNT, none=False)
    for name in ("lifetime_seconds", "capacity"):
        faults += refusals(MemoryTokens, name, COUNT, none=False)
    with pytest.raises(errors.ConfigurationError, match="secrets: expected a list of strings, got str"):
        site(secrets="s" * 32)

    assert faults == []


BOUNDS: dict[str, tuple[Callable[[Any], object], list[Any], list[Any]]] = {
    "more than none": (lambda n: check_seconds("x", n), [0.001, 1, 1e300, math.inf], [0, 0.0, -0.001]),
    "none included": (lambda n: check_seconds("x", n, may_be_zero=True), [0, 0.0, 0.1], [-0.001]),
    "with a bound": (lambda n: check_seconds("x", n, most=10), [10, 9.9], [10.1, 11]),
    "whole numbers": (lambda n: check_seconds("x", n), [2**1000 - 1], [2**1000]),
    "any count": (lambda n: check_count("x", n), [0, 1], [-1]),
    "at least two": (lambda n: check_count("x", n, least=2), [2, 3], [1]),
    "at most three": (lambda n: check_count("x", n, most=3), [0, 3], [4]),
    "an age": (lambda n: check_age("x", timedelta(microseconds=n)), [0, 1], [-1]),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_a_number_is_taken_up_to_its_bound_and_no_further(name: str) -> None:
    """On both sides of each comparison."""
    check, good, bad = BOUNDS[name]

    for value in good:
        check(value)
    for value in bad:
        with pytest.raises(errors.InvalidRequestError, match="x: "):
            check(value)


def test_a_bound_is_said_as_it_is() -> None:
    """So that the next try is right."""
    said = []
    for check, value in (
        (lambda n: check_count("x", n), -1),
        (lambda n: check_count("x", n, least=2), 1),
        (lambda n: check_count("x", n, most=2000), 2001),
        (lambda n: check_seconds("x", n), 0),
        (lambda n: check_seconds("x", n, may_be_zero=True), -1),
        (lambda n: check_seconds("x", n, most=2000), 2001),
    ):
        with pytest.raises(errors.InvalidRequestError) as caught:
            check(value)
        said.append(str(caught.value))

    assert said == [
        "x: must not be negative",
        "x: must be at least 2",
        "x: must be at most 2,000",
        "x: must be greater than 0 seconds",
        "x: must not be negative",
        "x: must be at most 2,000 seconds",
    ]


@pytest.mark.parametrize(("seconds", "is_taken"), [(2_000_000, True), (2_000_001, False)])
def test_a_timeout_is_three_weeks_at_most(seconds: int, is_taken: bool) -> None:
    """What every system can wait for in one piece."""
    if is_taken:
        assert Timeout.of(seconds).read == seconds
        return
    with pytest.raises(errors.InvalidRequestError, match="at most 2,000,000 seconds"):
        Timeout.of(seconds)


class _Asked:
    """Objects that are called, as functions are."""

    async def __call__(self, *_: object) -> None: ...


async def _coroutine(*_: object) -> None: ...


def _generator(*_: object) -> Any:
    yield


async def _both(*_: object) -> Any:
    yield


def test_no_callback_is_taken_for_done_that_has_only_begun() -> None:
    """A coroutine or a generator that nobody runs would be counted as work that was done."""
    begun = [_coroutine, _generator, _both, _Asked(), partial(_coroutine)]
    with open_store(":memory:") as store, serve(seed=3) as sandbox:
        client = AsyncDataClient(sandbox.client_id, sandbox.client_secret, base_url=sandbox.data_api)
        mirror = Mirror(client, store, resources=["patients"], tenant="clinic")
        mirror.run_once()
        for callback in (*begun, lambda _: _coroutine(), lambda _: _generator(), lambda _: _both()):
            for deliver in (mirror.deliver, mirror.deliver_batches):
                with pytest.raises(errors.InvalidRequestError, match=r"^callback: "):
                    deliver(callback)
        for callback in begun:
            with pytest.raises(errors.WelkinError, match="on_result: "):
                mirror.run(on_result=callback)
            for hook in ("on_request", "on_response", "on_retry"):
                with pytest.raises(errors.WelkinError, match=f"{hook}: "):
                    AsyncDataClient("id", "secret", **{hook: callback})
            with pytest.raises(errors.WelkinError, match="on_response: "):
                DataClient("id", "secret").patients.get("x", on_response=callback)
        assert mirror.consumers() == []
        assert mirror.deliver(lambda _: None) == 3


def test_a_routers_handler_may_be_awaited_but_not_begun() -> None:
    """Coroutine functions are awaited; a generator's work nobody would do."""
    router = Router()
    for register in (router.on("patients"), router.otherwise):
        for handler in (_generator, _both, partial(_both), 3):
            with pytest.raises(errors.ConfigurationError, match="handler: "):
                register(handler)
    router.on("patients")(_coroutine)
    router.otherwise(_Asked())


ROUTERS: dict[str, dict[str, tuple[type, ...]]] = {
    "on": {"resource": ()},
    "otherwise": {"handler": (type(print), type)},
    "dead_letters": {"consumer": TEXT},
    "run": {"feed": (), "consumer": TEXT, "stop": (), "poll_seconds": AMOUNT, "limit": COUNT},
    "deliver": {"feed": (), "consumer": TEXT, "limit": COUNT, "stop": ()},
    "redrive": {"feed": (), "consumer": TEXT},
}


def test_every_argument_of_a_router_is_checked() -> None:
    """When it is made, and with every method: no changes at a time, a wait of less than none, a sleep that blocks."""
    taken: dict[str, tuple[type, ...]] = {
        "attempts": COUNT,
        "dead_letters": (),
        "sleep": (),
        "jitter": (type(print), type),
    }
    assert taken.keys() == inspect.signature(Router).parameters.keys()
    faults = []
    for name, types in taken.items():
        faults += refusals(Router, name, types, none=name == "dead_letters")
    for name, wrong in (("dead_letters", FileDeadLetters), ("dead_letters", MemoryDeadLetters)):
        with pytest.raises(errors.ConfigurationError, match=f"^{name}: "):
            Router(**{name: wrong})
    public = {name for name in vars(Router) if not name.startswith("_")}
    assert public == ROUTERS.keys()
    with open_store(":memory:") as store:
        stop = asyncio.Event()
        stop.set()
        given = {"feed": store, "consumer": "crm", "stop": stop}
        for method, arguments in ROUTERS.items():
            assert arguments.keys() == inspect.signature(getattr(Router, method)).parameters.keys() - {"self"}
            for name, types in arguments.items():

                def call(method: str = method, arguments: Any = arguments, **one: Any) -> None:
                    others = {each: given[each] for each in arguments if each in given}
                    done = getattr(Router(), method)(**{**others, **one})
                    if inspect.isawaitable(done):
                        asyncio.run(done)  # type: ignore[arg-type]

                faults += refusals(call, name, types, none=(method, name) == ("deliver", "stop"))
        for feed in (SqlStore, Mirror(AsyncDataClient("id", "secret"), store, resources=["patients"])):
            with pytest.raises(errors.ConfigurationError, match=r"^feed: "):
                asyncio.run(Router().deliver(feed, consumer="crm"))  # type: ignore[arg-type]

    assert faults == []


@pytest.mark.parametrize("jitter", [None, "x", 1.5, -0.1, True, math.nan])
def test_what_a_routers_functions_return_is_checked(jitter: Any) -> None:
    """By the argument's name, when the first handler has failed."""

    class Once:
        def changes(self, *, after: int, limit: int, streams: Any = None) -> list[Change]:
            stream = Stream("clinic", "", "patients")
            return [Change(1, stream, "a", "upsert", 1, b"", b"{}")] if after == 0 else []

        def acknowledge(self, consumer: str, seq: int) -> None: ...
        def acknowledged(self, consumer: str) -> int:
            return 0

    def fails(_: object) -> None:
        raise ValueError

    for name, function in (("jitter", lambda: jitter), ("sleep", lambda _: jitter)):
        router = Router(**{name: function})  # type: ignore[arg-type]
        router.otherwise(fails)
        with pytest.raises(errors.ConfigurationError, match=f"^{name}: "):
            asyncio.run(router.deliver(Once(), consumer="crm"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        ("plain", True),
        ("\u00e9", True),
        ("\U0001f600", True),
        ("a\0", False),
        ("\u00e9\ud800", False),
    ],
)
def test_a_text_can_be_stored_or_not(text: str, expected: bool) -> None:
    """By every database."""
    assert is_storable(text) is expected
