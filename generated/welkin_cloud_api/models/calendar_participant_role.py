# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class CalendarParticipantRole(decoding.OpenEnum):
    """
    As what somebody takes part: one of `CalendarParticipantRoleValue`, or another string.
    """

    PATIENT = "patient"
    PSM = "psm"
