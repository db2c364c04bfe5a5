"""Decoding a page: our models against `json.loads` alone."""

from __future__ import annotations

import json

from benchmarks.ratio import Ratio, compare
from welkin_data_api.models import Patient

RECORDS = 200


def measure(page: list[dict[str, object]]) -> list[Ratio]:
    """Compare on the text of a *page* of patients."""
    text = json.dumps(page[:RECORDS])

    def plain() -> object:
        return json.loads(text)

    def ours() -> object:
        return [Patient.from_dict(record) for record in json.loads(text)]

    def back() -> object:
        return [patient.to_dict() for patient in map(Patient.from_dict, json.loads(text))]

    return [
        compare(f"decode {RECORDS} patients, against json.loads", ours, plain, rounds=15, repeats=20),
        compare(
            f"decode {RECORDS} and to_dict() again, against json.loads", back, plain, rounds=15, repeats=20
        ),
    ]
