"""What tests in several rooms share: stores in both databases, and how values are drawn. PostgreSQL starts when it is asked for."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))

from pooler_server import running_pooler
from postgres_server import NoServerError, running_postgres

_NUMBERS = itertools.count(1)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a third of the time a test waits, for a socket, a signal or a pause."""
    return min(4, 1 + (os.cpu_count() or 1))


# A slow machine is no fault of the code; and what must pass draws the same each time, whoever looks for more leaves CI out.
settings.register_profile("quiet", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("quiet"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "quiet")


@pytest.fixture(scope="module", autouse=True)
def _the_product_as_it_was() -> Iterator[None]:
    """Whatever a file's tests put in the place of a function of the product is taken back: the next file has the same worker."""
    yield
    owners = {module for name, module in sys.modules.items() if name.startswith("welkin_")}
    owners |= {one for module in owners for one in vars(module).values() if isinstance(one, type)}
    tests = str(Path(__file__).parent)
    assert [
        f"{owner.__name__}.{name}"
        for owner in owners
        if str(getattr(owner, "__module__", owner.__name__)).startswith("welkin_")
        for name, member in vars(owner).items()
        if isinstance(member, FunctionType) and member.__code__.co_filename.startswith(tests)
    ] == []


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


@pytest.fixture
def pooled_url(postgres_url: str) -> Iterator[str]:
    """Address of a pooler in transaction mode that has two sessions of the server."""
    try:
        with running_pooler(postgres_url) as url:
            yield url
    except NoServerError as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(f"PgBouncer is never skipped in CI: {missing}")
        pytest.skip(f"PgBouncer was NOT tested: {missing}")


@pytest.fixture
def postgres_store_url(postgres_url: str) -> Iterator[str]:
    """A schema that is not there yet, and is gone after the test."""
    import psycopg

    schema = f"welkin_test_{os.getpid()}_{next(_NUMBERS)}"
    yield f"{postgres_url}{'&' if '?' in postgres_url else '?'}schema={schema}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE".encode())


@pytest.fixture
def sqlite_store_url(tmp_path: Path) -> str:
    """A file that is not there yet, in a folder that is not either."""
    return f"sqlite:///{tmp_path / 'mirror' / 'mirror.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest) -> str:
    """Where a new store can be opened: the test runs once for each database."""
    return str(request.getfixturevalue(f"{request.param}_store_url"))
