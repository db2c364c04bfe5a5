# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class ErrorComponent(OpenEnum):
    """
    The part of Welkin that refused a request. `CDT` stands for all records of custom data types, encounters
    included; `AUTH` for the check of token and permissions.
    """

    ASSESSMENT = "ASSESSMENT"
    AUTH = "AUTH"
    CDT = "CDT"
    EMAIL = "EMAIL"
    PATIENT_PROGRAM = "PATIENT_PROGRAM"
    SMS = "SMS"
    USER = "USER"
