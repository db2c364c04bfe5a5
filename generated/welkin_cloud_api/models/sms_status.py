# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class SmsStatus(OpenEnum):
    """
    How far a text message has come. The page that lists the values spells the last one in two ways; expect
    either.
    """

    ACCEPTED = "ACCEPTED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    RECEIVED = "RECEIVED"
    SCHEDULED = "SCHEDULED"
    SENT = "SENT"
    UNDELIVERED = "UNDELIVERED"
    UNRECOGNISED = "UNRECOGNISED"
    UNRECOGNIZED = "UNRECOGNIZED"
