# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class AuditEntity(decoding.OpenEnum):
    """
    What kind of record an event is about. These are the kinds that sources name; every other may occur.
    """

    ASSESSMENT = "ASSESSMENT"
    CALENDAR = "CALENDAR"
    CDT = "CDT"
    PATIENT = "PATIENT"
