# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class RecordSourceType(decoding.OpenEnum):
    """
    What kind of thing a record came from.
    """

    ASSESSMENT = "ASSESSMENT"
    DOCUMENT_SUMMARY = "DOCUMENT_SUMMARY"
    ENCOUNTER = "ENCOUNTER"
