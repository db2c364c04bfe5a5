# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CallDirection(OpenEnum):
    """
    Who called: `INBOUND` the patient, `OUTBOUND` the care team. Live traffic may say `IN` and `OUT`, as
    text messages and emails do.
    """

    INBOUND = "INBOUND"
    OUTBOUND = "OUTBOUND"
