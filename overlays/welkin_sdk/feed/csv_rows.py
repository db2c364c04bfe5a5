"""
A row of CSV, and text in its cells that a spreadsheet would run.

Written here and not by the standard library's `csv`, which leaves a lone carriage return without quotes in Python 3.11.0
to 3.11.8 and 3.12.0 to 3.12.2, and so makes two rows of one.

A record's text comes from people that nobody vouches for. A leading apostrophe makes any of it plain text, phone
numbers with "+" included.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["csv_row", "defuse_formula"]

_NEEDS_QUOTES = ('"', ",", "\r", "\n")

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def defuse_formula(text: str) -> str:
    """*text*, with an apostrophe before it if it begins as a formula does, also in the wide forms."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def csv_row(values: Iterable[str | int | None]) -> str:
    """
    A row and its end; None is an empty cell.

    Source: RFC 4180, 2.6 and 2.7: a cell with a quote, a comma or either half of a line's end stands in quotes.
    """
    cells = [_cell(value) for value in values]
    # One empty cell alone would be an empty line, which readers pass over.
    return (",".join(cells) if cells != [""] else '""') + "\n"


def _cell(value: str | int | None) -> str:
    text = "" if value is None else str(value)
    if any(sign in text for sign in _NEEDS_QUOTES):
        return '"' + text.replace('"', '""') + '"'
    return text
