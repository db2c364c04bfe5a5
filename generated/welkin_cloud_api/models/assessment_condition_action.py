# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class AssessmentConditionAction(OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentConditionActionValue`.
    """

    SHOW = "SHOW"
