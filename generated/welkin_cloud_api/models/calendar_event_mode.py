# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class CalendarEventMode(decoding.OpenEnum):
    """
    How people meet: one of `CalendarEventModeValue`, or another string.
    """

    CALL = "CALL"
    IN_PERSON = "IN-PERSON"
    VIDEO = "VIDEO"
