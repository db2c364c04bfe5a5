# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class PaymentStatus(OpenEnum):
    """
    Where a payment stands: one of `PaymentStatusValue`, or another string.
    """

    FAILED = "FAILED"
    PAID = "PAID"
    PENDING = "PENDING"
    REFUNDED = "REFUNDED"
