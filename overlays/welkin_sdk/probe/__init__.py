"""
What an API client of the Cloud API may read, and how the lists it may read behave: found out by reading, told without values.

What a mirror makes of it, and what the command line is, must not be known here. Each name is loaded when it is first
asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from welkin_sdk.lazy import lazily

if TYPE_CHECKING:
    from welkin_sdk.probe.blocking import Probe
    from welkin_sdk.probe.probe import AsyncProbe
    from welkin_sdk.probe.report import AuditReport, ExportReport, ListReport, ProbeReport
    from welkin_sdk.probe.words import describe_report

_HOMES = {
    "AsyncProbe": "probe",
    "AuditReport": "report",
    "ExportReport": "report",
    "ListReport": "report",
    "Probe": "blocking",
    "ProbeReport": "report",
    "describe_report": "words",
}

__all__ = [
    "AsyncProbe",
    "AuditReport",
    "ExportReport",
    "ListReport",
    "Probe",
    "ProbeReport",
    "describe_report",
]

__getattr__, __dir__ = lazily(__name__, _HOMES)
