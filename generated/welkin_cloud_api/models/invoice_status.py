# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class InvoiceStatus(OpenEnum):
    """
    Where an invoice stands: one of `InvoiceStatusValue`, or another string. The portal also knows drafts,
    partly paid, overdue and deleted invoices; how these are spelled here is not documented.
    """

    PAID = "PAID"
    PENDING = "PENDING"
    VOIDED = "VOIDED"
