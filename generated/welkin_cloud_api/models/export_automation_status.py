# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class ExportAutomationStatus(decoding.OpenEnum):
    """
    How a run of an automation ended. The release note writes the values in lower case.
    """

    CONDITIONS_CHECK_FAILED = "conditions_check_failed"
    FAILURE = "failure"
    SUCCESS = "success"
