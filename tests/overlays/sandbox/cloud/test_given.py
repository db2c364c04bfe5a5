"""Whatever is given to the handle of the Cloud API: what is wrong is refused by name, and nothing has happened then."""

from __future__ import annotations

import inspect
import json
import math
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import attrs
import pytest

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.behaviour import Behaviour
from welkin_sdk.sandbox.cloud.clients import CloudCredentials
from welkin_sdk.sandbox.cloud.handle import CloudSandbox
from welkin_sdk.testing.remote import RemoteSandbox

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LOOP: dict[str, Any] = {"id": "canary"}
LOOP["loop"] = LOOP
WRONG: list[Any] = [
    *(
        None,
        True,
        False,
        0,
        1,
        7,
        -5,
        10**400,
        1.5,
        math.nan,
        math.inf,
        1j,
        object(),
        print,
        str,
        UUID(int=1),
    ),
    *("", " ", "canary", "ü x", "canary/b", "..", "admin", "a" * 5000, "canary\0", "canary\ud800", "no"),
    *("2026-01-01T00:00:00Z", b"canary", b"", datetime(2026, 1, 1), timedelta(1), NOON),  # noqa: DTZ001
    datetime.min.replace(tzinfo=timezone(timedelta(hours=2))),
    *([], [1], [None], ["canary"], ["canary\0"], {}, {"canary": 1}, (), {1}, range(3), [{}], [{"id": None}]),
    *(
        [{"id": 7}],
        [{"id": "canary", "x": math.nan}],
        [{"id": "canary", "x": {1}}],
        [LOOP],
        [{"id": "\ud800"}],
    ),
    [{"id": "good"}, {"id": None}],
    CloudCredentials("canary", "canary", "canary", "canary"),
]
"""No right value of anything, but for what RIGHT says."""

Call = Callable[[CloudSandbox, Any], Any]
CALLS: dict[str, dict[str, Call]] = {
    "at": {"credentials": lambda at, it: at.at(it)},
    "add_tenant": {
        "name": lambda at, it: at.add_tenant(it),
        "instances": lambda at, it: at.add_tenant(f"other-{len(at.cloud.clients.list())}", it),
    },
    "add_instance": {
        "tenant": lambda at, it: at.add_instance(it, "other"),
        "instance": lambda at, it: at.add_instance(at.tenant, it),
    },
    "add_client": {
        "tenant": lambda at, it: at.add_client(it),
        "instances": lambda at, it: at.add_client(instances=it),
    },
    "set_policy": {
        "api_client": lambda at, it: at.set_policy(it, "Patients", read=True),
        "category": lambda at, it: at.set_policy(at.api_client, it, read=True),
        "read": lambda at, it: at.set_policy(at.api_client, "Patients", read=it),
        "write": lambda at, it: at.set_policy(at.api_client, "Patients", write=it),
    },
    "set_closed": {
        "api_client": lambda at, it: at.set_closed(it, ["deleteUser"]),
        "operations": lambda at, it: at.set_closed(at.api_client, it),
    },
    "behave": {
        "resource": lambda at, it: at.behave(it, sort="honoured"),
        "members": lambda at, it: at.behave("patients", sort=it),
    },
    "behaviour": {"resource": lambda at, it: at.behaviour(it)},
    "behave_as_usual": {"resource": lambda at, it: at.behave_as_usual(it)},
    "records": {"resource": lambda at, it: at.records(it)},
    "load": {
        "resource": lambda at, it: at.load(it, [{"id": "new"}]),
        "records": lambda at, it: at.load("patients", it),
        "parents": lambda at, it: at.load("encounters", [{"id": "new"}], it),
    },
    "remove": {
        "resource": lambda at, it: at.remove(it, "nobody"),
        "id": lambda at, it: at.remove("patients", it),
    },
    "change": {
        "resource": lambda at, it: at.change(it, "nobody", firstName="Ada"),
        "id": lambda at, it: at.change("patients", it, firstName="Ada"),
        "updated_at": lambda at, it: at.change("patients", first(at), updated_at=it),
        "members": lambda at, it: at.change("patients", first(at), firstName=it),
    },
    "export": {},
    "forget_tokens": {},
    "issue_token": {
        "api_client": lambda at, it: at.issue_token(it),
        "lifetime_seconds": lambda at, it: at.issue_token(lifetime_seconds=it),
    },
}


def first(at: CloudSandbox) -> str:
    return at.records("patients")[0].id


def is_json(value: Any) -> bool:
    try:
        return "\\ud800" not in (text := json.dumps(value, allow_nan=False)) and "\\u0000" not in text
    except (TypeError, ValueError):
        return False


def is_among(*values: Any) -> Callable[[Any], bool]:
    return lambda it: any(it is one or (type(it) is type(one) and it == one) for one in values)


RIGHT: dict[tuple[str, str], Callable[[Any], bool]] = {
    ("add_tenant", "name"): is_among("canary", "no"),
    ("add_tenant", "instances"): is_among(["canary"]),
    ("add_instance", "instance"): is_among("canary", "no"),
    ("add_client", "tenant"): is_among(None),
    ("add_client", "instances"): is_among(None),
    ("set_policy", "read"): is_among(True, False),
    ("set_policy", "write"): is_among(True, False),
    ("set_closed", "operations"): is_among([], ()),
    ("behave_as_usual", "resource"): is_among(None),
    ("load", "records"): is_among([], ()),
    ("change", "updated_at"): is_among(None, NOON),
    ("change", "members"): is_json,
    ("issue_token", "api_client"): is_among(None),
    ("issue_token", "lifetime_seconds"): is_among(1, 7),
}
CASES = [(method, name) for method, arguments in CALLS.items() for name in arguments]


