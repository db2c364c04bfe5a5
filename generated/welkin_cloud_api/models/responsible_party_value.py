# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class ResponsiblePartyValue(decoding.OpenEnum):
    """
    Who pays for a visit; the portal calls it the billing type.

    - `SELF_PAY`: the patient.
    - `INSURANCE`: the patient's insurance.
    """

    INSURANCE = "INSURANCE"
    SELF_PAY = "SELF_PAY"
