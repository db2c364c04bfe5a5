# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .payment_type import PaymentType

_payment_type = reading.lookup(PaymentType)


@define(kw_only=True, repr=False, field_transformer=hidden)
class PaymentTypeInfoCreate(decoding.Model):
    """
    How a subscription is paid.

    Attributes:
        payment_type: The way of payment.

    Source: cloud-api-postman, "Payments and subscriptions / Subscriptions" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field(
            "paymentType", "payment_type", decoding.enumeration(PaymentType), required=False, nullable=False
        ),
    )
    _spell = staticmethod(decoding.zulu_text)

    payment_type: PaymentType | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PaymentTypeInfoCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PaymentTypeInfoCreate)
        x = get("paymentType", UNSET)
        if x is UNSET:
            absent += 1
        elif (x := _payment_type(x) if type(x) is str else None) is None:
            x = reading.read_member(PaymentTypeInfoCreate._fields[0], source, unreadable, notes, at)
        record.payment_type = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
