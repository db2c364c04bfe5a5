"""Requests that the document does not know, with the same token, retries, errors and hooks as those it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.operations import Operation, Parameter
from welkin_runtime.types import Request, RequestOptions
from welkin_sdk.arguments import check_type, refuse
from welkin_sdk.call.call import AsyncWire, SyncWire
from welkin_sdk.call.codec import build_safely
from welkin_sdk.http.encode import quote_raw_path
from welkin_sdk.http.response import Response
from welkin_sdk.http.retry import Kind, classify_method

Value = str | int | float | None
Query = Mapping[str, Value] | Sequence[tuple[str, Value]]

_ARGUMENTS = (
    Parameter("query", "query", "query", ("map", "anything")),
    Parameter("json", "json", "body", "anything"),
    Parameter("form", "form", "form", ("map", "anything")),
)
_METHOD = re.compile(r"[A-Z]{1,16}")

# The path was typed by a user and may hold an id: what logs and hooks get to see is this.
_HIDDEN_PATH = "(raw)"


@private_frames
class Raw:
    """`client.raw`."""

    __slots__ = ("_wire",)

    def __init__(self, wire: SyncWire) -> None:
        self._wire = wire

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Query = (),
        json: Any = None,
        form: Mapping[str, str | int | float] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Response:
        """
        Send one request and return its answer, whatever its body is.

        Args:
            method: e.g. "GET"; GET, HEAD and OPTIONS are repeated like reads, PUT and DELETE like updates.
            path: below the base URL, e.g. "/patients"; in the Cloud API below the instance, or with "/admin/" below
                the tenant.
            query: names and values, not yet encoded; a value that is None is left out.
            json: any JSON value, as the body.
            form: members of a form, as the body.
            options: of this call alone, see RequestOptions.

        Raises:
            InvalidRequestError: refused before anything is sent.
            WelkinError: whatever went wrong on the way or at the server, a status that is no success included.
        """
        request = build_safely(partial(_build, method, path, query, json, form))
        return self._wire.fetch(request, options, expects_json=False)


@private_frames
class AsyncRaw:
    """`client.raw` of an async client."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncWire) -> None:
        self._wire = wire

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Query = (),
        json: Any = None,
        form: Mapping[str, str | int | float] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Response:
        """Send one request and return its answer, whatever its body is; see `Raw.request`."""
        request = build_safely(partial(_build, method, path, query, json, form))
        return await self._wire.fetch(request, options, expects_json=False)


class RawArgumentError(ValueError):
    """An argument that must not be sent. Names the argument, never its value."""


def _build(method: str, path: str, query: Query, json: Any, form: Any) -> Request:
    check_type("method", method, str, "a string")
    check_type("path", path, str, "a string")
    verb = method.upper()
    if not _METHOD.fullmatch(verb):
        raise RawArgumentError("method: not the name of an HTTP method")
    if json is not None and form is not None:
        raise RawArgumentError("json: give it or form, not both")
    try:
        quoted = quote_raw_path(path)
    except ValueError as exc:
        raise RawArgumentError(str(exc)) from None
    return Request(
        _operation(verb, quoted),
        quoted,
        query=tuple(_pairs("query", query, skips_none=True)),
        json=json,
        form=None if form is None else dict(_form(form)),
    )


def _form(form: object) -> Iterator[tuple[str, str]]:
    check_type("form", form, Mapping, "a mapping")
    return _pairs("form", form, skips_none=False)


def _pairs(part: str, given: Any, *, skips_none: bool) -> Iterator[tuple[str, str]]:
    """Names and values as they are sent; whatever has no one spelling is the caller's to spell."""
    is_text = isinstance(given, str | bytes | bytearray | memoryview)
    if is_text or not isinstance(given, Mapping | Sequence):
        raise refuse(part, "a mapping, or a list of names and values", given)
    for pair in given.items() if isinstance(given, Mapping) else given:
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            raise refuse(part, "a name and a value in each entry", pair)
        name, value = pair
        check_type(f"{part}, a name", name, str, "a string")
        if value is None and skips_none:
            continue
        if not isinstance(value, str | int | float):
            raise refuse(f"{part}, a value", "a string or a number", value)
        yield name, _text(value)


def _text(value: str | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str.__str__(value)
    # Without a class of its own: an enum's member has its name as its text.
    return str(int.__int__(value) if isinstance(value, int) else float.__float__(value))


def _operation(verb: str, path: str) -> Operation:
    kind = classify_method(verb)
    return Operation(
        id="raw",
        name="raw.request",
        method=verb,
        path=_HIDDEN_PATH,
        envelope="none",
        is_read_only=kind is Kind.READ,
        is_idempotent=kind is not Kind.CREATE,
        needs_token=True,
        parameters=_ARGUMENTS,
        scope="tenant" if f"{path}/".startswith("/admin/") else "instance",
    )
