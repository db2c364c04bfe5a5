# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class CdtRelation(decoding.OpenEnum):
    """
    What a type is for. `COMMON` types stand for themselves; the others hold the answers of an assessment,
    the content of a document type, or the disposition of encounters.
    """

    ASSESSMENT = "ASSESSMENT"
    COMMON = "COMMON"
    DOCUMENT_TYPE = "DOCUMENT_TYPE"
    ENCOUNTER_DISPOSITION = "ENCOUNTER_DISPOSITION"
