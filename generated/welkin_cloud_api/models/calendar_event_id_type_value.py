# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class CalendarEventIdTypeValue(decoding.OpenEnum):
    """
    What the id in the path of an event is.

    - `EXTERNAL_ID`: the event's `externalId`. Welkin's own id is what is meant when nothing is said.
    """

    EXTERNAL_ID = "EXTERNAL_ID"
