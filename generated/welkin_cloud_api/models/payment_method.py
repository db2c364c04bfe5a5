# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
from __future__ import annotations

from typing import ClassVar

from attrs import define

from welkin_runtime import decoding
from welkin_runtime.types import UNSET, Unset, hidden


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
