"""
Text in a cell that a spreadsheet would run.

A record's text comes from people that nobody vouches for. A leading apostrophe makes any of it plain text, phone
numbers with "+" included.
"""

from __future__ import annotations

__all__ = ["defuse_formula"]

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def defuse_formula(text: str) -> str:
    """*text*, with an apostrophe before it if it begins as a formula does, also in the wide forms."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
