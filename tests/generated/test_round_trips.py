"""What was read can be written: a record goes wherever a mapping goes, and comes out as it came in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from attrs import evolve

from tests.generated.document_values import PACKAGES, Values, records
from tests.operations import APIS, signature_of
from welkin_cloud_api.models import CdtRecordBody
from welkin_runtime.decoding import Model
from welkin_runtime.writing import InvalidArgumentError

_MAPPING = "Mapping[str, Any]"
DRAWS = 10


def mapping_arguments() -> Iterator[tuple[str, Any, str, str]]:
    """Document, operation, argument and annotation of everything that takes an object in a body."""
    for api in APIS:
        for operation in api.table:
            for name, one in signature_of(api, operation).items():
                if _MAPPING in str(one.annotation):
                    yield api.document, operation, name, str(one.annotation)


ARGUMENTS = [*mapping_arguments()]


def sent(operation: Any, argument: str, value: Any) -> Any:
    """What a body that has nothing else holds for an argument."""
    (parameter,) = (one for one in operation.parameters if one.name == argument)
    alone = evolve(operation, path="/", parameters=(parameter,))
    body = alone.build({argument: value}).json
    return body if parameter.place == "body" else body[parameter.wire_name]


@pytest.mark.parametrize(
    ("document", "operation", "argument", "annotation"),
    ARGUMENTS,
    ids=[f"{operation.name}-{argument}" for _, operation, argument, _ in ARGUMENTS],
)
def test_a_record_that_was_read_can_be_sent(
    document: str, operation: Any, argument: str, annotation: str
) -> None:
    """As it is and as the mapping that to_dict makes; what is sent is what came."""
    named = re.search(rf"(\w+) \| {re.escape(_MAPPING)}", annotation)
    kind: type[Model] = getattr(PACKAGES[document], named[1]) if named else CdtRecordBody
    values = Values(document if named else "cloud-api", Random(operation.id))
    is_list = annotation.startswith("Sequence")
    for _ in range(DRAWS):
        record = kind.from_dict(values.of(kind.__name__))
        given = [record] if is_list else record

        as_record = sent(operation, argument, given)
        as_mapping = sent(operation, argument, [record.to_dict()] if is_list else record.to_dict())

        assert as_record == as_mapping
        assert (as_record[0] if is_list else as_record).keys() == record.to_dict().keys()


def try_to_send(operation: Any, argument: str, value: Any) -> Any:
    """The body, or what is wrong with *value*."""
    try:
        return sent(operation, argument, value)
    except InvalidArgumentError as error:
        return str(error)


def pairs() -> Iterator[tuple[str, Any, str, type[Model], type[Model], bool]]:
    """Arguments of a class of their own, with each class that has all of its members, or most and some beside."""
    for document, operation, argument, annotation in ARGUMENTS:
        named = re.search(rf"(\w+) \| {re.escape(_MAPPING)}", annotation)
        if named is None:
            continue
        wanted: type[Model] = getattr(PACKAGES[document], named[1])
        for other, kind in records():
            if other == document and kind is not wanted and kind._names & wanted._names:
                yield document, operation, argument, wanted, kind, annotation.startswith("Sequence")


PAIRS = [*pairs()]


def test_a_record_of_another_class_is_its_mapping() -> None:
    """What is read is often of a class of its own: sent, or refused, as what to_dict makes of it."""
    taken = set()
    for document, operation, argument, wanted, kind, is_list in PAIRS:
        values = Values(document, Random(f"{argument} {kind.__name__}"))
        for _ in range(DRAWS):
            record = kind.from_dict(values.of(kind.__name__))
            results = [
                try_to_send(operation, argument, [given] if is_list else given)
                for given in (record, record.to_dict())
            ]

            assert results[0] == results[1]
            if not isinstance(results[0], str):
                taken.add((wanted.__name__, kind.__name__))

    assert {
        ("AssessmentSectionCreate", "AssessmentSection"),
        ("CareTeamMemberRequest", "CareTeamMember"),
        ("DictionaryFieldRequest", "DictionaryField"),
        ("PatientTerritoryRequest", "PatientTerritory"),
        ("PaymentTypeInfoCreate", "PaymentTypeInfo"),
        ("ProgramPhaseFormationCreate", "ProgramPhaseFormation"),
        ("SubscriptionPriceCreate", "SubscriptionPrice"),
    } <= taken


def test_there_are_such_arguments_in_both_documents() -> None:
    """So that the list above is not empty by mistake."""
    assert {document for document, *_ in ARGUMENTS} == PACKAGES.keys()


@pytest.mark.parametrize(
    ("document", "kind"), records(), ids=[f"{document}-{kind.__name__}" for document, kind in records()]
)
def test_what_to_dict_makes_reads_back_as_the_same_record(document: str, kind: type[Model]) -> None:
    """Valid or not, nothing is lost or moved on the way round."""
    values = Values(document, Random(f"round {document} {kind.__name__}"))
    for _ in range(DRAWS):
        for value in (valid := values.of(kind.__name__), values.mutated(valid)):
            record = kind.from_dict(value)

            assert repr(kind.from_dict(record.to_dict()).to_dict()) == repr(record.to_dict())
