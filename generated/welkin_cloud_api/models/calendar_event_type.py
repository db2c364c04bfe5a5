# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class CalendarEventType(decoding.OpenEnum):
    """
    What an event in the calendar is: one of `CalendarEventTypeValue`, or another string.
    """

    APPOINTMENT = "APPOINTMENT"
    ENCOUNTER = "ENCOUNTER"
    GROUP_THERAPY = "GROUP_THERAPY"
    LEAVE = "LEAVE"