@pytest.fixture(scope="module")
def started() -> Iterator[Sandbox]:
    with serve(seed=2, freeze_at=NOON) as sandbox:
        sandbox.cloud.records("patients")
        sandbox.snapshot("filled")
        yield sandbox


@pytest.fixture
def sandbox(started: Sandbox) -> Sandbox:
    started.reset()
    started.restore("filled")
    return started


@pytest.fixture
def at(sandbox: Sandbox) -> CloudSandbox:
    return sandbox.cloud


def state(at: CloudSandbox) -> Any:
    return [*at.export()], at.cloud.clients.list(), at.behaviours


def test_every_argument_of_every_method_is_tried() -> None:
    """What is new has to be listed here."""
    public = {
        name: value
        for name, value in inspect.getmembers(CloudSandbox, inspect.isfunction)
        if not name.startswith("_")
    }

    assert {name: {*inspect.signature(value).parameters} - {"self"} for name, value in public.items()} == {
        name: {*arguments} for name, arguments in CALLS.items()
    }


@pytest.mark.parametrize(("method", "name"), CASES)
def test_what_is_wrong_is_refused_by_name_and_nothing_has_happened(
    at: CloudSandbox, method: str, name: str
) -> None:
    """Each wrong value of each argument: a ValueError, or a LookupError for what there is not, that quotes nothing long."""
    before, faults = state(at), []
    is_right = RIGHT.get((method, name), lambda _: False)
    for value in WRONG:
        try:
            CALLS[method][name](at, value)
        except (ValueError, LookupError) as error:
            is_ours = type(error) is LookupError or type(error).__name__ in {
                "ValueError",
                "FaultDeclarationError",
            }
            if not is_ours or is_right(value) or len(str(error)) > 1000:
                faults.append((value, error))
            if not (name in str(error) or type(error) is LookupError or "sort" in str(error)):
                faults.append((value, error))
        except Exception as error:  # noqa: BLE001
            faults.append((value, error))
        else:
            if not is_right(value):
                faults.append((value, "was taken"))
    is_same = any(map(is_right, WRONG)) or state(at) == before

    assert (faults, is_same) == ([], True)


@pytest.mark.parametrize("name", [one.name for one in attrs.fields(Behaviour)])
def test_a_behaviour_that_cannot_be_is_refused_by_name(at: CloudSandbox, name: str) -> None:
    """No other error than that; what is taken is there as it was given."""
    faults = []
    for value in WRONG:
        try:
            behaviour = at.behave("patients", **{name: value})
        except ValueError as error:
            if name not in str(error):
                faults.append((value, error))
        else:
            if getattr(behaviour, name) not in (value, tuple(value) if isinstance(value, list) else value):
                faults.append((value, behaviour))

    assert faults == []


def test_a_record_keeps_its_id_and_a_child_has_its_parent(at: CloudSandbox) -> None:
    """An encounter of nobody's, a comment on another patient's encounter, a patient who would be another one."""
    encounter = at.records("encounters")[0]
    other = next(one.id for one in at.records("patients") if one.id != encounter.parents["patientId"])
    before = state(at)

    for parents in (("nobody", encounter.id), (other, encounter.id), (other, "nobody")):
        with pytest.raises(LookupError, match="parents"):
            at.load("encounter_comments", [{"id": "new"}], *parents)
    with pytest.raises(LookupError, match="parents"):
        at.load("work_hours", [{"workHoursId": "new"}], "nobody")
    with pytest.raises(ValueError, match="known by"):
        at.change("patients", other, id="canary")
    with pytest.raises(ValueError, match="read"):
        at.set_policy(at.api_client, "Patients")
    assert state(at) == before
    at.load("encounter_comments", [{"id": "new"}], encounter.parents["patientId"], encounter.id)
    at.change("patients", other, id=other, firstName="Ada")


def test_what_a_reset_has_taken_away_is_gone_by_name(sandbox: Sandbox) -> None:
    """A handle of an instance that was added says that it is gone."""
    added = sandbox.cloud.at(sandbox.cloud.add_instance(sandbox.cloud.tenant, "other"))
    sandbox.reset()

    for call in (
        lambda: added.records("patients"),
        lambda: added.load("patients", [{"id": "new"}]),
        lambda: added.remove("patients", "new"),
        lambda: added.change("patients", "new", firstName="Ada"),
        added.issue_token,
    ):
        with pytest.raises(LookupError):
            call()


def test_the_handle_of_another_process_takes_no_text_for_a_list(sandbox: Sandbox) -> None:
    """One text is no list of its letters there either."""
    own = attrs.asdict(sandbox.cloud.credentials)
    with RemoteSandbox(sandbox.address, "client", "secret", own) as remote:
        for call in (
            lambda: remote.cloud.add_tenant("other", "live"),
            lambda: remote.cloud.add_client(instances="live"),
            lambda: remote.cloud.set_closed(remote.cloud.api_client, "deleteUser"),
        ):
            with pytest.raises(ValueError, match="a list of texts"):
                call()
        for seconds in (0, -5):
            with pytest.raises(ValueError, match="lifetime_seconds"):
                remote.cloud.issue_token(lifetime_seconds=seconds)
        with pytest.raises(ValueError, match="client"):
            remote.cloud.issue_token("")
