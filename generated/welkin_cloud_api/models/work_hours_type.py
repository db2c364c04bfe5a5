# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class WorkHoursType(OpenEnum):
    """
    What a set of hours is.

    - `WORKING_HOURS`: when a user works.
    - `AVAILABILITY`: when a user can be booked, for the encounters that it names.
    """

    AVAILABILITY = "AVAILABILITY"
    WORKING_HOURS = "WORKING_HOURS"
