"""The report as JSON, there and back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from welkin_sdk.probe import AuditReport, ExportReport, ListReport, ProbeReport

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
