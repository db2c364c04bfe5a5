# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CalendarEventOutcome(OpenEnum):
    """
    How an appointment ended. Open: later editions of the reference write one of the values in another way.

    - `completed`: it took place.
    - `cancelled`: it was called off. Nothing is deleted, so this is also how to withdraw an appointment.
    - `no-show`: the patient did not come, as the first edition writes it.
    - `no_show`: the same, as later editions write it. Treat both alike when reading.
    """

    CANCELLED = "cancelled"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    NO_SHOW_DASHED = "no-show"
