# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class CdtRecordIdTypeValue(decoding.OpenEnum):
    """
    What the id of the record in the path is.

    - `ID`: the id given by Welkin.
    - `EID`: the record's `external_id`.
    - `EGUID`: the record's `external_guid`.
    """

    EGUID = "EGUID"
    EID = "EID"
    ID = "ID"
