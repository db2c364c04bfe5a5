"""What every method of every client makes of arguments that are misspelt, None, or of another type."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.end_to_end.every_method import Method, clients, methods_of, sample
from tests.operations import APIS, Api
from tests.overlays.hostile import HostileServer
from welkin_runtime import decoding
from welkin_runtime.encoding import InvalidArgumentError
from welkin_runtime.operations import Parameter
from welkin_runtime.types import UNSET, RequestOptions
from welkin_sdk import AsyncDataClient, CloudClient, errors
from welkin_sdk.documents import load_document

CLIENTS = [pytest.param(api, client, id=type(client).__name__) for api, client in clients()]
BLOCKING = CLIENTS[::2]
BODY = ("json", "form", "file", "body")
WRONG: list[Any] = [
    *(object(), 5, "x", [], {}, [object()], {"x": object()}, b"x", {1}, None, 10**400, float("nan")),
    *(date(2026, 1, 1), datetime(2026, 1, 1), datetime.max.replace(tzinfo=UTC)),  # noqa: DTZ001
]


def outcome(call: Callable[..., Any], **given: Any) -> Any:
    try:
        return call(**given)
    except Exception as error:  # noqa: BLE001
        return error


def body_fields(method: Method) -> Iterator[Parameter]:
    """What stands in the body, with its name in Python; without what the caller does not give."""
    for field in method.operation.parameters:
        parameter = method.parameters.get(field.name)
        if field.place in BODY and parameter is not None and parameter.kind is not parameter.POSITIONAL_ONLY:
            yield field


@pytest.mark.parametrize(("api", "client"), CLIENTS)
def test_a_misspelt_keyword_is_refused_at_the_call(api: Api, client: Any) -> None:
    """For every argument and option of every method: TypeError with the method's name and the name that was meant."""
    faults = []
    count = 0
    for method in methods_of(api, client):
        known = [n for n, p in method.parameters.items() if p.kind is not p.POSITIONAL_ONLY]
        for name in (*known, *RequestOptions.__annotations__):
            wrong = f"{name}{name[-1]}"
            got = outcome(method.call, **{wrong: None})
            count += 1
            said = f"{method.name}() got an unexpected keyword argument '{wrong}'; did you mean '{name}'?"
            if not isinstance(got, TypeError) or str(got) != said:
                faults.append(f"{said} | {got!r}"[:250])
    assert count > len(methods_of(api, client)) * len(RequestOptions.__annotations__)
    assert faults == []


@pytest.mark.parametrize(("api", "client"), CLIENTS)
def test_a_keyword_that_does_not_exist_is_told_before_what_is_wrong_with_others(
    api: Api, client: Any
) -> None:
    """For every method, with a wrong value for each of its other arguments: a TypeError all the same."""
    for method in methods_of(api, client):
        got = outcome(method.call, **dict.fromkeys(method.parameters, object()), zqx="canary")
        assert isinstance(got, TypeError)
        assert str(got) == f"{method.name}() got an unexpected keyword argument 'zqx'"


@pytest.mark.parametrize(("api", "client"), CLIENTS)
def test_a_deprecated_argument_is_told_at_the_line_of_the_call(api: Api, client: Any) -> None:
    """For each of them, blocking, awaited or in a task: once, with this file as its place; not where it is left out."""
    document = load_document(api.document)
    count = 0
    for method in methods_of(api, client):
        for name in deprecated_arguments(document, api, method):
            given = {n: sample(p) for n, p in method.parameters.items() if p.default is p.empty}
            ids = [given.pop(n) for n, p in method.parameters.items() if p.kind is p.POSITIONAL_ONLY]

            async def call(method: Method = method, ids: Any = ids, given: Any = given) -> None:
                result = method.function(*ids, **given)
                if inspect.iscoroutine(result):
                    await asyncio.gather(result, return_exceptions=True)

            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                outcome(asyncio.run, main=call())
                left_out = len(caught)
                given[name] = "x"
                outcome(asyncio.run, main=call())
            places = [one.filename for one in caught if f"({name}=): " in str(one.message)]
            assert (places, len(caught) - 2 * left_out) == ([__file__], 1), (method.name, name)
            count += 1
    assert count == (11 if api.document == "data-api" else 0)
    if api.document == "data-api":
        assert asyncio.iscoroutinefunction(AsyncDataClient("i", "s").patients.update)


def deprecated_arguments(document: Any, api: Api, method: Method) -> Iterator[str]:
    """Those that the document calls deprecated, by their names in Python."""
    (operation,) = (o for _, _, o in api.operations() if o["operationId"] == method.operation.id)
    marked = [
        p["name"]
        for p in (resolved(document, p) for p in operation.get("parameters", []))
        if p.get("deprecated")
    ]
    for media in resolved(document, operation.get("requestBody", {})).get("content", {}).values():
        members = resolved(document, media["schema"]).get("properties", {})
        marked += [name for name, schema in members.items() if schema.get("deprecated")]
    yield from (name for name in marked if name in method.parameters)


