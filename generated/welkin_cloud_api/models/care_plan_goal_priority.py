# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CarePlanGoalPriority(OpenEnum):
    """
    How urgent a goal is. Only two values occur in the sources; tasks have `MEDIUM` and `URGENT` as well.
    """

    HIGH = "HIGH"
    LOW = "LOW"
