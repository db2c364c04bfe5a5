"""What was read can be written: a record goes wherever a mapping goes, and comes out as it came in."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.generated.document_values import PACKAGES, Values, records
from welkin_cloud_api.models import CdtRecordBody
from welkin_runtime.decoding import Model
from welkin_runtime.types import Operation
from welkin_runtime.writing import InvalidArgumentError

_MAPPING = "Mapping[str, Any]"
DRAWS = 10


def mapping_arguments() -> Iterator[tuple[str, Any, str, str]]:
    """Document, module, argument and annotation of everything that takes an object in a body."""
    for document, package in PACKAGES.items():
        root = Path(str(package.__file__)).parents[1]
        for file in sorted((root / "api").glob("*/*.py")):
            module = import_module(f"{root.name}.api.{file.parent.name}.{file.stem}")
            if isinstance(getattr(module, "OPERATION", None), Operation):
                for name, one in inspect.signature(module.build_request).parameters.items():
                    if _MAPPING in str(one.annotation):
                        yield document, module, name, str(one.annotation)


ARGUMENTS = [*mapping_arguments()]


def sent(module: Any, argument: str, value: Any) -> Any:
    """The body with *value* for an argument; all else that is needed is a text, which is what most members are."""
    field = next(one for one in _fields(module) if one.attribute == argument)
    return field.codec.write(value, getattr(module, "zulu_text", None) or (lambda when: when.isoformat()), argument)


def _fields(module: Any) -> list[Any]:
    return [*getattr(module, "_MEMBERS", ()), *([module._BODY] if hasattr(module, "_BODY") else [])]


@pytest.mark.parametrize(
    ("document", "module", "argument", "annotation"),
    ARGUMENTS,
    ids=[f"{module.OPERATION.name}-{argument}" for _, module, argument, _ in ARGUMENTS],
)
def test_a_record_that_was_read_can_be_sent(document: str, module: Any, argument: str, annotation: str) -> None:
    """As it is and as the mapping that to_dict makes; what is sent is what came."""
    named = re.search(rf"(\w+) \| {re.escape(_MAPPING)}", annotation)
    kind: type[Model] = getattr(PACKAGES[document], named[1]) if named else CdtRecordBody
    values = Values(document if named else "cloud-api", Random(module.__name__))
    is_list = annotation.startswith("Sequence")
    for _ in range(DRAWS):
        record = kind.from_dict(values.of(kind.__name__))
        given = [record] if is_list else record

        as_record = sent(module, argument, given)
        as_mapping = sent(module, argument, [record.to_dict()] if is_list else record.to_dict())

        assert as_record == as_mapping
        assert (as_record[0] if is_list else as_record).keys() == record.to_dict().keys()


def try_to_send(module: Any, argument: str, value: Any) -> Any:
    """The body, or what is wrong with *value*."""
    try:
        return sent(module, argument, value)
    except InvalidArgumentError as error:
        return str(error)


def pairs() -> Iterator[tuple[str, Any, str, type[Model], type[Model], bool]]:
    """Arguments of a class of their own, with each class that has all of its members, or most and some beside."""
    for document, module, argument, annotation in ARGUMENTS:
        named = re.search(rf"(\w+) \| {re.escape(_MAPPING)}", annotation)
        if named is None:
            continue
        wanted: type[Model] = getattr(PACKAGES[document], named[1])
        for other, kind in records():
            if other == document and kind is not wanted and kind._names & wanted._names:
                yield document, module, argument, wanted, kind, annotation.startswith("Sequence")


PAIRS = [*pairs()]


def test_a_record_of_another_class_is_its_mapping() -> None:
    """What is read is often of a class of its own: sent, or refused, as what to_dict makes of it."""
    taken = set()
    for document, module, argument, wanted, kind, is_list in PAIRS:
        values = Values(document, Random(f"{argument} {kind.__name__}"))
        for _ in range(DRAWS):
            record = kind.from_dict(values.of(kind.__name__))
            results = [
                try_to_send(module, argument, [given] if is_list else given)
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
