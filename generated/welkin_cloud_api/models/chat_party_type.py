# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class ChatPartyType(OpenEnum):
    """
    What kind of person stands at one end of a chat message.
    """

    PATIENT = "PATIENT"
    USER = "USER"
