"""What the page for a person is made of: tables, remarks, badges; every text is escaped where it is put in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from typing import Literal

from attrs import field, frozen

NONE = "none"


class Html(str):
    """A text that is HTML already; every other one is escaped where it is put into the page."""

    __slots__ = ()


@frozen
class Section:
    """
    A part of the page.

    Attributes:
        column: the narrow one, or the wide one beside it.
    """

    id: str
    title: str = field(repr=False)
    content: Html = field(repr=False)
    column: Literal["narrow", "wide"]


def put(part: object) -> Html:
    """*part* as HTML."""
    return part if isinstance(part, Html) else Html(escape(str(part)))


def section(part: Section) -> Html:
    """*part* under its title."""
    return Html(
        f'<section aria-labelledby="{put(part.id)}"><h2 id="{put(part.id)}">{put(part.title)}</h2>{part.content}</section>'
    )


def table(caption: str, heads: Iterable[str], rows: Iterable[Sequence[object]]) -> Html:
    """A table that can be scrolled by keyboard where it is too wide; the first cell of a row is its head."""
    head = "".join(f'<th scope="col">{put(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{put(first)}</th>'
        + "".join(f"<td>{put(cell)}</td>" for cell in others)
        + "</tr>"
        for first, *others in rows
    )
    return Html(
        f'<div class="wide" tabindex="0" role="region" aria-label="{put(caption)}"><table>'
        f"<caption>{put(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def remark(text: str) -> Html:
    """A quiet sentence."""
    return Html(f'<p class="remark">{put(text)}</p>')


_GOOD = {"current", "acknowledged"}
_DOUBTFUL = {"deprecated", "future", "withheld", "stopped"}


def badge(value: str | int) -> Html:
    """A word or a status; its colour repeats what it says."""
    if isinstance(value, int):
        kind = "good" if value < 400 else "bad" if value >= 500 else "doubtful"
    else:
        kind = "good" if value in _GOOD else "doubtful" if value in _DOUBTFUL else "bad"
    return Html(f'<span class="{kind}">{put(value)}</span>')


def number(count: int) -> Html:
    """A number, one below the other."""
    return Html(f'<span class="number">{count:,}</span>')


def time(instant: datetime) -> Html:
    """An instant in UTC."""
    text = instant.isoformat(sep=" ", timespec="milliseconds").removesuffix("+00:00")
    return Html(f'<time datetime="{instant.isoformat()}">{text}</time>')


def day(instant: datetime | None) -> object:
    """A day; a word where there is none."""
    return NONE if instant is None else Html(f"<time>{instant.date().isoformat()}</time>")
