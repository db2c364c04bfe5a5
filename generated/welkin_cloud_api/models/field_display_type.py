# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class FieldDisplayType(decoding.OpenEnum):
    """
    How a field with options is shown.
    """

    CHECKBOX = "CHECKBOX"
    SELECT = "SELECT"
