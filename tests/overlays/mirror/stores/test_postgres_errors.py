"""What PostgreSQL complains of, in this package's words: what to do, and nothing of rows, addresses and logins."""

from __future__ import annotations

import psycopg
import pytest

from welkin_sdk.errors import ConfigurationError, InvalidRequestError, WelkinError
from welkin_sdk.mirror import errors
from welkin_sdk.mirror.stores.postgres_errors import telling


def told(complaint: Exception) -> WelkinError:
    """What becomes of *complaint*; it is not kept, since its text and its frames hold values."""
    with pytest.raises(WelkinError) as caught, telling("mirror"):
        raise complaint
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert "canary" not in str(caught.value)
    return caught.value


def with_state(state: str, text: str = "canary") -> psycopg.Error:
    complaint = psycopg.OperationalError(text)
    complaint.sqlstate = state
    return complaint


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("08006", errors.StoreUnreachableError),
        ("57P01", errors.StoreUnreachableError),
        ("25P03", errors.StoreUnreachableError),
        ("57014", errors.StoreError),
        ("28P01", errors.StoreError),
        ("3D000", errors.StoreError),
        ("55P03", errors.StoreLockedError),
        ("40001", errors.StoreLockedError),
        ("53100", errors.StoreFullError),
        ("53300", errors.StoreLockedError),
        ("25006", errors.StoreReadOnlyError),
        ("42501", errors.StoreReadOnlyError),
        ("42P01", errors.StoreLostError),
        ("3F000", errors.StoreLostError),
        ("XX001", errors.StoreDamagedError),
        ("58030", errors.StoreDamagedError),
        ("23505", errors.StoreError),
    ],
)
def test_each_state_is_told_as_what_it_is(state: str, kind: type[errors.StoreError]) -> None:
    """By the longest beginning that is known; the state itself is told, for whoever looks it up."""
    found = told(with_state(state))

    assert type(found) is kind
    assert str(found).endswith(f"(SQLSTATE {state})")


@pytest.mark.parametrize(
    ("text", "kind", "advice"),
    [
        ('password authentication failed for user "canary"', errors.StoreError, "check user, password"),
        ('FATAL: database "canary" does not exist', errors.StoreError, "check user, password"),
        ("server canary does not support SSL", errors.StoreUnreachableError, "check sslmode"),
        ("SSL error: certificate verify failed", errors.StoreUnreachableError, "certificate"),
        ('could not translate host name "canary"', errors.StoreUnreachableError, "check its host"),
        ("Connection refused on canary", errors.StoreUnreachableError, "nothing listens there"),
        ("connection timeout expired", errors.StoreUnreachableError, "no answer came in time"),
        ('definition of service "canary" not found', errors.StoreUnreachableError, "PGSERVICEFILE"),
        ("canary", errors.StoreUnreachableError, "check that it runs"),
    ],
)
def test_before_there_is_a_connection_the_drivers_words_are_looked_at(
    text: str, kind: type[errors.StoreError], advice: str
) -> None:
    """And not handed on: they have the address and the login in them."""
    found = told(psycopg.OperationalError(text))

    assert type(found) is kind
    assert advice in str(found)


def test_a_value_that_no_database_can_hold_is_the_callers() -> None:
    """And an address that cannot be read is a fault of the configuration; what is no text was damaged."""
    assert type(told(psycopg.DataError("canary"))) is InvalidRequestError
    assert type(told(OverflowError("canary"))) is InvalidRequestError
    assert type(told(psycopg.ProgrammingError("canary"))) is ConfigurationError
    assert type(told(UnicodeDecodeError("utf-8", b"canary", 0, 1, "canary"))) is errors.StoreDamagedError


def test_what_is_not_the_databases_is_raised_as_it_is() -> None:
    """A fault of our own is not hidden."""
    with pytest.raises(LookupError), telling("mirror"):
        raise LookupError
