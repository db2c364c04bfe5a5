"""One client through the life of the version it was written for: release, deprecation, discontinuation."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from welkin_sdk import DataClient, errors
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.versions import THREE_VERSIONS


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Three versions, on the first day of 2025: only v1 is released."""
    with serve(seed=3, versions=THREE_VERSIONS) as running:
        running.clock.freeze(datetime(2025, 1, 1, tzinfo=UTC))
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[DataClient]:
    """With a long-lived token: a walk of a year outlives the hour of an exchanged one."""
    with DataClient(access_token=sandbox.issue_token(), base_url=sandbox.data_api) as made:
        yield made


def told(call: Callable[[], object]) -> list[type[Warning]]:
    """The categories of the warnings that *call* gives, which all have to name this file's line."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    assert {one.filename for one in caught} <= {__file__}
    return [one.category for one in caught]


def go_to(sandbox: Sandbox, month: int, day: int) -> None:
    sandbox.clock.advance(datetime(2025, month, day, tzinfo=UTC) - sandbox.clock.now())


def test_the_life_of_a_version_is_told_stage_by_stage(sandbox: Sandbox, client: DataClient) -> None:
    """Silence, then a DeprecationWarning, then a FutureWarning, each once per operation, and then an error."""
    patient = next(iter(client.patients.find())).id

    # v1 is current.
    assert told(lambda: list(client.workers.find())) == []
    status = client.api_version_status()
    assert (status.current_version, status.is_deprecated, status.is_discontinued) == ("v1", False, False)

    # v2 is released: v1 works as before, for three months.
    go_to(sandbox, 3, 25)
    assert told(lambda: list(client.workers.find())) == [DeprecationWarning]
    assert told(lambda: list(client.workers.find())) == []
    assert told(lambda: client.patients.get(patient)) == [DeprecationWarning]
    assert told(lambda: list(client.patients.find())) == [DeprecationWarning]
    status = client.api_version_status()
    assert (status.current_version, status.deprecated_on) == ("v2", date(2025, 3, 25))
    assert status.deprecated_operations == ("patients.find", "patients.get", "workers.find")

    # v1 is discontinued: what is unchanged in v2 is served by it, what changed is an error of its own.
    go_to(sandbox, 6, 25)
    assert told(lambda: list(client.workers.find())) == [FutureWarning]
    assert told(lambda: list(client.workers.find())) == []
    with pytest.warns(FutureWarning), pytest.raises(errors.EndpointChangedError) as caught:
        list(client.patients.find())
    assert caught.value.operation == "patients.find"
    with pytest.warns(FutureWarning):
        client.patients.update(patient, phase="active")
    status = client.api_version_status()
    assert (status.is_discontinued, status.discontinued_on) == (True, date(2025, 6, 25))
    assert status.discontinued_operations == ("patients.find", "patients.update", "workers.find")

    # v3 is released and v2 discontinued: a change of v3 now breaks calls of v1 as well.
    go_to(sandbox, 8, 7)
    client.patients.update(patient, phase="waiting")
    go_to(sandbox, 11, 7)
    with pytest.raises(errors.EndpointChangedError):
        client.patients.update(patient, phase="active")
    assert told(lambda: list(client.workers.find())) == []
    assert client.api_version_status().current_version == "v3"


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_a_mistake_is_no_changed_endpoint(sandbox: Sandbox, client: DataClient) -> None:
    """An unchanged endpoint of a discontinued version refuses what it always refused, by its own names."""
    go_to(sandbox, 6, 25)
    worker = next(iter(client.workers.find())).id
    mapping = {"resource": "workers", "welkin_id": worker, "namespace": "ehr", "external_id": "1"}
    client.external_ids.create(**mapping)

    with pytest.raises(errors.UniquenessError):
        client.external_ids.create(**mapping)
    with pytest.raises(errors.BadRequestError) as caught:
        client.raw.request("POST", "/phone_numbers", json={})

    assert not isinstance(caught.value, errors.EndpointChangedError)


def test_moving_on_ends_the_warnings(sandbox: Sandbox) -> None:
    """A client of the present version is told nothing, whatever happened to the others."""
    go_to(sandbox, 11, 7)
    with DataClient(access_token=sandbox.issue_token(), base_url=sandbox.data_api_of("v3")) as client:
        assert told(lambda: list(client.patients.find())) == []

        status = client.api_version_status()

    assert (status.current_version, status.is_deprecated, status.is_discontinued) == ("v3", False, False)


def test_a_version_that_is_not_released_is_not_found(sandbox: Sandbox) -> None:
    """It cannot be tried before its day."""
    with DataClient(access_token=sandbox.issue_token(), base_url=sandbox.data_api_of("v2")) as client:
        with pytest.raises(errors.NotFoundError):
            list(client.workers.find())

        go_to(sandbox, 3, 25)

        assert list(client.workers.find())
