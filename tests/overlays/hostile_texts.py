"""Texts that an argument, a variable or a file may hold and nobody wants: each has a canary that must not be repeated."""

from __future__ import annotations

from typing import Any

CANARY = "canary"
HOSTILE_TEXTS = {
    "a byte that is no text": f"{CANARY}\udce9",
    "half a surrogate": f"\ud800{CANARY}",
    "nul": f"{CANARY}\0",
    "nul first": f"\0{CANARY}",
    "line ends within": f"{CANARY}\r\nX-Other: {CANARY}",
    "escape": f"{CANARY}\x1b[31m",
    "next line": f"{CANARY}\x85{CANARY}",
    "byte order mark": f"\N{ZERO WIDTH NO-BREAK SPACE}{CANARY}",
    "right to left": f"\N{RIGHT-TO-LEFT OVERRIDE}{CANARY}",
    "100,000 characters": CANARY * 17_000,
}


def told_by(error: BaseException) -> str:
    """Everything that a tool can get out of an exception without asking its frames."""
    chain: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in chain:
        chain.append(following)
        following = following.__cause__ or following.__context__
    told: list[Any] = [(str(one), repr(one), one.args, vars(one)) for one in chain]
    return repr(told)
