# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class ProfileSourceType(OpenEnum):
    """
    Where the records of a profile data type are kept. Only one value was seen: in Welkin itself.
    """

    INTERNAL = "INTERNAL"
