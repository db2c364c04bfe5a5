# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class ProgramPhaseType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `ProgramPhaseTypeValue`.
    """

    DEFAULT = "DEFAULT"
    FINISH = "FINISH"
    START = "START"
