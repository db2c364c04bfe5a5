"""`/_sandbox/clients` and `/_sandbox/tokens`: who may call the API, and tokens for who cannot exchange one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.routing import Route

from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route
from welkin_sdk.sandbox.data.clients import ALL, ApiClient
from welkin_sdk.sandbox.data.tokens import LONG_LIFETIME_SECONDS
from welkin_sdk.sandbox.parts import Core


def routes(core: Core) -> list[Route]:
    """The routes of this subject."""
    return [
        route("/clients", GET=lambda _: _listed(core), POST=lambda call: _added(core, call)),
        route("/clients/{client_id}/rotate", POST=lambda call: _rotated(core, call)),
        route("/clients/{client_id}/revoke", POST=lambda call: _revoked(core, call)),
        route("/tokens", POST=lambda call: _issued(core, call)),
    ]


def _listed(core: Core) -> dict[str, object]:
    return {"clients": [_shown(client) for client in core.clients.list()]}


def _added(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others("client_id", "client_secret", "scope", "environment")
    client = core.clients.add(
        _text(call, "client_id"),
        _text(call, "client_secret"),
        scope=_text(call, "scope", ALL),
        environment=_text(call, "environment"),
    )
    return {**_shown(client), "client_secret": client.client_secret}


def _rotated(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others("client_secret")
    secret = _text(call, "client_secret")
    client = _known(lambda: core.clients.rotate(call.path["client_id"], secret))
    return {**_shown(client), "client_secret": client.client_secret}


def _revoked(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    return _shown(_known(lambda: core.clients.revoke(call.path["client_id"])))


def _issued(core: Core, call: ControlCall) -> dict[str, object]:
    call.refuse_others("client_id", "scope", "lifetime_seconds", "environment")
    client_id = _text(call, "client_id", core.clients.list()[0].client_id)
    _known(lambda: core.clients.get(client_id))
    return core.service.issue_token(
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


def _shown(client: ApiClient) -> dict[str, object]:
    return {
        "client_id": client.client_id,
        "scope": client.scope,
        "environment": client.environment,
        "is_revoked": client.is_revoked,
    }
