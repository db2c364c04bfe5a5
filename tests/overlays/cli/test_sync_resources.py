"""`--resources` of every command that takes it, with every collection and kind of a mirror of the Cloud API."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from welkin_sdk.mirror.catalogue import cloud_resources, collection_of
from welkin_sdk.sandbox import Sandbox, serve

TO = "2020-01-01T00:00:00Z"
TO_US = 1_577_836_800_000_000
# What reads a collection needs those under whose records it is listed; what is decided or shown is of the named one alone.
READING = {("sync", "run"), ("sync", "scan"), ("sync", "verify"), ("sync", "plan")}
ABOUT = {("sync", "status"), ("sync", "rewind"), ("sync", "purge"), ("sync", "export")}

RunLines = Callable[[list[dict[str, Any]], dict[str, str]], Any]


@pytest.fixture
def clinic() -> Iterator[Sandbox]:
    with serve(seed=3) as sandbox:
        yield sandbox


@pytest.fixture
def variables(clinic: Sandbox) -> dict[str, str]:
    cloud = clinic.cloud
    return {
        "WELKIN_CLOUD_BASE_URL": clinic.cloud_api,
        "WELKIN_TENANT": cloud.tenant,
        "WELKIN_INSTANCE": cloud.instance,
        "WELKIN_API_CLIENT": cloud.api_client,
        "WELKIN_SECRET_KEY": cloud.secret,
        "COLUMNS": "200",
    }


@pytest.fixture
def filled(run_lines: RunLines, variables: dict[str, str], tmp_path: Path) -> Path:
    """A mirror of all that most have, in a folder of its own."""
    place = tmp_path / "private" / "mirror.sqlite"
    line = {"words": ["sync", "run", "--once", "--api", "cloud"], "env": {"WELKIN_STORE": str(place)}}
    (done,) = run_lines([line], variables)
    assert done["code"] == 0, done["err"]
    return place


def names_in(place: Path) -> list[str]:
    """Every stream, and every collection that has several."""
    with closing(sqlite3.connect(place)) as file:
        streams = [name for (name,) in file.execute("SELECT resource FROM watermark ORDER BY resource")]
    return list(dict.fromkeys(name for one in streams for name in (collection_of(one), one)))


def meant(name: str, streams: list[str]) -> set[str]:
    """The streams that a name of `--resources` is."""
    return {one for one in streams if name in (one, collection_of(one))}


def parents(name: str) -> set[str]:
    parent = cloud_resources()[collection_of(name)].parent
    return set() if parent is None else {parent}


def copied(place: Path, number: int) -> Path:
    """A mirror that a command may change."""
    folder = place.parent / str(number)
    folder.mkdir(mode=0o700)
    return Path(shutil.copy(place, folder))


def test_every_command_that_takes_collections_is_tested(run_lines: RunLines) -> None:
    """A new one has to say which of the two it is."""
    described = run_lines([], {})
    taking = {
        tuple(one["path"])
        for one in described
        if any(option["name"] == "--resources" for option in one["options"])
    }

    assert taking == READING | ABOUT


def test_what_shows_or_exports_is_of_the_named_collection_alone(
    run_lines: RunLines, variables: dict[str, str], filled: Path, tmp_path: Path
) -> None:
    """By its full name a kind alone, by that of the collection all of its kinds; and never a parent."""
    names, out = names_in(filled), tmp_path / "out"
    out.mkdir()
    lines: list[dict[str, Any]] = []
    for number, name in enumerate(names):
        about = ["--api", "cloud", "--resources", name]
        lines += [
            {"words": ["sync", "status", "--format", "json", *about]},
            {"words": ["sync", "export", "--output", str(out / f"{number}.ndjson"), *about]},
            {"words": ["sync", "export", "--typed", "--output", str(out / f"{number}.typed"), *about]},
            {
                "words": [
                    *("sync", "export", "--changes-after", "0"),
                    *("--output", str(out / f"{number}.changes"), *about),
                ]
            },
        ]
    with closing(sqlite3.connect(filled)) as file:
        held = dict(file.execute("SELECT resource, count(*) FROM record GROUP BY resource").fetchall())
        streams = [name for (name,) in file.execute("SELECT resource FROM watermark")]

    done = run_lines(lines, {**variables, "WELKIN_STORE": str(filled)})

    for number, name in enumerate(names):
        status, *exports = done[4 * number : 4 * number + 4]
        wanted = meant(name, streams)
        count = sum(held.get(one, 0) for one in wanted)
        assert {one["resource"] for one in json.loads(status["out"])} == wanted, name
        assert [one["code"] for one in exports] == [0, 0, 0], (name, [one["err"] for one in exports])
        for kind in ("ndjson", "changes"):
            rows = [json.loads(line) for line in (out / f"{number}.{kind}").read_text().splitlines()]
            assert len(rows) == count, (name, kind)
            assert {row["resource"] for row in rows} <= wanted, (name, kind)
        assert json.loads(exports[1]["out"])["rows"] == count, name


def test_what_decides_is_about_the_named_collection_alone(
    run_lines: RunLines, variables: dict[str, str], filled: Path
) -> None:
    """A watermark that is set back, and deleted records that are forgotten, are those of nobody else."""
    with closing(sqlite3.connect(filled)) as file, file:
        file.execute("UPDATE record SET deleted_us = 1")
        streams = [name for (name,) in file.execute("SELECT resource FROM watermark")]
        held = {name for (name,) in file.execute("SELECT DISTINCT resource FROM record")}
    names = names_in(filled)
    lines: list[dict[str, Any]] = []
    places: list[Path] = []
    for words in (["rewind", "--to", TO], ["purge", "--after", "0d"]):
        for name in names:
            places.append(copied(filled, len(places)))
            lines.append(
                {
                    "words": ["sync", *words, "--api", "cloud", "--resources", name],
                    "env": {"WELKIN_STORE": str(places[-1])},
                }
            )

    done = run_lines(lines, variables)

    assert {one["code"] for one in done} == {0}, [one["err"] for one in done if one["code"]]
    for name, place, told in zip(names * 2, places, done, strict=True):
        wanted = meant(name, streams)
        with closing(sqlite3.connect(place)) as file:
            if "rewind" in told["words"]:
                back = file.execute("SELECT resource FROM watermark WHERE complete_through_us = ?", (TO_US,))
                assert {one for (one,) in back} == wanted, name
            else:
                left = {one for (one,) in file.execute("SELECT DISTINCT resource FROM record")}
                assert left == held - wanted, name


def test_what_reads_takes_the_parents_along(
    run_lines: RunLines, variables: dict[str, str], filled: Path, tmp_path: Path
) -> None:
    """Since nothing can be listed without them, whether it is read, compared or planned."""
    report = tmp_path / "report.json"
    names = names_in(filled)
    lines: list[dict[str, Any]] = [{"words": ["probe", "--api", "cloud", "--out", str(report)]}]
    for name in names:
        about = ["--api", "cloud", "--resources", name]
        lines += [
            {"words": ["sync", "run", "--once", "--list-every", "1", *about]},
            {"words": ["sync", "scan", *about]},
            {"words": ["sync", "verify", "--format", "json", *about]},
            {"words": ["sync", "plan", "--probe", str(report), "--format", "json", *about[2:]]},
        ]
    with closing(sqlite3.connect(filled)) as file:
        streams = [name for (name,) in file.execute("SELECT resource FROM watermark")]

    done = run_lines(lines, {**variables, "WELKIN_STORE": str(filled)})[1:]

    assert {one["code"] for one in done} == {0}, [one["err"] for one in done if one["code"]]
    for number, name in enumerate(names):
        run, scan, verify, plan = done[4 * number : 4 * number + 4]
        wanted = meant(name, streams) | parents(name)
        for told in (run, scan):
            assert {line.partition(":")[0] for line in told["out"].splitlines()} == wanted, name
        assert {one["resource"] for one in json.loads(verify["out"])} == wanted, name
        assert {one["resource"] for one in json.loads(plan["out"])["collections"]} == {name} | parents(name)


@pytest.mark.parametrize("name", ["users", "cdt_records", "cdt_records/cdt-vitals"])
@pytest.mark.parametrize(
    "words",
    [
        ["export", "--output", "out.ndjson"],
        ["export", "--typed", "--output", "out.ndjson"],
        ["rewind", "--to", TO],
        ["purge", "--after", "0d"],
    ],
)
def test_of_what_is_not_there_nothing_is_handed_out(
    run_lines: RunLines, variables: dict[str, str], tmp_path: Path, name: str, words: list[str]
) -> None:
    """Not even in the form of the patients, who are there; and no file is written."""
    place = {"WELKIN_STORE": str(tmp_path / "private" / "mirror.sqlite")}
    about = ["--api", "cloud", "--resources"]

    fill, asked = run_lines(
        [
            {"words": ["sync", "run", "--once", *about, "patients"]},
            {"words": ["sync", *words, *about, name]},
        ],
        {**variables, **place},
    )

    assert fill["code"] == 0
    assert asked["code"] != 0
    assert f"the mirror has nothing of {name}" in asked["err"]
    assert asked["out"] == ""
    assert not (tmp_path / "lines" / "out.ndjson").exists()
    with closing(sqlite3.connect(place["WELKIN_STORE"])) as file:
        assert file.execute("SELECT resource FROM lease").fetchall() == [("patients",)]


def test_a_mistyped_kind_is_wrong_usage_and_not_kept(
    run_lines: RunLines, variables: dict[str, str], filled: Path
) -> None:
    """By every command that takes one; the next run and status, which do not name it, have nothing to say."""
    about = ["--api", "cloud", "--resources"]
    bad = ["cdt_records/cdt-vitls", "cdt_records/../x", "cdt_records/", "cdt_records/" + "a" * 300]
    lines = [
        {"words": ["sync", *words, *about, name]}
        for name in bad
        for words in (
            ["run", "--once"],
            ["scan"],
            ["verify"],
            ["rewind", "--to", TO],
            ["purge", "--after", "0d"],
        )
    ]
    after = [["run", "--once", "--list-every", "1"], ["status"], ["scan"], ["run", "--once"]]
    lines += [{"words": ["sync", *words, "--api", "cloud"]} for words in after]

    done = run_lines(lines, {**variables, "WELKIN_STORE": str(filled)})

    assert [one["code"] for one in done] == [2] * (len(lines) - 4) + [0] * 4, [one["err"] for one in done]
    with closing(sqlite3.connect(filled)) as file:
        kept = {name for (name,) in file.execute("SELECT resource FROM lease")}
    assert kept == {name for name in names_in(filled) if name != "cdt_records"}


def test_a_run_that_finds_nothing_due_says_so(
    run_lines: RunLines, variables: dict[str, str], filled: Path
) -> None:
    """Not that it has read nothing, as if there was nothing; and what helps."""
    once = ["sync", "run", "--once", "--api", "cloud"]

    soon, asked = run_lines(
        [{"words": once}, {"words": [*once, "--list-every", "1"]}],
        {**variables, "WELKIN_STORE": str(filled)},
    )

    assert (soon["code"], asked["code"]) == (0, 0)
    streams = [name for name in names_in(filled) if name != "cdt_records"]
    form = (
        r"(\S+): not read, since its list is not due before [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2} UTC"
    )
    assert sorted(re.findall(f"^{form}$", soon["out"], re.MULTILINE)) == sorted(streams)
    assert "welkin sync scan" in soon["err"]
    assert "--list-every" in soon["err"]
    assert "not due" not in asked["out"]
    assert asked["err"] == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["status"], 1),
        (["verify"], 1),
        (["rewind", "--to", TO], 2),
        (["purge", "--after", "0d"], 2),
        (["export", "--output", "out.ndjson"], 1),
        (["export", "--typed", "--output", "out.ndjson", "--resources", "patients"], 1),
    ],
)
def test_a_mistyped_instance_is_named_by_its_setting(
    run_lines: RunLines, variables: dict[str, str], tmp_path: Path, words: list[str], code: int
) -> None:
    """By every command that finds nothing of it, and none of them keeps anything of it."""
    place = str(tmp_path / "private" / "mirror.sqlite")
    about = ["--api", "cloud"]

    fill, asked = run_lines(
        [
            {"words": ["sync", "run", "--once", *about, "--resources", "patients"]},
            {"words": ["sync", *words, *about], "env": {"WELKIN_INSTANCE": "typo"}},
        ],
        {**variables, "WELKIN_STORE": place},
    )

    assert fill["code"] == 0
    assert asked["code"] == code, asked["err"]
    assert "WELKIN_INSTANCE" in asked["err"]
    assert "--tenant" not in asked["err"]
    with closing(sqlite3.connect(place)) as file:
        assert file.execute("SELECT DISTINCT instance FROM lease").fetchall() == [
            (variables["WELKIN_INSTANCE"],)
        ]
        assert file.execute("SELECT count(*) FROM watermark").fetchone() == (1,)


@pytest.mark.parametrize("words", [["run", "--once"], ["run"], ["scan"]])
@pytest.mark.parametrize("name", [[], ["--resources", "users"]])
def test_nothing_is_kept_of_an_instance_that_is_not_there(
    run_lines: RunLines, variables: dict[str, str], tmp_path: Path, words: list[str], name: list[str]
) -> None:
    """Although the list of users, which is the tenant's, is answered under any name."""
    place = str(tmp_path / "private" / "mirror.sqlite")

    (done,) = run_lines(
        [{"words": ["sync", *words, "--api", "cloud", *name]}],
        {**variables, "WELKIN_STORE": place, "WELKIN_INSTANCE": "typo"},
    )

    assert done["code"] == 1
    assert "WELKIN_INSTANCE" in done["err"]
    with closing(sqlite3.connect(place)) as file:
        assert file.execute("SELECT count(*) FROM lease").fetchone() == (0,)
        assert file.execute("SELECT count(*) FROM record").fetchone() == (0,)
