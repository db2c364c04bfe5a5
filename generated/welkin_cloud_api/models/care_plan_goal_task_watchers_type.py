# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class CarePlanGoalTaskWatchersType(OpenEnum):
    """
    Who is to watch a task, where it is not said by name. The reference shows one value: the patient's point
    of contact in the care team.
    """

    POINT_OF_CONTACT = "POINT_OF_CONTACT"
