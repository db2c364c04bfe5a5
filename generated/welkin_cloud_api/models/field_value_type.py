# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class FieldValueType(decoding.OpenEnum):
    """
    What type the values of a field's options have.
    """

    INTEGER = "INTEGER"
    STRING = "STRING"
