"""What tests in several rooms share: a PostgreSQL server, started once and only if a test asks for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from postgres_server import NoServerError, running_postgres


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Address of a server with a database that tests may make schemas in: `?schema=NAME`, dropped afterwards."""
    try:
        with running_postgres() as url:
            yield url
    except NoServerError as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(f"PostgreSQL is never skipped in CI: {missing}")
        pytest.skip(f"PostgreSQL was NOT tested: {missing}")
