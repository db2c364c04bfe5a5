"""
Curves as one SVG, written as text: panels below each other, under one legend.

It is 390 units wide, so that its text keeps its size on a telephone, and takes dark colours where its reader's are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from attrs import frozen


@frozen
class Line:
    """
    Attributes:
        values: one for each place on the panel's axis.
    """

    name: str
    values: Sequence[float]


@frozen
class Panel:
    """
    Attributes:
        places: on the axis below, in words, at equal distances.
        along: what they are.
        is_logarithmic: of the axis at the left, which else begins at 0.
    """

    title: str
    along: str
    places: Sequence[str]
    lines: Sequence[Line]
    is_logarithmic: bool = False


_WIDTH = 390
_LEFT, _RIGHT = 48, 20
_TITLE, _HEIGHT, _BELOW = 30, 170, 48
_INSET = 16
_LEGEND_STEP = 20
# Told apart by people who see few colours (Okabe and Ito), and by their dashes by those who see none.
_COLOURS = ("#0072b2", "#56b4e9", "#009e73", "#d55e00", "#cc79a7", "#b58900", "#777777")
_DARK = ("#4aa8e8", "#9ad4ff", "#35d0a5", "#ff8f4a", "#f0a0cc", "#f0d060", "#b0b0b0")
_DASHES = ("none", "none", "none", "7 3", "2 3", "9 3 2 3", "4 4")


def svg(title: str, panels: Sequence[Panel]) -> str:
    """The whole file."""
    names = list(dict.fromkeys(line.name for panel in panels for line in panel.lines))
    top = 34 + _LEGEND_STEP * len(names)
    parts = [_text(_LEFT - 36, 20, title, "t"), *_legend(names)]
    for panel in panels:
        parts += _panel(panel, names, top)
        top += _TITLE + _HEIGHT + _BELOW
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top}" width="{_WIDTH}" height="{top}" role="img">',
            f"<title>{escape(title)}</title>",
            _style(),
            f'<rect class="paper" width="{_WIDTH}" height="{top}"/>',
            *parts,
            "</svg>\n",
        )
    )


def _style() -> str:
    def colours(of: Sequence[str]) -> str:
        return "".join(f".l{number}{{stroke:{one}}}.d{number}{{fill:{one}}}" for number, one in enumerate(of))

    dashes = "".join(f".l{number}{{stroke-dasharray:{one}}}" for number, one in enumerate(_DASHES))
    return (
        "<style>text{font:12px system-ui,sans-serif;fill:#222}.t{font-weight:600}.paper{fill:#fff}"
        ".grid{stroke:#ddd}.line{fill:none;stroke-width:2}.end{text-anchor:end}.mid{text-anchor:middle}"
        f"{colours(_COLOURS)}{dashes}"
        "@media(prefers-color-scheme:dark){text{fill:#e6e6e6}.paper{fill:#16181c}.grid{stroke:#3a3e45}"
        f"{colours(_DARK)}}}</style>"
    )


def _legend(names: Sequence[str]) -> list[str]:
    parts = []
    for number, name in enumerate(names):
        y = 42 + _LEGEND_STEP * number
        parts.append(
            f'<path class="line l{number}" d="M12 {y}h30"/><circle class="d{number}" cx="27" cy="{y}" r="3"/>'
        )
        parts.append(_text(_LEFT, y + 4, name))
    return parts


def _panel(panel: Panel, names: Sequence[str], top: int) -> list[str]:
    above, below = top + _TITLE, top + _TITLE + _HEIGHT
    at, ticks = _scale(panel, above, below)
    step = (_WIDTH - _LEFT - _RIGHT - 2 * _INSET) / max(1, len(panel.places) - 1)
    across = [_LEFT + _INSET + step * number for number in range(len(panel.places))]
    parts = [_text(12, top + 18, panel.title, "t")]
    for tick in ticks:
        parts.append(f'<path class="grid" d="M{_LEFT} {at(tick):.1f}H{_WIDTH - _RIGHT}"/>')
        parts.append(_text(_LEFT - 6, at(tick) + 4, _short(tick), "end"))
    parts += [_text(x, below + 18, place, "mid") for x, place in zip(across, panel.places, strict=True)]
    parts.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, below + 36, panel.along, "mid"))
    for line in panel.lines:
        number = names.index(line.name)
        points = [f"{x:.1f} {at(value):.1f}" for x, value in zip(across, line.values, strict=True)]
        parts.append(f'<path class="line l{number}" d="M{"L".join(points)}"/>')
        parts += [
            f'<circle class="d{number}" cx="{x:.1f}" cy="{at(value):.1f}" r="3"><title>{escape(line.name)}: {value:,.0f}</title></circle>'
            for x, value in zip(across, line.values, strict=True)
        ]
    return parts


def _scale(panel: Panel, above: int, below: int) -> tuple[Callable[[float], float], list[float]]:
    """Where a value stands, and the values to write at the left: 1, 2 and 5 times powers of ten."""
    values = [value for line in panel.lines for value in line.values]
    steps = [factor * 10**power for power in range(-1, 8) for factor in (1, 2, 5)]
    if panel.is_logarithmic:
        low = max(step for step in steps if step <= min(values))
        high = min(step for step in steps if step >= max(values))
        ticks = [step for step in steps if low <= step <= high]
        return (
            lambda value: below - (below - above) * math.log(value / low) / math.log(high / low or 1),
            ticks,
        )
    step = next(step for step in steps if step * 5 >= max(values))
    ticks = [step * number for number in range(math.ceil(max(values) / step) + 1)]
    return lambda value: below - (below - above) * value / ticks[-1], ticks


def _short(value: float) -> str:
    return f"{value / 1000:g} k" if value >= 1000 else f"{value:g}"


def _text(x: float, y: float, text: str, kind: str = "") -> str:
    of = f' class="{kind}"' if kind else ""
    return f'<text{of} x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'
