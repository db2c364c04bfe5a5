# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden

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