@pytest.mark.parametrize(("api", "client"), BLOCKING)
def test_none_is_refused_in_a_body_that_takes_no_null(api: Api, client: Any) -> None:
    """For every member of every body, by what the document says: nothing is sent, and the member is named."""
    faults = []
    for method in methods_of(api, client):
        for field in body_fields(method):
            got = outcome(method.call, **{field.name: None})
            takes_null = field.name in nullable_members(api, method)
            if takes_null != isinstance(got, errors.WelkinConnectionError):
                faults.append(f"{method.name}({field.name}=None): {got!r}")
            if not takes_null and not (
                isinstance(got, errors.InvalidRequestError)
                and re.search(rf"\b{field.name}: .*(leave it out|give it a value|expected)", str(got))
            ):
                faults.append(f"{method.name}({field.name}=None): {got!r}")
    assert faults == []


def nullable_members(api: Api, method: Method) -> set[str]:
    """Python names of the body's members that may be null, read from the document."""
    document = load_document(api.document)
    (operation,) = (o for _, _, o in api.operations() if o["operationId"] == method.operation.id)
    found = set()
    for media in resolved(document, operation.get("requestBody", {})).get("content", {}).values():
        for name, schema in resolved(document, media["schema"]).get("properties", {}).items():
            if allows_null(document, schema):
                found |= {f.name for f in members(method) if f.wire_name == name}
    return found


def members(method: Method) -> list[Parameter]:
    return [one for one in method.operation.parameters if one.place in ("json", "form")]


def resolved(document: Any, node: Any) -> Any:
    while "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def allows_null(document: Any, schema: Any) -> bool:
    schema = resolved(document, schema)
    kinds = schema.get("type", [])
    forms = [*schema.get("anyOf", []), *schema.get("oneOf", [])]
    if not kinds and not forms and not {"enum", "const", "allOf"} & schema.keys():
        return True
    return "null" in ([kinds] if isinstance(kinds, str) else kinds) or any(
        allows_null(document, form) for form in forms
    )


def test_none_is_sent_as_null_where_the_document_allows_it() -> None:
    """For every such member of the Cloud API; all the others stay out of the body."""
    with (
        HostileServer() as server,
        CloudClient("acme", "live", access_token="t" * 20, base_url=server.base_url) as client,
    ):
        (api,) = (api for api in APIS if api.document == "cloud-api")
        asked = 0
        for method in methods_of(api, client):
            for name in sorted(nullable_members(api, method)):
                assert isinstance(outcome(method.call, **{name: None}), errors.NotFoundError)
                (wire_name,) = (f.wire_name for f in members(method) if f.name == name)
                sent = json.loads(server.requests[-1].body)
                needed = {
                    f.wire_name for f in members(method) if f.required or f.name not in method.parameters
                }
                assert sent[wire_name] is None
                ids = {"patientId", "id", "patient_id"}
                assert sent.keys() - ids <= needed | {wire_name}
                asked += 1
    assert asked >= 4


@pytest.mark.parametrize(("api", "client"), BLOCKING)
def test_none_and_unset_are_no_filter(api: Api, client: Any) -> None:
    """In the query of every method, where there is no null: the request is that of a call without them."""
    for method in methods_of(api, client):
        queries = [p for p in method.operation.parameters if p.place in ("query", "page")]
        fields = [p for p in queries if not p.required]
        ids = {one.name: "x" for one in method.operation.ids}
        needed = {
            n: 0
            for n, p in method.parameters.items()
            if p.default is p.empty and p.kind is not p.POSITIONAL_ONLY
        }
        if needed or not fields:
            continue
        for nothing in (None, UNSET):
            request = method.operation.build({**ids, **{f.name: nothing for f in fields}})
            assert request.query == ()


@pytest.mark.parametrize(("api", "client"), CLIENTS)
def test_a_date_is_no_datetime_and_the_reverse(api: Api, client: Any) -> None:
    """For every argument of either type: refused before anything is sent, by name and with an example."""
    faults = []
    count = 0
    for method in methods_of(api, client):
        for name, parameter in method.parameters.items():
            kind = re.match(r"datetime\.(datetime|date)\b", str(parameter.annotation))
            if kind is None:
                continue
            count += 1
            # A datetime at midnight of its own zone names a day.
            wrong: date = date(2026, 1, 1) if kind[1] == "datetime" else datetime(2026, 1, 1, 12, tzinfo=UTC)
            got = outcome(method.call, **{name: wrong})
            expected = (
                rf"\b{name}: expected a {kind[1]} .*got (a )?{type(wrong).__name__}.*; e\.g\. {kind[1]}\(2026"
            )
            if not isinstance(got, errors.InvalidRequestError) or not re.search(expected, str(got)):
                faults.append(f"{method.name}({name}=): {got!r}")
    assert count > 20
    assert faults == []


@pytest.mark.parametrize(("api", "client"), BLOCKING)
def test_a_value_of_any_type_is_taken_or_refused_by_name(api: Api, client: Any) -> None:
    """Every argument of every method with values of 15 kinds: nothing but TypeError or InvalidRequestError leaves."""
    faults = []
    for method in methods_of(api, client):
        for name in method.parameters:
            for value in WRONG:
                got = outcome(method.call, **{name: value})
                if isinstance(got, TypeError | errors.InvalidRequestError):
                    if name not in str(got):
                        faults.append(f"{method.name}({name}={type(value).__name__}) does not name it: {got}")
                elif isinstance(got, BaseException) and not isinstance(got, errors.WelkinConnectionError):
                    faults.append(f"{method.name}({name}={type(value).__name__}): {got!r}")
    assert faults == []


