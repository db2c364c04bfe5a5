"""`make bench` in its smallest form: what it measures is right and its table is whole, whatever the figures are."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks import cloud_sandbox, curves, decode, generation, imports, life, walks
from benchmarks.__main__ import SUBJECTS
from benchmarks.chart import Line, Panel, svg
from benchmarks.ratio import Row
from benchmarks.table import PEERS, Run, as_text, write

SMALLEST: dict[str, tuple[Callable[[], list[Row]], set[str]]] = {
    "walks": (partial(walks.measure, rounds=1, records=120, many=1_000), {"P1", "P1n", "P4", "P5"}),
    "decode": (partial(decode.measure, rounds=1, repeats=1), {"P2", "P2c"}),
    "imports": (partial(imports.measure, rounds=1), {"P3"}),
    "generation": (partial(generation.measure, rounds=1), {"P6"}),
    "life": (partial(life.stored, records=120, rounds=1), {"P8"}),
    "cloud_sandbox": (partial(cloud_sandbox.measure, few=10, many=20, rounds=1, repeats=1), {"P9"}),
}
SVG = "{http://www.w3.org/2000/svg}"
PANELS = [
    Panel("Rate", "size", ["10", "50"], [Line("ours", [900, 20_000]), Line("a & b", [1.5, 3])], True),
    Panel("Memory", "records", ["1", "2", "3"], [Line("ours", [0, 0, 0.5]), Line("c", [0, 40, 200])]),
]
ROWS = [
    Row.of("P1", "a walk", "a loop", [0.5, 2, 1.25], goal=1, at_most=False),
    Row.of("P3", "an import", "", [36], goal=35, unit="MiB"),
    Row.of("P4", "a call", "another", [1]),
]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_subject_measures_its_goals(subject: str) -> None:
    """Each compares only after it has seen that what it pulled is complete and right."""
    measure, goals = SMALLEST[subject]

    rows = measure()

    assert {row.id for row in rows} == goals
    assert {row.id for row in rows if row.goal is not None} == goals
    assert all(0 <= row.lowest <= row.ratio <= row.highest < math.inf for row in rows)


def test_the_curves_are_of_every_way_at_every_place() -> None:
    panels = curves.measure(records=120, lengths=(60,), rounds=1)

    assert [len(panel.places) for panel in panels] == [3, 3, 1]
    for panel in panels:
        assert set(curves.WAYS) <= {line.name for line in panel.lines}
        assert all(len(line.values) == len(panel.places) for line in panel.lines)


def test_a_goal_holds_on_its_own_side() -> None:
    assert [row.holds for row in ROWS] == [True, False, None]


def test_the_table_is_written_in_two_forms(tmp_path: Path) -> None:
    """Each row, the machine and every peer's version are in both."""
    write(tmp_path, run := Run.here(), ROWS, PANELS)

    told = json.loads((tmp_path / "results.json").read_bytes())
    assert [(row["id"], row["ratio"], row["holds"]) for row in told["rows"]] == [
        ("P1", 1.25, True),
        ("P3", 36, False),
        ("P4", 1, None),
    ]
    assert told["run"]["versions"].keys() == set(PEERS)
    text = (tmp_path / "README.md").read_text()
    assert "| P1 | a walk | a loop | 1.25 x | 0.50 x | 2.00 x | ≥ 1 | yes |" in text
    assert "1 of 2 goals hold" in text
    assert all(f"{name} {number}" in text for name, number in run.versions.items())
    columns = {line.count("|") for line in text.split("\n\n") for line in line.splitlines() if "| P" in line}
    assert columns == {9}


def test_the_table_of_a_terminal_has_a_line_for_each_row() -> None:
    assert len(as_text(ROWS).splitlines()) == 1 + len(ROWS)


def test_the_chart_is_a_picture_that_holds_every_line() -> None:
    """It is XML, nothing in it lies outside, and it has colours for light and dark."""
    text = svg("A & B", PANELS)

    root = ET.fromstring(text)
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    assert width == 390
    assert len(root.findall(f"{SVG}circle/{SVG}title")) == 10
    for path in root.findall(f"{SVG}path"):
        xs = [float(one) for one in re.findall(r"[ML]([\d.]+) ", path.attrib["d"])]
        assert all(0 <= x <= width for x in xs)
    for circle in root.findall(f"{SVG}circle"):
        assert 0 <= float(circle.attrib["cy"]) <= height
    assert "prefers-color-scheme:dark" in text
