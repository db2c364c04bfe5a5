# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CallStatus(OpenEnum):
    """
    How a voice call stands. `BUSY` came with a release of 2023; the other values are not listed anywhere.
    """

    BUSY = "BUSY"
    COMPLETED = "COMPLETED"