@pytest.mark.parametrize(("api", "client"), CLIENTS)
def test_an_option_of_another_type_is_refused_by_name(api: Api, client: Any) -> None:
    """Every option of every call: before anything is sent, and at the call where a walk begins later."""
    wrong: dict[str, list[Any]] = {
        "timeout": ["x", -1, 0, True, object(), float("nan"), {}],
        "deadline": ["x", -1, 0, True, object(), float("nan"), datetime(2026, 1, 1, tzinfo=UTC)],
        "max_retries": ["x", -1, 0.5, True, None, object()],
        "headers": ["x", 5, None, {"X": 5}, {5: "x"}, [("a", "b")], object()],
        "on_response": ["x", 5, {}],
    }
    assert wrong.keys() == RequestOptions.__annotations__.keys()
    faults = []
    for method in methods_of(api, client):
        for name, values in wrong.items():
            for value in values:
                got = outcome(method.call, **{name: value})
                if not isinstance(got, errors.InvalidRequestError) or f"{name}: " not in str(got):
                    faults.append(f"{method.name}({name}={value!r}): {got!r}")
    assert faults == []


def records() -> list[type[decoding.Model]]:
    """Every generated class of records."""
    from welkin_cloud_api import models as cloud
    from welkin_data_api import models as data

    named = [getattr(home, name) for home in (data, cloud) for name in home.__all__]
    return [kind for kind in named if issubclass(kind, decoding.Model)]


def write(kind: type[decoding.Model], value: Any) -> Any:
    return decoding.record(lambda: kind).write(value, decoding.zulu_text, "argument")


def test_a_misspelt_member_of_a_typed_object_is_refused_by_path() -> None:
    """For every member of every class of records; classes that the document leaves open take any."""
    count = 0
    for kind in records():
        for field in kind._fields:
            wrong = f"{field.name}{field.name[-1]}"
            if kind._takes_more:
                assert write(kind, {wrong: 1}) == {wrong: 1}
                continue
            count += 1
            with pytest.raises(InvalidArgumentError) as refusal:
                write(kind, {wrong: 1})
            assert str(refusal.value) == f"argument: unknown member '{wrong}'; did you mean '{field.name}'?"
    assert count > 500


def test_a_key_that_is_near_to_nothing_is_not_repeated() -> None:
    """It may be a patient's datum that stands where a name should."""
    for kind in records():
        if kind._fields and not kind._takes_more:
            with pytest.raises(InvalidArgumentError) as refusal:
                write(kind, {"Ada the Example 1815": 1})
            assert "1815" not in str(refusal.value)


def test_members_of_typed_objects_keep_the_contract_of_arguments() -> None:
    """Every member of every class, given as a mapping and as a record: None, UNSET, dates and other types."""
    count = 0
    for kind in records():
        for field in kind._fields:
            empty = dict.fromkeys((f.attribute for f in kind._fields), UNSET)
            for path, given in (
                (f"argument.{field.name}", lambda value, field=field: {field.name: value}),
                (
                    f"argument.{field.attribute}",
                    lambda value, kind=kind, field=field, empty=empty: kind(
                        **{**empty, field.attribute: value}
                    ),
                ),
            ):
                count += 1
                assert write(kind, given(UNSET)) == {}
                if field.nullable:
                    assert write(kind, given(None)) == {field.name: None}
                else:
                    with pytest.raises(InvalidArgumentError, match=re.escape(f"{path}: must not be None")):
                        write(kind, given(None))
                if field.codec.expected in ("date", "datetime"):
                    wrong: date = date(2026, 1, 1)
                    wrong = datetime(2026, 1, 1, 12, tzinfo=UTC) if field.codec.expected == "date" else wrong
                    with pytest.raises(InvalidArgumentError, match=re.escape(f"{path}: expected a ")):
                        write(kind, given(wrong))
                with pytest.raises(InvalidArgumentError, match=re.escape(path)):
                    write(kind, given(object()))
    assert count > 1000


def test_a_record_that_was_read_can_be_sent_again() -> None:
    """What could not be read goes back as it came, although a caller could not give it."""
    from welkin_data_api.models import PatientExternalId

    came = {"external_id": None, "namespace": ["odd"], "more": 1}

    assert write(PatientExternalId, PatientExternalId.from_dict(came)) == came


def test_an_object_that_holds_itself_is_refused() -> None:
    """Free bodies may nest as deep as JSON can, and no deeper."""
    circle: dict[str, Any] = {}
    circle["again"] = circle
    with (
        CloudClient("acme", "live", access_token="t" * 20, base_url="http://127.0.0.1:9") as client,
        pytest.raises(errors.InvalidRequestError, match="fields: nested too deeply"),
    ):
        client.assessment_records.replace_answers("p", "r", circle)
