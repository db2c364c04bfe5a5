# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
