# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
