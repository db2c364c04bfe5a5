# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class DataTypeKind(decoding.OpenEnum):
    """
    How many records of a type there can be. Only one value was seen.
    """

    MULTI_RECORD = "MULTI_RECORD"
