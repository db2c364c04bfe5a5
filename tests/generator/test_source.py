from __future__ import annotations

from pathlib import Path

import pytest

from generator.source import SourceFile, read_source


def read(tmp_path: Path, text: str) -> SourceFile:
    path = tmp_path / "one.yaml"
    path.write_bytes(text.encode())
    return read_source(path, "spec/one.yaml")


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    """The line of a member is that of its key, of an item that of its first character."""
    source = read(tmp_path, "a: 1\nb:\n  c:\n    - x\n    - y\n")

    assert source.value == {"a": 1, "b": {"c": ["x", "y"]}}
    assert [source.line(p) for p in [("a",), ("b", "c"), ("b", "c", 1), ("b", "c", 1, "beyond")]] == [
        1,
        3,
        5,
        5,
    ]


def test_quoted_scalars_are_left_alone(tmp_path: Path) -> None:
    """What is quoted is text, whatever it looks like."""
    source = read(tmp_path, "a: 'no'\n'200': \"12:30\"\nd: '1999-12-31'\ne: true\nf: -1.5\ng: null\n")

    assert source.faults == []
    assert source.value == {"a": "no", "200": "12:30", "d": "1999-12-31", "e": True, "f": -1.5, "g": None}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a: no", "`no` is read as a boolean"),
        ("enum: [On]", "`On` is read as a boolean"),
        ("yes: 1", "`yes` as a key is read as a boolean"),
        ("200: 1", "the number 200 as a key"),
        ("a: 12:30", "`12:30` is read as a number of base sixty"),
        ("a: 012", "`012` is a number that readers disagree about"),
        ("a: 0o14", "`0o14` is text for some readers and a number for others"),
        ("a: 1_000", "`1_000` is a number that readers disagree about"),
        ("a: .inf", "`.inf` is a number that readers disagree about"),
        ("a: 1e5", "`1e5` is text for some readers and a number for others"),
        ("a: 1999-12-31", "`1999-12-31` is read as a date"),
        ("a: 2020-01-01T12:00:00Z", "`2020-01-01T12:00:00Z` is read as a date"),
        ("a:", "a value is missing"),
        ("a: ~", "a value is missing"),
        ("type: [string, null]", "the type null is unquoted"),
        ("type: null", "the type null is unquoted"),
        ("a: =", "`=` has a special meaning in YAML"),
        ("<<: {b: 1}", "`<<` as a key is not JSON"),
        ("first: 2", "duplicate key `first`"),
        ("\ta: 1", "a tab in the indentation"),
    ],
)
def test_a_trap_is_told_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    """Each scalar that YAML readers disagree about is a fault on its line."""
    source = read(tmp_path, f"first: 1\n# comment\n{line}\n")

    assert [(f.file, f.line, f.message) for f in source.faults] == [("spec/one.yaml", 3, message)]


def test_all_traps_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """One mistake does not hide the next."""
    source = read(tmp_path, "a: no\nb: 012\n200: 12:30\nb: 1\n")

    assert [fault.line for fault in source.faults] == [1, 2, 3, 3, 4]


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\nb: [1, 2\nc: 3\n", 3), ("a: 1\n  b: 2\n", 2), ("a: 'x\n", 2), ("a: 1\n---\nb: 1\n", 2)],
)
def test_broken_syntax_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    """A file that cannot be read gives one fault and no value."""
    source = read(tmp_path, text)

    assert [fault.line for fault in source.faults] == [line]
    assert not source.is_readable


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n- b\n", "just text\n"])
def test_a_file_that_is_no_mapping_is_told(tmp_path: Path, text: str) -> None:
    """Everything in a document is an object."""
    source = read(tmp_path, text)

    assert [fault.message for fault in source.faults] == ["the file holds no mapping"]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    """A file in another encoding is a fault, not a traceback."""
    path = tmp_path / "one.yaml"
    path.write_bytes(b"a: \xff\n")

    source = read_source(path, "spec/one.yaml")

    assert [fault.message for fault in source.faults] == ["byte 3 is not UTF-8"]


def test_text_that_is_not_printable_is_told(tmp_path: Path) -> None:
    """A control character is a fault, not a traceback."""
    source = read(tmp_path, "a: \x07\n")

    assert len(source.faults) == 1
    assert not source.is_readable
