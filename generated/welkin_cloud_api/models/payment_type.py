# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class PaymentType(decoding.OpenEnum):
    """
    How a subscription is paid.

    - `AUTO_CHARGE`: Welkin charges the patient's payment method by itself.

    No other value is documented.
    """

    AUTO_CHARGE = "AUTO_CHARGE"
