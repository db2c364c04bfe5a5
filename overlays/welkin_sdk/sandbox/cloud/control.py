"""`/_sandbox/cloud/...`: the Cloud API's tenants, what their API clients may do, and tokens for who exchanges none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import asdict
from starlette.routing import Route

from welkin_sdk.sandbox.cloud.api import CloudApi
from welkin_sdk.sandbox.cloud.behaviour import EVERY
from welkin_sdk.sandbox.cloud.clients import CloudCredentials
from welkin_sdk.sandbox.cloud.handle import CloudSandbox
from welkin_sdk.sandbox.cloud.tokens import LIFETIME_SECONDS
from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route, streamed
from welkin_sdk.sandbox.core.faults.parameters import FaultDeclarationError


def routes(api: CloudApi) -> list[Route]:
    """The routes of this subject."""
    # The address is not needed for any of this.
    cloud = CloudSandbox("", api)
    return [
        route("/cloud/tenants", POST=lambda call: _added(cloud, call)),
        route("/cloud/clients", POST=lambda call: _added_client(cloud, call)),
        route("/cloud/export", GET=lambda _: streamed(api.export())),
        route("/cloud/policies", POST=lambda call: _set(cloud, call)),
        route("/cloud/closed", POST=lambda call: _closed(cloud, call)),
        route(
            "/cloud/behaviours",
            GET=lambda _: {"behaviours": cloud.behaviours},
            POST=lambda call: _behaved(cloud, call),
            DELETE=lambda call: _usual(cloud, call),
        ),
        route(
            "/cloud/tokens",
            POST=lambda call: _issued(cloud, call),
            DELETE=lambda call: _forgotten(cloud, call),
        ),
    ]


def _added(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others("name", "instances")
    instances = call.texts("instances", "a list of texts", default=["live"])
    return _shown(cloud.add_tenant(call.member("name", str, "a text", default=""), instances))


def _added_client(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others("tenant", "instances")
    instances = call.texts("instances", "a list of texts")
    return _shown(cloud.add_client(call.member("tenant", str, "a text"), instances))


def _shown(credentials: CloudCredentials) -> dict[str, object]:
    return {
        "tenant": credentials.tenant,
        "instance": credentials.instance,
        "api_client": credentials.api_client,
        "secret": credentials.secret,
    }


def _set(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others("api_client", "category", "read", "write")
    read, write = (call.member(name, bool, "true or false") for name in ("read", "write"))
    category = call.member("category", str, "a text", default="")
    _known(lambda: cloud.set_policy(_api_client(cloud, call), category, read=read, write=write))
    return {}


def _closed(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others("api_client", "operations")
    operations = call.texts("operations", "a list of operation ids", default=[])
    _known(lambda: cloud.set_closed(_api_client(cloud, call), operations))
    return {}


def _behaved(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    resource = call.member("resource", str, "a text", default=EVERY)
    members = {name: value for name, value in call.body.items() if name != "resource"}
    try:
        behaviour = cloud.behave(resource, **members)
    except FaultDeclarationError as refused:
        raise ControlError(str(refused), field=refused.field) from refused
    return {"resource": resource, **asdict(behaviour)}


def _usual(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others("resource")
    cloud.behave_as_usual(call.member("resource", str, "a text"))
    return {}


def _issued(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others("api_client", "lifetime_seconds")
    seconds = call.member("lifetime_seconds", int, "a whole number", default=LIFETIME_SECONDS)
    return {"token": _known(lambda: cloud.issue_token(_api_client(cloud, call), lifetime_seconds=seconds))}


def _forgotten(cloud: CloudSandbox, call: ControlCall) -> dict[str, object]:
    call.refuse_others()
    cloud.forget_tokens()
    return {}


def _api_client(cloud: CloudSandbox, call: ControlCall) -> str:
    return str(call.member("api_client", str, "a text", default=cloud.api_client))


def _known(do: Callable[[], Any]) -> Any:
    try:
        return do()
    except LookupError:
        raise ControlError("No such API client", field="api_client", status=404) from None
