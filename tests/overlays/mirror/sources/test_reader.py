"""What the sources of both APIs share: a limit on what is under way, and answers as they came."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from cloud_parts import CloudSetting

from welkin_runtime.types import Tolerated
from welkin_sdk.mirror.sources.reader import as_it_came


def test_a_value_is_read_as_it_is() -> None:
    """Nothing of it is tolerated, since nothing is expected."""
    noted: list[Tolerated] = []
    value = {"id": 1, "odd": [None]}

    assert as_it_came(value, noted) is value
    assert noted == []


def test_requests_are_spread_over_the_minute(cloud: CloudSetting) -> None:
    """No more are begun in it than are allowed, however many may be under way at once."""
    before = cloud.sandbox.clock.now_us()

    result = cloud.run(
        lambda mirror: mirror.run_once(), per_minute=600, concurrency=8, resources=["patients", "encounters"]
    )

    assert result.is_clean
    passed = (cloud.sandbox.clock.now_us() - before) / 1e6
    # Eight lists of encounters, the patients, three requests for the time: a tenth of a second apart.
    assert 0.9 <= passed <= 3.0


def test_an_answer_keeps_the_digits_of_its_numbers(cloud: CloudSetting) -> None:
    """As the server sent them, which a float would not."""
    with cloud.client() as client:
        patient = next(iter(client.patients.list()))
        client.cdt_records.create(patient.id, "cdt-vitals", {"cdtf-systolic": 120})

    async def bodies(mirror: Any) -> list[bytes]:
        await mirror.run_once()
        return [one.body for stream in mirror.streams for one in cloud.store.records(stream)]

    found = cloud.run(bodies)

    assert found
    assert all(b": " not in body.split(b'"')[0] for body in found)
