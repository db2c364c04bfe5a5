"""The report as JSON, there and back."""

from __future__ import annotations

import json
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from welkin_sdk.probe import AuditReport, ExportReport, ListReport, ProbeReport
from welkin_sdk.probe.report import digest_of_instance

REPORT = ProbeReport(
    format=1,
    api="cloud",
    probed_at="2026-03-01T12:00:00+00:00",
    requests=7,
    clock_offset_seconds=-3,
    requests_per_minute=100,
    rate="told",
    lists=(
        ListReport("patients", "patients.list", "Patients", access="granted", largest_page=100, total=7),
        ListReport("encounters", "encounters.list", "Encounters", "patients", "refused", ("NO_ACCESS",)),
        ListReport("encounters", "encounters.list_full", "Encounters", "patients", "granted", notes=("x",)),
    ),
    exports=(ExportReport("PATIENT", "absent", ("NOT_FOUND",)),),
    audits=(AuditReport("audit.list_data", "granted", shape="data: array", total=0),),
)


def test_a_report_comes_back_from_its_json() -> None:
    """Equal, and made of plain values."""
    text = json.dumps(REPORT.to_json())

    assert ProbeReport.from_json(json.loads(text)) == REPORT


def test_members_of_a_later_version_are_left_out() -> None:
    """Of the report and of its parts."""
    value = REPORT.to_json()
    value["later"] = value["lists"][0]["later"] = 1

    assert ProbeReport.from_json(value) == REPORT


def _with(path: str, value: Any) -> Any:
    report = REPORT.to_json()
    holder: Any = report
    *way, last = path.split(".")
    for name in way:
        holder = holder[int(name)] if name.isdigit() else holder[name]
    if value is None:
        del holder[last]
    else:
        holder[int(last) if last.isdigit() else last] = value
    return report


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("format", 2, "format"),
        ("format", True, "format"),
        ("format", "1", "format"),
        ("api", None, "api"),
        ("requests", "7", "requests"),
        ("requests", True, "requests"),
        ("rate", "guessed", "rate"),
        ("lists", None, "lists"),
        ("lists", {}, "lists"),
        ("lists.0", "x", "lists"),
        ("lists.1.access", "canary", r"lists\[1\].access"),
        ("lists.1.access", ["canary"], r"lists\[1\].access"),
        ("lists.1.codes", "canary", r"lists\[1\].codes"),
        ("lists.1.codes", [1], r"lists\[1\].codes"),
        ("lists.0.largest_page", "canary", r"lists\[0\].largest_page"),
        ("lists.0.operation", None, r"lists\[0\].operation"),
        ("exports.0.kind", 1, r"exports\[0\].kind"),
        ("audits.0.total", 1.5, r"audits\[0\].total"),
    ],
)
def test_what_is_no_report_is_refused_by_the_member(path: str, value: Any, named: str) -> None:
    """And never with the value."""
    with pytest.raises(ValueError, match=f"^{named}: ") as caught:
        ProbeReport.from_json(_with(path, value))

    assert "canary" not in str(caught.value)


KINDS = {"": ProbeReport, "lists.0.": ListReport, "exports.0.": ExportReport, "audits.0.": AuditReport}
HUGE = 10**400
# Of each kind of member what must not pass for it.
WRONG: dict[str, tuple[Any, ...]] = {
    "int": (-1, HUGE, -HUGE, 1.5, True, "canary", ["canary"], {"canary": 1}),
    "str": ("canary\n", "canary\x1b[2J", "canary" * 20_000, 1, ["canary"], {"canary": 1}),
    "bool": (0, 1, "canary", ["canary"]),
    "words": ("canary", 1, ["canary"], {"canary": 1}),
    "texts": ("canary", ["canary", 1], ["canary\x1b[2J"], [["canary"]], {"canary": 1}),
    "parts": ("canary", ["canary"], [None], {"canary": 1}),
}


def _members() -> list[tuple[str, str]]:
    """Every member of a report and its parts, and of which kind it is."""
    return [
        (f"{place}{one.name}", _kind_of(get_type_hints(kind)[one.name]))
        for place, kind in KINDS.items()
        for one in attrs.fields(kind)
    ]


def _kind_of(hint: Any) -> str:
    choices = get_args(hint)
    if choices and type(None) in choices:
        return _kind_of(next(one for one in choices if one is not type(None)))
    if choices == (str, ...):
        return "texts"
    if len(choices) == 2 and choices[1] is ...:
        return "parts"
    return "words" if choices else str(hint.__name__)


@pytest.mark.parametrize(("path", "kind"), _members())
def test_no_member_takes_a_wrong_value(path: str, kind: str) -> None:
    """Of another type, beyond what it can be, or with what would steer a terminal; it is named, and not its value."""
    for value in WRONG[kind]:
        if path == "clock_offset_seconds" and value == -1:
            continue
        with pytest.raises(ValueError, match=r"^\w[\w.\[\]]*: ") as caught:
            ProbeReport.from_json(_with(path, value))

        assert path.rpartition(".")[2] in str(caught.value) or kind == "parts"
        assert "canary" not in str(caught.value)
        assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("requests_per_minute", 0),
        ("api", "data"),
        ("api", "canary"),
        ("probed_at", "canary"),
        ("probed_at", ""),
        ("probed_at", "2026-03-01T12:00:00"),
        ("probed_at", "2026-03-01T12:00:00+01:00"),
    ],
)
def test_a_member_of_a_meaning_of_its_own_is_held_to_it(path: str, value: Any) -> None:
    """A rate of none at all, another API's report, a time that is none."""
    with pytest.raises(ValueError, match=f"^{path}: "):
        ProbeReport.from_json(_with(path, value))


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("https://api.example/acme/live", "http://127.0.0.1:80/cloud/acme/live", True),
        ("https://api.example/acme/live", "https://api.example/acme/test", False),
        ("https://api.example/acme/live", "https://api.example/globex/live", False),
        ("https://api.example/ac/melive", "https://api.example/acme/live", False),
    ],
)
def test_an_instance_is_told_by_a_digest(one: str, other: str, is_same: bool) -> None:
    """Of its tenant's name and its own, wherever the server is; neither can be read in it."""
    digest = digest_of_instance(one)

    assert (digest == digest_of_instance(other)) == is_same
    assert "acme" not in digest
    assert ProbeReport.from_json(_with("instance", digest)).instance == digest


@pytest.mark.parametrize("value", [None, [], "report", 1])
def test_only_a_mapping_can_be_a_report(value: Any) -> None:
    """Anything else is told by its type."""
    with pytest.raises(ValueError, match="value: expected a mapping"):
        ProbeReport.from_json(value)


def test_a_category_is_as_open_as_its_best_list() -> None:
    """One that is closed beside one that is open leaves something to read."""
    assert REPORT.categories() == {"Patients": "granted", "Encounters": "granted"}
    found = REPORT.list_of("encounters.list")
    assert found is not None
    assert found.access == "refused"
    assert REPORT.list_of("nothing") is None
