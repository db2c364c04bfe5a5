# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class IntegrationTaskStatus(OpenEnum):
    """
    How far a task has come. The topmost task of a job shows the state of the whole job.

    - `unattempted`: not begun.
    - `running`: begun and not ended.
    - `failed`: ended with errors.
    - `succeeded`: ended well.
    """

    FAILED = "failed"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    UNATTEMPTED = "unattempted"
