# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class AppMessageDirection(OpenEnum):
    """
    The documented values, or any other string a reply may hold: see `AppMessageDirectionValue`.
    """

    INBOUND = "inbound"
    OUTBOUND = "outbound"
