# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class WorkHoursRuleType(OpenEnum):
    """
    Whether a set of hours is the rule or the exception.

    - `DEFAULT`: holds unless something overrides it.
    - `OVERRIDE`: replaces the default while it lasts.
    """

    DEFAULT = "DEFAULT"
    OVERRIDE = "OVERRIDE"
