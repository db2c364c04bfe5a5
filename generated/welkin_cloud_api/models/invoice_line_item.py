# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class InvoiceLineItem(decoding.Model):
    """
    One thing that is charged. That there are line items is documented; these names of their members are
    assumed from what the portal shows.

    Attributes:
        service: What is charged for.
        quantity: How much of it.
        unit: What the quantity counts.
        charge: What it costs, in units of the currency.

    Source: project-assumption, "Invoices / Line items" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("service", "service", decoding.text, required=False, nullable=True),
        decoding.Field("quantity", "quantity", decoding.number, required=False, nullable=True),
        decoding.Field("unit", "unit", decoding.text, required=False, nullable=True),
        decoding.Field("charge", "charge", decoding.number, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    service: str | None | Unset = UNSET
    quantity: float | None | Unset = UNSET
    unit: str | None | Unset = UNSET
    charge: float | None | Unset = UNSET
