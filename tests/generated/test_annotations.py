"""A type never lies: what can be read of a record is what its annotation says, whatever the server has sent."""

from __future__ import annotations

import copy
import io
import pickle
from random import Random
from typing import Any

import attrs
import pytest
import rich.console

from tests.generated.document_values import PACKAGES, Values, content, hints, lies, records
from welkin_cloud_api.models import Patient
from welkin_runtime.decoding import Model
from welkin_runtime.types import UNSET, Tolerated, Unset
from welkin_sdk.errors import UnreadableMemberError, WelkinError

CANARY = "canary-7f3a"
RECORDS = records()
DRAWS = 30
_IDS = [f"{document}-{kind.__name__}" for document, kind in RECORDS]


@pytest.mark.parametrize(("document", "kind"), RECORDS, ids=_IDS)
def test_what_can_be_read_is_what_the_annotation_says(document: str, kind: type[Model]) -> None:
    """For values that are as the document says, and for those in which anything at any depth is not."""
    values = Values(document, Random(f"{document} {kind.__name__}"))
    for _ in range(DRAWS):
        valid = values.of(kind.__name__)
        for value in (valid, values.mutated(valid), values.mutated(values.mutated(valid))):
            assert [*lies(kind.from_dict(value))] == []


@pytest.mark.parametrize(("document", "kind"), RECORDS, ids=_IDS)
def test_a_value_that_is_as_the_document_says_can_be_read_whole(document: str, kind: type[Model]) -> None:
    """No attribute raises, and to_dict says what came: else the check above would hold for a reader of nothing."""
    values = Values(document, Random(f"whole {document} {kind.__name__}"))
    for _ in range(DRAWS):
        value = values.of(kind.__name__)

        record = kind.from_dict(value)

        assert record.unreadable_properties == {}
        assert all(hasattr(record, name) for name in hints(kind))
        assert record.to_dict().keys() == value.keys()


def promised(document: str, kind: type[Model]) -> list[str]:
    """The names of the members that the document requires of the schema of that name."""
    schema = content(document)["components"]["schemas"][kind.__name__]
    return [name for name in schema.get("required", ()) if name in schema.get("properties", {})]


@pytest.mark.parametrize(("document", "kind"), RECORDS, ids=_IDS)
def test_a_promised_member_that_did_not_come_raises_where_it_is_read(
    document: str, kind: type[Model]
) -> None:
    """Missing, null or of another type: this attribute raises, says which and why, and no other is touched."""
    whole = Values(document, Random(f"promised {document} {kind.__name__}")).of(kind.__name__)
    attributes = {member.name: member.attribute for member in kind._fields}
    for name in promised(document, kind):
        hint = hints(kind)[attributes[name]]
        without = {key: value for key, value in whole.items() if key != name}
        for value, seen in (
            (without, "missing"),
            ({**whole, name: None}, "null"),
            ({**whole, name: [[{CANARY: CANARY}]]}, "array"),
        ):
            record = kind.from_dict(value)
            if _may_be(hint, value, name):
                assert hasattr(record, attributes[name])
                continue
            with pytest.raises(UnreadableMemberError) as caught:
                getattr(record, attributes[name])
            assert (caught.value.record, caught.value.member, caught.value.seen) == (
                kind.__name__,
                name,
                seen,
            )
            assert CANARY not in f"{caught.value!r} {caught.value} {vars(caught.value)}"
            assert all(hasattr(record, other) for other in attributes.values() if other != attributes[name])
            assert record.to_dict().keys() == value.keys()
            assert record.to_dict().get(name) == value.get(name)


def _may_be(hint: Any, value: dict[str, Any], name: str) -> bool:
    """Whether the value is one after all: null where the type has it, an empty list for null, anything for Any."""
    text = str(hint)
    if name not in value:
        return False
    if value[name] is None:
        return "None" in text or text.startswith(("list[", "dict[")) or hint is Any
    # A record stands in for an item of a list that is none.
    return hint is Any or text == "list[typing.Any]" or text.startswith("list[welkin_")


