# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class EmailStatus(OpenEnum):
    """
    How far an email has come. Text messages spell the last value in two ways, so emails may as well.
    """

    ACCEPTED = "ACCEPTED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    REJECTED = "REJECTED"
    SCHEDULED = "SCHEDULED"
    UNRECOGNISED = "UNRECOGNISED"
    UNRECOGNIZED = "UNRECOGNIZED"
