"""A body that every query can look into."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from welkin_sdk.mirror.stores.nul import without_nul

TEXTS = st.text(st.sampled_from('\0\\u0"é\n'), max_size=8)


@given(st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS, max_size=3), max_size=4))
def test_a_body_without_nul_says_the_same_but_for_it(content: dict[str, Any]) -> None:
    """However backslashes stand before it."""

    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            return {replaced(key): replaced(inner) for key, inner in value.items()}
        return [replaced(one) for one in value] if isinstance(value, list) else value.replace("\0", "\ufffd")

    body = json.dumps(content, ensure_ascii=False).encode()

    assert json.loads(without_nul(body)) == replaced(content)
    assert (without_nul(body) is body) == ("\0" not in str(content) and "\\x00" not in repr(content))
