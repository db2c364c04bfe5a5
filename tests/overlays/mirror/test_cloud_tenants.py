"""Two tenants with two instances each on one PostgreSQL server: nothing crosses. `tests/faults/cloud_tenants.py` has it at length."""

from __future__ import annotations

import asyncio
import time
from contextlib import closing

import pytest

from benchmarks.cloud_clinic import CLIENT, SECRET, Control, Options, clinics
from tests.faults.cloud_tenants import TENANTS, play, schemas
from welkin_sdk import AsyncCloudClient
from welkin_sdk.mirror import AsyncMirror, open_store
from welkin_sdk.mirror.errors import ForeignStoreError

CHANGES = 300


def test_nothing_of_two_tenants_with_two_instances_crosses(postgres_url: str) -> None:
    """All four are read side by side while all are changed; at the end each stream is what its own server has."""
    report = play(postgres_url, patients=4, changes=CHANGES, over_seconds=4)

    assert report.problems == []
    assert report.held == report.wanted
    patients = [streams["patients"] for streams in report.held.values()]
    assert len(patients) == len(set(patients)) == 4


def test_the_store_of_one_tenant_takes_nothing_of_another(postgres_url: str) -> None:
    """Said before anything is asked for or written."""
    options = Options(patients=2, delay_seconds=0, tenants=TENANTS, began=time.time())

    async def run(control: Control, tenant: str, address: str) -> None:
        async with AsyncCloudClient(tenant, "live", CLIENT, SECRET, base_url=control.address) as client:
            with closing(open_store(address)) as store:
                await AsyncMirror(client, store).run_once()

    with clinics(options) as control, schemas(postgres_url) as addresses:
        asyncio.run(run(control, "north", addresses["north"]))
        before = control.requests()
        with pytest.raises(ForeignStoreError):
            asyncio.run(run(control, "south", addresses["north"]))
        assert control.requests() == before
