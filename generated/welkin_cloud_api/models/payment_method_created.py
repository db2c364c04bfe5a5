# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden

from .payment_method import PaymentMethod


@define(kw_only=True, repr=False, field_transformer=hidden)
class PaymentMethodCreated(decoding.Model):
    """
    What adding a payment method answers. The documentation of it looks made by a machine, so rely on none
    of its members.

    Attributes:
        status: Whether it worked.
        message: The same, in words.
        data: The payment method.

    Source: cloud-api-postman, "Payments and subscriptions / Payment methods" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("status", "status", decoding.text, required=False, nullable=True),
        decoding.Field("message", "message", decoding.text, required=False, nullable=True),
        decoding.Field("data", "data", decoding.record(lambda: PaymentMethod), required=False, nullable=True),
    )
    _spell = staticmethod(decoding.zulu_text)

    status: str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    data: PaymentMethod | None | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> PaymentMethodCreated:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(PaymentMethodCreated)
        x = get("status", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PaymentMethodCreated._fields[0], source, unreadable, notes, at)
        record.status = x
        x = get("message", UNSET)
        if type(x) is not str and x is not None:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(PaymentMethodCreated._fields[1], source, unreadable, notes, at)
        record.message = x
        x = get("data", UNSET)
        if x is UNSET:
            absent += 1
        elif (
            x is not None
            and (x := PaymentMethod._read(x, notes, f"{at}data.") if type(x) is dict else None) is None
        ):
            x = reading.read_member(PaymentMethodCreated._fields[2], source, unreadable, notes, at)
        record.data = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 3 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
