# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class UnrecognizedCallStatus(OpenEnum):
    """
    Whether somebody has said who was calling.
    """

    PENDING = "PENDING"
    RESOLVED = "RESOLVED"
