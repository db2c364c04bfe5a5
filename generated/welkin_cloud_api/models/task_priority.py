# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class TaskPriority(decoding.OpenEnum):
    """
    The values listed in `TaskPriorityValue`, or any other string that an answer may hold.
    """

    HIGH = "HIGH"
    LOW = "LOW"
    MEDIUM = "MEDIUM"
    URGENT = "URGENT"
