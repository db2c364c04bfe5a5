"""Classes that attrs finishes when they are first used behave as those that it makes at once."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from typing import Any

import attrs
import pytest

from welkin_runtime import values
from welkin_sdk.http.events import RequestEvent

MAKERS = {"frozen": (values.frozen, attrs.frozen), "define": (values.define, attrs.define)}


class Plain:
    """Fields that are compared and shown."""

    a: int
    b: object = "text"


class Hidden:
    """A field that nothing shows, and one that does not count."""

    a: int
    b: object = attrs.field(default="secret", repr=False)
    c: int = attrs.field(default=0, eq=False)


class Single:
    """One field."""

    a: int


class Empty:
    """No field."""


class Late:
    """A field that is not there yet."""

    a: int
    b: int = attrs.field(init=False)


class OwnMethods:
    """Says itself what it is equal to, and how it looks."""

    a: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnMethods)

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "<own>"


ARGUMENTS: dict[type, list[dict[str, object]]] = {
    Plain: [{"a": 1}, {"a": 1}, {"a": 2}, {"a": 1, "b": None}],
    Hidden: [{"a": 1}, {"a": 1, "c": 2}, {"a": 1, "b": "another"}],
    Single: [{"a": 1}, {"a": 1}, {"a": 2}],
    Empty: [{}, {}],
    Late: [{"a": 1}],
    OwnMethods: [{"a": 1}, {"a": 2}],
}
OPTIONS: list[dict[str, Any]] = [{}, {"eq": False}, {"repr": False}, {"slots": False}, {"kw_only": True}]


def made(body: type, maker: Any, options: dict[str, Any]) -> Callable[..., Any]:
    """A class of its own with what *body* has."""
    own = {name: value for name, value in vars(body).items() if name not in ("__dict__", "__weakref__")}
    kind: Callable[..., Any] = maker(**options)(type(body.__name__, (), own))
    return kind


def look(some: list[Any]) -> list[object]:
    """How values of one class are printed, compared and hashed."""
    is_hashable = type(some[0]).__hash__ is not None
    # Where nothing is left to print there is an address.
    seen: list[object] = [repr(one).partition(" at 0x")[0] for one in some]
    seen += [one == "another thing" for one in some] + [is_hashable]
    if type(some[0]).__name__ != "Late":
        pairs = list(product(some, some))
        seen += [(one == other, one != other) for one, other in pairs]
        seen += [hash(one) == hash(other) for one, other in pairs if is_hashable]
    return seen


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("body", ARGUMENTS)
@pytest.mark.parametrize("maker", MAKERS)
def test_a_class_behaves_as_one_of_attrs(maker: str, body: type, options: dict[str, Any]) -> None:
    """Equal, hashed and printed where that one is, and alike."""
    ours, theirs = (made(body, one, options) for one in MAKERS[maker])

    assert look([ours(**each) for each in ARGUMENTS[body]]) == look(
        [theirs(**each) for each in ARGUMENTS[body]]
    )


@values.frozen
class Base:
    a: int


class Child(Base):
    """No fields of its own, and not decorated."""


@values.define
class Ring:
    of: list[Ring]


def test_values_of_a_subclass_are_no_equals() -> None:
    """The class counts; the name that is printed is its own."""
    assert Base(1) == Base(1)
    assert Base(1) != Child(1)
    assert Child(1) == Child(1)
    assert repr(Child(1)) == "Child(a=1)"
    assert len({Base(1), Base(1), Child(1)}) == 2


def test_a_ring_is_printed_once_around() -> None:
    """As lists do it."""
    ring = Ring([])
    ring.of.append(ring)

    assert repr(ring) == "Ring(of=[...])"


def test_what_is_not_a_number_is_not_equal_to_itself() -> None:
    """Field by field, as the newest attrs does; a tuple would look at the object first."""
    nan = float("nan")

    assert Base(nan) != Base(nan)  # type: ignore[arg-type]


def fresh(kind: type) -> bool:
    """Whether attrs has yet to make what is left of a class."""
    return not callable(vars(kind)["__init__"])


def made_anew() -> Any:
    """A class that nobody has asked for anything yet."""
    own = {name: value for name, value in vars(Hidden).items() if name not in ("__dict__", "__weakref__")}
    return values.frozen(type("Anew", (), own))


@pytest.mark.parametrize(
    "ask",
    [
        lambda kind: kind(a=1),
        attrs.has,
        attrs.fields,
        inspect.signature,
        lambda kind: kind.__match_args__,
        lambda kind: kind.__setattr__,
        lambda kind: kind.__new__(kind).__setstate__({"a": 1, "b": 2, "c": 3}),
        lambda kind: kind.__hash__,
        lambda kind: attrs.frozen(type("Child", (kind,), {"__annotations__": {"d": int}, "d": 0})),
    ],
)
def test_a_class_is_finished_when_something_of_it_is_asked_for(ask: Callable[[Any], object]) -> None:
    """Whatever it is, and not before; afterwards it is as attrs makes it."""
    kind = made_anew()
    assert fresh(kind)

    ask(kind)

    assert not fresh(kind)
    assert [one.name for one in attrs.fields(kind)] == ["a", "b", "c"]
    assert kind.__match_args__ == ("a", "b", "c")
    assert str(inspect.signature(kind)) == str(inspect.signature(made(Hidden, attrs.frozen, {})))
    assert attrs.evolve(kind(1), a=2) == kind(2)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        kind(1).a = 2


def test_threads_that_meet_an_unfinished_class_get_the_same() -> None:
    """Each may finish it; what they make of it is equal."""
    for _ in range(20):
        kind, start = made_anew(), threading.Barrier(4)

        def make(kind: Any = kind, start: threading.Barrier = start) -> object:
            start.wait()
            return kind(1, "two", 3)

        with ThreadPoolExecutor(4) as pool:
            found = [one.result() for one in [pool.submit(make) for _ in range(4)]]

        assert len(set(found)) == 1
        assert {type(one) for one in found} == {kind}


def test_what_was_pickled_is_read_by_a_process_that_has_not_used_its_class() -> None:
    """As with a queue of jobs: whoever takes one out has made none."""
    event = pickle.dumps(RequestEvent("patients.get", "GET", "/patients/{id}", 1))
    code = f"import pickle\nprint(pickle.loads({event!r}))"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert (
        told.stdout.strip()
        == "RequestEvent(operation='patients.get', method='GET', path='/patients/{id}', attempt=1)"
    )
