"""`/_sandbox/notifications`: whom the sandbox notifies and what came of it; stopping, going on, choosing another."""

from __future__ import annotations

from datetime import timedelta

from attrs import asdict, fields
from starlette.routing import Route

from welkin_sdk.sandbox.core.clock import EPOCH
from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route
from welkin_sdk.sandbox.data.notifications import Delivery, NotificationTarget, Notifier

_TEXTS = ("url", "flow", "token_url", "client_id", "secret", "version", "token_body")
_MEMBERS = tuple(field.name for field in fields(NotificationTarget))


def routes(notifier: Notifier) -> list[Route]:
    """The routes of this subject."""
    return [
        route("/notifications", GET=lambda _: _shown(notifier), DELETE=lambda _: _cleared(notifier)),
        route("/notifications/pause", POST=lambda _: _paused(notifier)),
        route("/notifications/resume", POST=lambda _: _resumed(notifier)),
        route(
            "/notifications/target",
            PUT=lambda call: _subscribed(notifier, call),
            DELETE=lambda _: _unsubscribed(notifier),
        ),
    ]


def _shown(notifier: Notifier) -> dict[str, object]:
    standing = notifier.standing
    return {
        "target": _shown_target(notifier.target),
        "is_paused": standing.is_paused,
        "delivered_at": _printed(standing.delivered_at),
        "failures": standing.failures,
        "dropped": standing.dropped,
        "deliveries": [_shown_delivery(entry) for entry in notifier.deliveries],
    }


def _shown_target(target: NotificationTarget | None) -> dict[str, object] | None:
    if target is None:
        return None
    return {name: value for name, value in asdict(target).items() if name != "secret"}


def _shown_delivery(entry: Delivery) -> dict[str, object]:
    return {**asdict(entry), "at": entry.at.isoformat(timespec="microseconds")}


def _printed(instant: int | None) -> str | None:
    if instant is None:
        return None
    return (EPOCH + timedelta(microseconds=instant)).isoformat(timespec="microseconds")


def _cleared(notifier: Notifier) -> dict[str, object]:
    notifier.clear()
    return {}


def _paused(notifier: Notifier) -> dict[str, object]:
    notifier.pause()
    return {"is_paused": True}


def _resumed(notifier: Notifier) -> dict[str, object]:
    notifier.resume()
    return {"is_paused": False}


def _subscribed(notifier: Notifier, call: ControlCall) -> dict[str, object]:
    call.refuse_others(*_MEMBERS)
    if call.body.get("url") is None:
        raise ControlError("url is needed", field="url")
    arguments = {name: call.member(name, str, "a text") for name in _TEXTS if call.body.get(name) is not None}
    if (resources := call.member("resources", (list, type(None)), "a list of collections")) is not None:
        if not all(isinstance(name, str) for name in resources):
            raise ControlError("resources has to be a list of collections", field="resources")
        arguments["resources"] = tuple(resources)
    if "timeout_seconds" in call.body:
        arguments["timeout_seconds"] = call.member("timeout_seconds", (int, float), "a number of seconds")
    notifier.subscribe(NotificationTarget(**arguments))
    return {"target": _shown_target(notifier.target)}


def _unsubscribed(notifier: Notifier) -> dict[str, object]:
    notifier.unsubscribe()
    return {"target": None}
