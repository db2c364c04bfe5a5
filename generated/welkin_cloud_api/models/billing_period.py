# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class BillingPeriod(OpenEnum):
    """
    How often a subscription is charged.

    - `MONTHLY`: once a month.

    No other value is documented.
    """

    MONTHLY = "MONTHLY"
