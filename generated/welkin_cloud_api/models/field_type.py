# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class FieldType(decoding.OpenEnum):
    """
    What a field takes. `text` is one line and `textarea` several; `select` and `checkbox` take one or more
    of the options in `meta`. Designer has more kinds, such as `formula`, `boolean` and `list`; their
    spelling here was not seen.
    """

    CHECKBOX = "checkbox"
    DATE = "date"
    DATETIME = "datetime"
    EMAIL = "email"
    FLOAT = "float"
    INTEGER = "integer"
    PHONE = "phone"
    SELECT = "select"
    TEXT = "text"
    TEXTAREA = "textarea"
