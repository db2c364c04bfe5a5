"""`/_sandbox/clock`: what time it is in the sandbox, and making it another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from starlette.routing import Route

from welkin_sdk.sandbox.core.clock import EPOCH, VirtualClock, parse_timestamp
from welkin_sdk.sandbox.core.control.calls import ControlCall, ControlError, route


def routes(clock: VirtualClock) -> list[Route]:
    """The routes of this subject."""
    return [route("/clock", GET=lambda _: _shown(clock), POST=lambda call: _moved(clock, call))]


def _shown(clock: VirtualClock) -> dict[str, object]:
    return {"now": clock.now().isoformat(timespec="microseconds"), "is_frozen": clock.is_frozen}


def _moved(clock: VirtualClock, call: ControlCall) -> dict[str, object]:
    call.refuse_others("freeze", "advance_seconds", "resume")
    if len(call.body) != 1:
        raise ControlError("One of freeze, advance_seconds and resume is needed")
    if "freeze" in call.body:
        clock.freeze(_instant(call))
    elif "advance_seconds" in call.body:
        clock.advance(call.member("advance_seconds", (int, float), "a number"))
    elif call.member("resume", bool, "true") is True:
        clock.resume()
    else:
        raise ControlError("resume has to be true", field="resume")
    return _shown(clock)


def _instant(call: ControlCall) -> datetime | None:
    value = call.member("freeze", (bool, str), "true or a timestamp")
    if value is True:
        return None
    instant = parse_timestamp(value) if isinstance(value, str) else None
    if instant is None:
        raise ControlError("freeze has to be true or a timestamp", field="freeze")
    return (EPOCH + timedelta(microseconds=instant)).astimezone(UTC)
