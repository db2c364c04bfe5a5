"""A filter that is empty could be read as none at all: the records of all patients in the place of those of one."""

from __future__ import annotations

from typing import Any

import pytest
from every_call import EveryCall, connect, every_call, finish
from peer import Peer, response

from welkin_sdk.errors import WelkinError

QUERIES = [
    (call, one.name)
    for call in every_call()
    for one in call.operation.parameters
    if one.place == "query" and one.name in call.parameters()
]


def is_text(call: EveryCall, name: str) -> bool:
    sample: Any = call.sample(call.parameters()[name], "plain")
    return sample in ("plain", ["plain"])


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")
def test_an_empty_text_is_refused_before_anything_is_sent() -> None:
    """By its name, with every operation: `tasks.list(patient_id="")` walked over the tasks of everybody."""
    texts = [(call, name) for call, name in QUERIES if is_text(call, name)]
    with Peer(lambda one: one.send(response(b"{}"))) as peer:
        for call, name in texts:
            is_list = isinstance(call.sample(call.parameters()[name], "plain"), list)
            for empty in ([], [""]) if is_list else ("",):
                positional, named = call.arguments(**{name: empty})
                with connect(call.package, peer.base_url) as client:
                    with pytest.raises((WelkinError, TypeError), match=name) as caught:
                        finish(call.method(client)(*positional, **named))
                    assert "empty" in str(caught.value), (call.id, name)
        assert peer.requests == 0

    assert len(texts) > 100
