# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class AssessmentPrePopulatedValueType(OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentPrePopulatedValueTypeValue`.
    """

    DEFAULT_VALUE = "DEFAULT_VALUE"
    PREVIOUS_ASSESSMENT = "PREVIOUS_ASSESSMENT"
