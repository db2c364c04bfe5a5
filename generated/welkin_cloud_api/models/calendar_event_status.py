# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CalendarEventStatus(OpenEnum):
    """
    Where an event stands: one of `CalendarEventStatusValue`, or another string. Compare without regard to
    case, `Scheduled` was recorded beside `SCHEDULED`.
    """

    CANCELLED = "CANCELLED"
    COMPLETED = "COMPLETED"
    MISSED = "MISSED"
    SCHEDULED = "SCHEDULED"
