# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class PatientIdTypeValue(decoding.OpenEnum):
    """
    What the id in the path is.

    - `ID`: the id given by Welkin.
    - `EID`: the patient's `externalId`.
    - `EGUID`: the patient's `externalGuid`.
    - `MRN`: the patient's medical record number, `mrn`.
    """

    EGUID = "EGUID"
    EID = "EID"
    ID = "ID"
    MRN = "MRN"
