"""
What the control API has for the Data API: clients and tokens, records as they are, versions; what goes to a subscriber is
in `notifications/control.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route, streamed
from welkin_sdk.sandbox.data.api import DataApi
from welkin_sdk.sandbox.data.clients import ALL, ApiClient
from welkin_sdk.sandbox.data.tokens import LONG_LIFETIME_SECONDS
from welkin_sdk.sandbox.data.versions import VersionState


def routes(data: DataApi) -> list[Route]:
    """The routes of this subject."""
    return [
        route("/clients", GET=lambda _: _clients(data), POST=lambda call: _added(data, call)),
        route("/clients/{client_id}/rotate", POST=lambda call: _rotated(data, call)),
        route("/clients/{client_id}/revoke", POST=lambda call: _revoked(data, call)),
        route("/tokens", POST=lambda call: _issued(data, call)),
        route(
            "/records/{collection}",
            POST=lambda call: _loaded(data, call),
            DELETE=lambda call: _removed(data, call),
        ),
        route("/export", GET=lambda _: streamed(data.export())),
        route("/versions", GET=lambda _: _versions(data)),
    ]


def _clients(data: DataApi) -> dict[str, object]:
    return {"clients": [_shown_client(client) for client in data.clients.list()]}


def _added(data: DataApi, call: ControlCall) -> dict[str, object]:
    call.refuse_others("client_id", "client_secret", "scope", "environment")
    client = data.clients.add(
        _text(call, "client_id"),
        _text(call, "client_secret"),
        scope=_text(call, "scope", ALL),
        environment=_text(call, "environment"),
    )
    return {**_shown_client(client), "client_secret": client.client_secret}


def _rotated(data: DataApi, call: ControlCall) -> dict[str, object]:
    call.refuse_others("client_secret")
    secret = _text(call, "client_secret")
    client = _known(lambda: data.clients.rotate(call.path["client_id"], secret))
    return {**_shown_client(client), "client_secret": client.client_secret}


def _revoked(data: DataApi, call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    return _shown_client(_known(lambda: data.clients.revoke(call.path["client_id"])))


def _issued(data: DataApi, call: ControlCall) -> dict[str, object]:
    call.refuse_others("client_id", "scope", "lifetime_seconds", "environment")
    client_id = _text(call, "client_id", data.clients.list()[0].client_id)
    _known(lambda: data.clients.get(client_id))
    return data.tokens.issue(
        client_id,
        scope=_text(call, "scope"),
        lifetime_seconds=call.member(
            "lifetime_seconds", int, "a whole number", default=LONG_LIFETIME_SECONDS
        ),
        environment=_text(call, "environment"),
    )


def _known(find: Callable[[], ApiClient]) -> ApiClient:
    try:
        return find()
    except LookupError:
        raise ControlError("No such client", field="client_id", status=404) from None


def _text(call: ControlCall, name: str, default: str | None = None) -> Any:
    return call.member(name, str, "a text", default=default)


def _shown_client(client: ApiClient) -> dict[str, object]:
    return {
        "client_id": client.client_id,
        "scope": client.scope,
        "environment": client.environment,
        "is_revoked": client.is_revoked,
    }


def _collection(data: DataApi, call: ControlCall) -> str:
    if call.path["collection"] not in data.document.resources:
        raise ControlError("No such collection", status=404)
    return call.path["collection"]


def _loaded(data: DataApi, call: ControlCall) -> dict[str, object]:
    call.refuse_others("records")
    collection = _collection(data, call)
    records = call.member("records", list, "a list of objects", default=[])
    if not all(isinstance(record, dict) and isinstance(record.get("id"), str) for record in records):
        raise ControlError("records has to be a list of objects that have an id", field="records")
    data.loading.load(collection, records)
    return {"loaded": len(records)}


def _removed(data: DataApi, call: ControlCall) -> dict[str, object]:
    call.refuse_others("ids")
    collection = _collection(data, call)
    ids = call.texts("ids", "a list of ids", default=[])
    return {"removed": data.loading.remove(collection, ids)}


def _versions(data: DataApi) -> dict[str, object]:
    return {"versions": [_shown_version(state) for state in data.versions.states(data.clock.now())]}


def _shown_version(state: VersionState) -> dict[str, object]:
    return {
        "version": state.name,
        "stage": state.stage,
        "released_at": _printed_instant(state.released_at),
        "deprecated_at": _printed_instant(state.deprecated_at),
        "discontinued_at": _printed_instant(state.discontinued_at),
    }


def _printed_instant(instant: datetime | None) -> str | None:
    return instant.isoformat(timespec="microseconds") if instant else None
