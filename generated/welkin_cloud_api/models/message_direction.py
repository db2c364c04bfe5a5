# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class MessageDirection(decoding.OpenEnum):
    """
    Which way a text message or an email went. Documentation of 2026 says `INBOUND` and `OUTBOUND`.
    """

    IN = "IN"
    OUT = "OUT"
