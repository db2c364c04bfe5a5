"""The application with faults: around everything but the control API, and out of the way while no fault is active."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from welkin_sdk.sandbox.core.clock import VirtualClock
from welkin_sdk.sandbox.core.effects import NO_EFFECTS, effects
from welkin_sdk.sandbox.core.faults.answer import Answer, Sending
from welkin_sdk.sandbox.core.faults.api import Target
from welkin_sdk.sandbox.core.faults.registry import Faults, Hit
from welkin_sdk.sandbox.core.faults.sending import deliver, wait
from welkin_sdk.sandbox.core.journal import Journal, JournalEntry


class Misbehaving:
    """*app*, with whatever *faults* chooses for a request; what never reaches *app* is noted in *journal* here."""

    def __init__(self, app: ASGIApp, faults: Faults, journal: Journal, clock: VirtualClock) -> None:
        self._app = app
        self._faults = faults
        self._journal = journal
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._faults.is_active or scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        target = self._faults.target(scope["method"], scope["path"])
        hits = self._faults.choose(target, _address(scope)) if target else []
        if target is None or not hits:
            await self._app(scope, receive, send)
            return
        answer = await self._answer(target, hits, scope, receive, send)
        sending = Sending()
        for hit in hits:
            sending = hit.kind.send(sending, answer)
        await deliver(answer, sending, receive, send)

    async def _answer(
        self, target: Target, hits: Sequence[Hit], scope: Scope, receive: Receive, send: Send
    ) -> Answer:
        await wait(sum(hit.kind.hold_seconds() for hit in hits), send)
        replaced = (hit.kind.instead(hit.shot) for hit in hits)
        answer = next((each for each in replaced if each is not None), None)
        if answer is None:
            answer = await self._work(hits, scope, receive)
        else:
            now = self._clock.now()
            self._journal.add(
                JournalEntry(scope["method"], target.template, answer.status, time=now, client_id=None)
            )
        for hit in hits:
            changed = hit.kind.change(answer, hit.shot)
            if changed is None:
                self._faults.note_without_effect(hit.id)
            else:
                answer = changed
        return answer

    async def _work(self, hits: Sequence[Hit], scope: Scope, receive: Receive) -> Answer:
        together = NO_EFFECTS
        for hit in hits:
            together = hit.kind.disturb(together, hit.shot)
        before = effects.set(together)
        try:
            return await _collected(self._app, scope, receive)
        finally:
            effects.reset(before)


async def _collected(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    head: Message = {}
    body = bytearray()

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            head.update(message)
        else:
            body.extend(message.get("body", b""))

    await app(scope, receive, keep)
    return Answer(head["status"], tuple((name, value) for name, value in head["headers"]), bytes(body))


def _address(scope: Scope) -> str:
    host = next((value for name, value in scope["headers"] if name == b"host"), b"")
    query = scope["query_string"]
    path = f"{scope['scheme']}://{host.decode('latin-1')}{scope['path']}"
    return f"{path}?{query.decode('latin-1')}" if query else path
