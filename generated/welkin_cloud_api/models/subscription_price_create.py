# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from welkin_runtime import decoding, reading
from welkin_runtime.types import UNSET, Tolerated, Unset, hidden


@define(kw_only=True, repr=False, field_transformer=hidden)
class SubscriptionPriceCreate(decoding.Model):
    """
    What a subscription costs in each period.

    Attributes:
        amount: Amount in the smallest unit of the currency: 2500 is 25 dollars.
        currency: Code of the currency, such as `USD`.

    Source: cloud-api-postman, "Payments and subscriptions / Subscriptions" (documented)
    """

    _fields: ClassVar[tuple[decoding.Field, ...]] = (
        decoding.Field("amount", "amount", decoding.integer, required=False, nullable=False),
        decoding.Field("currency", "currency", decoding.text, required=False, nullable=False),
    )
    _spell = staticmethod(decoding.zulu_text)

    amount: int | Unset = UNSET
    currency: str | Unset = UNSET

    @staticmethod
    def _read(source: dict[str, Any], notes: list[Tolerated], at: str) -> SubscriptionPriceCreate:
        x: Any
        unreadable: dict[str, Any] = {}
        get, noted = source.get, len(notes)
        absent = 0
        record = object.__new__(SubscriptionPriceCreate)
        x = get("amount", UNSET)
        if type(x) is not int:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SubscriptionPriceCreate._fields[0], source, unreadable, notes, at)
        record.amount = x
        x = get("currency", UNSET)
        if type(x) is not str:
            if x is UNSET:
                absent += 1
            else:
                x = reading.read_member(SubscriptionPriceCreate._fields[1], source, unreadable, notes, at)
        record.currency = x
        record.unreadable_properties = unreadable
        if len(source) + absent == 2 and len(notes) == noted:
            record.additional_properties = {}
        else:
            reading.take_surprises(record, source, has_notes=len(notes) > noted)
        return record
