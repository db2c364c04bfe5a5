# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class AuditActor(decoding.OpenEnum):
    """
    What kind of account did it, or had it done to it.
    """

    API_CLIENT = "API_CLIENT"
    CS_TOOL_CLIENT = "CS_TOOL_CLIENT"
    PATIENT = "PATIENT"
    USER = "USER"
