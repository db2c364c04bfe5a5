"""Text that a spreadsheet would run."""

from __future__ import annotations

import pytest

from welkin_sdk.protocol.formula import defuse_formula


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=1", "\uff1d1", "\uff0b1", "\uff201"]
)
def test_a_formula_becomes_text(text: str) -> None:
    """Also behind white space, and in the wide forms that spreadsheets fold."""
    assert defuse_formula(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Grace", "a=1", "'=1", '{"a":1}'])
def test_other_text_stays_as_it_is(text: str) -> None:
    """Nothing is taken away or added."""
    assert defuse_formula(text) == text
