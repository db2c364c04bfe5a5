"""Whom a 401 speaks against, from answers alone."""

from __future__ import annotations

import pytest

from welkin_sdk.auth.unauthorized import (
    BARRED_SECONDS,
    MOST_TRIED,
    MOST_VAIN,
    RESERVED,
    UNPROVEN_SECONDS,
    WINDOW_SECONDS,
    Blame,
    Caller,
)

WELL = Caller("patients.get", 1)
SICK = Caller("users.list", 2)


def begun(*accepted: Caller) -> Blame:
    blame = Blame()
    blame.begin(0.0)
    for caller in accepted:
        blame.accept(caller, is_current=True)
    return blame


def vain(blame: Blame, caller: Caller, now: float) -> bool:
    """Whether a new token was tried for *caller*, to whom that one is refused as well."""
    if not blame.wants_another(caller, was_refused=False, now=now):
        return False
    blame.begin(now)
    assert not blame.wants_another(caller, was_refused=True, now=now)
    return True


def test_what_is_refused_with_a_new_token_too_costs_no_further_one() -> None:
    """Its operation and its record, for five minutes, as long as others are accepted."""
    blame = begun(WELL)
    assert vain(blame, SICK, 0)
    blame.accept(WELL, is_current=True)

    for now in (1, BARRED_SECONDS - 1):
        assert not blame.wants_another(SICK, was_refused=False, now=now)
        assert not blame.wants_another(Caller("users.list", 3), was_refused=False, now=now)
        assert not blame.wants_another(Caller("users.other", 2), was_refused=False, now=now)
    assert blame.wants_another(SICK, was_refused=False, now=BARRED_SECONDS)


def test_a_token_that_was_accepted_from_the_same_caller_was_withdrawn() -> None:
    """Also when the caller was refused for good before."""
    blame = begun(WELL)
    assert vain(blame, SICK, 0)
    for caller in (WELL, SICK):
        blame.accept(caller, is_current=True)
        assert blame.wants_another(caller, was_refused=True, now=1)


def test_a_success_of_the_operation_clears_it() -> None:
    """One record of it may be refused, and all others be fine."""
    blame = begun()
    one, other = Caller("patients.get", 1), Caller("patients.get", 2)
    assert vain(blame, one, 0)
    blame.accept(other, is_current=True)

    assert not blame.wants_another(one, was_refused=False, now=10)
    assert blame.wants_another(Caller("patients.get", 3), was_refused=False, now=10)


def test_a_token_that_nobody_is_accepted_with_is_to_blame_after_all() -> None:
    """It is left alone for a moment, and then replaced."""
    blame = begun(WELL)
    assert vain(blame, SICK, 0)

    assert not blame.wants_another(SICK, was_refused=False, now=UNPROVEN_SECONDS - 1)
    assert blame.wants_another(SICK, was_refused=False, now=UNPROVEN_SECONDS)


def test_who_waits_for_the_same_token_is_judged_by_it() -> None:
    """A call that comes late has not been refused before, but the token was fetched because of its like."""
    blame = begun(WELL)
    assert blame.wants_another(SICK, was_refused=False, now=0)
    blame.begin(0)

    assert not blame.wants_another(SICK, was_refused=False, now=0)


@pytest.mark.parametrize("is_same_operation", [True, False])
def test_no_number_of_callers_costs_more_than_a_few_tokens(is_same_operation: bool) -> None:
    """A thousand records or operations that are all refused, beside one that is accepted."""
    blame, tried = begun(), 0
    for number in range(1000):
        blame.accept(Caller("patients.get", -1), is_current=True)
        name = "patients.get" if is_same_operation else f"other.{number}"
        tried += vain(blame, Caller(name, number), now=0.001 * number)

    assert tried == MOST_VAIN - RESERVED


def test_a_withdrawn_token_is_told_from_what_is_refused_in_vain() -> None:
    """Two different records in a row that are refused, of an operation that the token was good for, speak against it."""
    blame = begun()
    for number in range(1000):
        blame.accept(WELL, is_current=True)
        vain(blame, Caller(f"other.{number}", number), now=0.001 * number)
    blame.accept(WELL, is_current=True)

    fresh = [Caller(WELL.operation, 10_000 + number) for number in range(2)]
    assert [blame.wants_another(one, was_refused=False, now=2) for one in fresh] == [False, True]


def test_what_is_refused_and_accepted_in_turn_uses_up_no_reserve() -> None:
    """One record after the other that is refused, each beside one that is accepted: that is no withdrawn token."""
    blame, tried = begun(), 0
    for number in range(1000):
        blame.accept(WELL, is_current=True)
        tried += vain(blame, Caller(WELL.operation, 10_000 + number), now=0.001 * number)

    assert tried == MOST_VAIN - RESERVED


def test_a_token_that_was_there_before_proves_nothing() -> None:
    """It may have been withdrawn together with the last one: a new one is tried, and that is judged."""
    blame = begun(WELL)
    assert blame.wants_another(WELL, was_refused=False, now=0)
    blame.begin(0, is_new=False)
    assert blame.wants_another(WELL, was_refused=True, now=0)
    blame.begin(0)

    assert not blame.wants_another(WELL, was_refused=True, now=0)


def test_who_is_accepted_and_refused_in_turn_costs_no_more_than_half_of_what_is_allowed() -> None:
    """One broken server of several, behind one address."""
    blame, tried = begun(), 0
    for number in range(1000):
        blame.accept(WELL, is_current=True)
        if blame.wants_another(WELL, was_refused=False, now=0.001 * number):
            tried += 1
            blame.begin(0.001 * number)

    assert tried == MOST_TRIED
    blame.accept(WELL, is_current=True)
    assert blame.wants_another(WELL, was_refused=False, now=WINDOW_SECONDS + 1)


def test_what_is_remembered_is_bounded() -> None:
    """A walk over a million patients leaves no million digests behind."""
    blame = begun()
    for number in range(5000):
        blame.accept(Caller("patients.get", number), is_current=True)
        vain(blame, Caller(f"o{number}", 10_000 + number), now=WINDOW_SECONDS * number)

    kept = [value for value in vars(blame).values() if hasattr(value, "__len__")]
    assert max(map(len, kept)) <= 1024
