# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class TaskStatus(decoding.OpenEnum):
    """
    The values listed in `TaskStatusValue`, or any other string that an answer may hold.
    """

    CANCELED = "CANCELED"
    COMPLETED = "COMPLETED"
    IN_PROGRESS = "IN_PROGRESS"
    TODO = "TODO"
