# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class MessageChannel(decoding.OpenEnum):
    """
    How a message reaches the patient.
    """

    CHAT = "CHAT"
    EMAIL = "EMAIL"
    SMS = "SMS"
