# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CalendarEventModality(OpenEnum):
    """
    How an appointment takes place. Open: every printed sample says `phone`, which the list of values does
    not have.

    - `call`: by phone.
    - `visit`: in person.
    - `video`: by video call; gone from later editions.
    """

    CALL = "call"
    VIDEO = "video"
    VISIT = "visit"
