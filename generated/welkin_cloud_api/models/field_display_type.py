# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class FieldDisplayType(OpenEnum):
    """
    How a field with options is shown.
    """

    CHECKBOX = "CHECKBOX"
    SELECT = "SELECT"
