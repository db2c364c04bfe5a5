# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class AssessmentViewType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `AssessmentViewTypeValue`.
    """

    QUESTION = "question"
    READONLY = "readOnly"
