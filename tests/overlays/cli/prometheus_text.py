"""
A strict reader of Prometheus' text exposition format 0.0.4, from its description; shares nothing with what writes it.

Source: Prometheus documentation, "Exposition formats", "Text format details".
"""

from __future__ import annotations

import re

_NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
_LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"')
_SAMPLE = re.compile(rf"({_NAME})(?:\{{(.*)\}})? (\S+)")
_KINDS = ("counter", "gauge", "histogram", "summary", "untyped")

Key = tuple[str, tuple[tuple[str, str], ...]]


def read_metrics(text: str) -> dict[Key, float]:
    """Value of each sample; AssertionError where the format is not kept."""
    assert text.endswith("\n"), "the last line must end with a line feed"
    assert "\r" not in text
    helped: set[str] = set()
    typed: set[str] = set()
    ended: set[str] = set()
    now: str | None = None
    found: dict[Key, float] = {}
    for line in text.removesuffix("\n").split("\n"):
        assert line == line.strip() != "", line
        if line.startswith("#"):
            match = re.fullmatch(rf"# (HELP|TYPE) ({_NAME}) (.+)", line)
            assert match is not None, line
            keyword, name, rest = match.groups()
            seen = helped if keyword == "HELP" else typed
            assert name not in seen, f"a second {keyword} of {name}"
            assert keyword == "HELP" or rest in _KINDS, line
            assert (name, ()) not in found, f"{keyword} after the first sample of {name}"
            seen.add(name)
        else:
            match = _SAMPLE.fullmatch(line)
            assert match is not None, line
            name, labels, value = match.groups()
            key = (name, _labels(labels or ""))
            assert key not in found, f"twice: {line}"
            found[key] = float(value)
            assert name in helped & typed, f"{name} has no HELP or no TYPE"
        if name != now:
            assert name not in ended, f"the lines of {name} are not together"
            ended.add(now or "")
            now = name
    return found


def _labels(text: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    while text:
        match = _LABEL.match(text)
        assert match is not None, text
        found.append((match[1], re.sub(r"\\(.)", lambda one: {"n": "\n"}.get(one[1], one[1]), match[2])))
        rest = text[match.end() :]
        assert rest == "" or rest.startswith(","), rest
        text = rest.removeprefix(",")
    assert len({name for name, _ in found}) == len(found), "a label twice"
    return tuple(found)
