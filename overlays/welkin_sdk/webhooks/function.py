"""
The receiver as a function for serverless platforms: an event of an API gateway's form in, its answer out.

Both forms of the event are read, the one with `httpMethod` and the one with `requestContext.http`. A body is decoded
once its sender is known, and no further than it is allowed to be. In memory, tokens of the exchange flow are good in one
instance: give build_site() a shared token store, or use signed tokens alone.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from welkin_runtime.frames import private_frames
from welkin_runtime.types import hidden
from welkin_sdk.webhooks.outcome import Outcome
from welkin_sdk.webhooks.site import INCOMPLETE, Site

__all__ = ["FunctionReceiver"]


@frozen(field_transformer=hidden)
class _Request:
    method: str
    path: str
    headers: list[tuple[str, str]]


@private_frames
class FunctionReceiver:
    """`handler = FunctionReceiver(site)`: call it with the event and the platform's context."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def __call__(self, event: Mapping[str, Any], context: object = None) -> dict[str, Any]:
        """The platform's answer to *event*; whatever the event holds, nothing is raised."""
        if not isinstance(event, Mapping):
            event = {}
        request = _read_event(event)
        visit = self._site.visit(request.method, request.path, request.headers)
        if visit.refused is not None:
            return _answer(visit.log(visit.refused))
        body = _body(event, visit.to_read)
        if body is None:
            return _answer(visit.log(INCOMPLETE))
        return _answer(visit.log(visit.take(body), len(body)))


def _read_event(event: Mapping[str, Any]) -> _Request:
    context = _mapping(event, "requestContext")
    http = _mapping(context, "http")
    method = event.get("httpMethod") or http.get("method")
    path = event.get("path") or _without_stage(event.get("rawPath"), context.get("stage"))
    return _Request(str(method), str(path), _headers(event))


def _without_stage(path: object, stage: object) -> object:
    """The second form has the deployment's stage in front of the path, unless it is the default one."""
    prefix = f"/{stage}/"
    return path[len(prefix) - 1 :] if isinstance(path, str) and path.startswith(prefix) else path


def _headers(event: Mapping[str, Any]) -> list[tuple[str, str]]:
    several: Mapping[Any, Any] = _mapping(event, "multiValueHeaders")
    pairs = [
        (name, value) for name, values in several.items() if isinstance(values, list) for value in values
    ]
    pairs = pairs or list(_mapping(event, "headers").items())
    return [(name, value) for name, value in pairs if isinstance(name, str) and isinstance(value, str)]


def _body(event: Mapping[str, Any], enough: int) -> bytes | None:
    """The body's bytes, the first *enough* at least; None when what stands there is none."""
    body = event.get("body") or ""
    if not isinstance(body, str):
        return None
    try:
        if event.get("isBase64Encoded"):
            # Four characters are three bytes.
            return base64.b64decode(body[: (enough + 2) // 3 * 4], validate=True)
        return body[:enough].encode()
    except (binascii.Error, ValueError):
        return None


def _mapping(source: Mapping[str, Any], name: str) -> Mapping[Any, Any]:
    value = source.get(name)
    return value if isinstance(value, Mapping) else {}


def _answer(outcome: Outcome) -> dict[str, Any]:
    return {
        "statusCode": outcome.status,
        "headers": dict(outcome.headers),
        "body": outcome.body.decode(),
        "isBase64Encoded": False,
    }
