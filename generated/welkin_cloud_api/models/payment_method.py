# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class PaymentMethod(decoding.Model):
    """
    A way in which a patient pays, such as a card. The card itself is kept by Stripe, the payment service
    that Welkin uses; only Stripe's id of it is known here.

    Attributes:
        payment_method_id: Stripe's id of the payment method, beginning with `pm_`. (documented)

    Source: project-assumption, "Payments and subscriptions / Payment methods" (assumed)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("paymentMethodId", "payment_method_id", decoding.text, required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    payment_method_id: str | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PaymentMethod:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PaymentMethod)
        x = get("paymentMethodId", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PaymentMethod._fields[0], source, unreadable, notes, at)
        record.payment_method_id = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 1 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
