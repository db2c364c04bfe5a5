# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class PhoneNumberType(OpenEnum):
    """
    The documented values, or any other string a reply may hold: see `PhoneNumberTypeValue`.
    """

    CELL = "cell"
    LANDLINE = "landline"
    OTHER = "other"
