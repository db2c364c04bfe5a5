# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class VisitService(decoding.Model):
    """
    A service to be billed with a visit.

    Attributes:
        name: Name of the service, as given in Designer.
        pre_visit_cost: What is to be paid before the visit, in cents; the portal calls it the co-pay.
        service_cost: What the service costs, in cents; the portal calls it the fee.
        modifiers: Names of the modifiers of the service, as given in Designer.

    Source: cloud-api-postman, "Encounters / Create" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("name", "name", decoding.text, required=False, nullable=False),
        decoding.Field("preVisitCost", "pre_visit_cost", decoding.integer, required=False, nullable=False),
        decoding.Field("serviceCost", "service_cost", decoding.integer, required=False, nullable=False),
        decoding.Field(
            "modifiers", "modifiers", decoding.array(decoding.text), required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    name: str | Unset = UNSET
    pre_visit_cost: int | Unset = UNSET
    service_cost: int | Unset = UNSET
    modifiers: list[str] | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> VisitService:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(VisitService)
        x = get("name", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(VisitService._fields[0], source, unreadable, notes, at)
        record.name = x
        x = get("preVisitCost", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(VisitService._fields[1], source, unreadable, notes, at)
        record.pre_visit_cost = x
        x = get("serviceCost", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(VisitService._fields[2], source, unreadable, notes, at)
        record.service_cost = x
        x = get("modifiers", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := reading.text_list(x)) is None:
            x = reading.read_member(VisitService._fields[3], source, unreadable, notes, at)
        record.modifiers = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 4 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
