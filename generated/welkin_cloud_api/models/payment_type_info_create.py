# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

from .payment_type import PaymentType


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
