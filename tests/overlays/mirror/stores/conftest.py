"""What the tests of the stores share: an open store in each database, and a lease on a stream of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from store_samples import PATIENTS

from welkin_sdk.mirror.stores import SqlStore, open_store
from welkin_sdk.mirror.types import Lease


@pytest.fixture
def store(store_url: str) -> Iterator[SqlStore]:
    opened = open_store(store_url, patience_seconds=2)
    yield opened
    opened.close()


@pytest.fixture
def lease(store: SqlStore) -> Lease:
    taken = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    assert taken is not None
    return taken
