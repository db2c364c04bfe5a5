# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CommunicationStatus(OpenEnum):
    """
    How far a communication has come. The documentation lists the values and explains none.
    """

    BOUNCED = "BOUNCED"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    QUEUED = "QUEUED"
    SENDING = "SENDING"
