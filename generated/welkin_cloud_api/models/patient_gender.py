# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class PatientGender(decoding.OpenEnum):
    """
    Gender of a patient. `UNKNOWN` where nothing was said. `FEMALE` is known from documentation, the others
    were seen.
    """

    FEMALE = "FEMALE"
    MALE = "MALE"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"