def test_every_attribute_that_may_be_unset_says_so() -> None:
    """Its default is UNSET exactly where its type has Unset."""
    for _, kind in RECORDS:
        for field in attrs.fields(kind):
            if field.name not in ("additional_properties", "unreadable_properties"):
                says_so = Unset in getattr(hints(kind)[field.name], "__args__", ())
                assert (field.default is UNSET) is says_so, (kind.__name__, field.name)


@pytest.fixture
def odd() -> Patient:
    """A patient whose answer has no last name, null for a first one, and a number for a city."""
    whole = Values("cloud-api", Random(1)).of("Patient")
    del whole["lastName"]
    return Patient.from_dict({**whole, "firstName": None, "city": 7, "phone": CANARY})


def test_an_incomplete_record_can_be_asked_what_it_has(odd: Patient) -> None:
    """`hasattr`, `getattr` with a default, `in` and a subscript take it for absent, as of any other object."""
    assert not hasattr(odd, "first_name")
    assert getattr(odd, "last_name", "nobody") == "nobody"
    assert "firstName" not in odd
    assert "phone" in odd
    with pytest.raises(KeyError):
        odd["firstName"]
    with pytest.raises(AttributeError, match="no attribute 'frist_name'"):
        odd.frist_name  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("again", [lambda r: pickle.loads(pickle.dumps(r)), copy.copy, copy.deepcopy])
def test_an_incomplete_record_survives_pickle_and_copy(odd: Patient, again: Any) -> None:
    """What comes out equals what went in, and raises where that did."""
    twin = again(odd)

    assert isinstance(twin, Patient)
    assert twin == odd
    assert twin.to_dict() == odd.to_dict()
    with pytest.raises(UnreadableMemberError, match=r"Patient\.first_name"):
        twin.first_name  # noqa: B018


def test_an_incomplete_record_equals_none_that_has_more(odd: Patient) -> None:
    """From either side; and none of another class."""
    whole = attrs.evolve(odd, first_name="Ada", last_name="Example", city="Springfield")

    assert odd != whole
    assert whole != odd
    assert odd != object()
    with pytest.raises(TypeError):
        hash(odd)


def test_no_print_of_an_incomplete_record_shows_a_value(odd: Patient) -> None:
    """Nor does what prints it ask for what is not there."""
    out = io.StringIO()
    rich.console.Console(file=out, width=200).print(odd)
    shown = f"{odd!r} {odd} {out.getvalue()}"

    assert CANARY not in shown
    assert "first_name" not in shown
    assert repr(odd).startswith("<Patient: id, ")


def test_what_needs_every_attribute_is_told_which_is_missing(odd: Patient) -> None:
    """attrs reads them all; given what is missing, or by hand, the record is mended."""
    with pytest.raises(UnreadableMemberError, match=r"Patient\.first_name"):
        attrs.asdict(odd)
    with pytest.raises(UnreadableMemberError, match=r"Patient\.last_name"):
        attrs.evolve(odd, first_name="Ada")

    odd.first_name = "Ada"

    assert odd.first_name == "Ada"
    assert odd.to_dict()["firstName"] == "Ada"


def test_the_error_of_a_member_leads_neither_to_the_record_nor_to_a_value(odd: Patient) -> None:
    """An AttributeError of Python's own making holds the object, and with it the patient."""
    with pytest.raises(WelkinError) as caught:
        odd.first_name  # noqa: B018

    assert isinstance(caught.value, AttributeError)
    assert caught.value.obj is None
    assert str(caught.value) == (
        "Patient.first_name cannot be read: `firstName` should be string, and the answer has null there"
    )


def test_a_promised_list_that_is_null_is_empty_and_one_of_other_things_raises() -> None:
    """Code that loops meets no None; a list that lacks an item would pass for a whole one."""
    notes: list[Tolerated] = []

    assert Patient.from_dict({"careTeam": None}, notes).care_team == []
    with pytest.raises(UnreadableMemberError, match="careTeam"):
        Patient.from_dict({"careTeam": "none"}, notes).care_team  # noqa: B018


def test_all_records_of_both_apis_are_here() -> None:
    """The enumeration leaves out no class that a user can import."""
    assert {document for document, _ in RECORDS} == PACKAGES.keys()
    assert len(RECORDS) > 150
