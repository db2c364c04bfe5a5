# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class ExportResource(decoding.OpenEnum):
    """
    What to export. Sources spell only the first four; the others are named in prose, and their spelling
    here is a guess by the same pattern. `PFA` stands for assessments that were sent to patients.
    """

    ASSESSMENT_RECORD = "ASSESSMENT_RECORD"
    AUTOMATION_AUDIT = "AUTOMATION_AUDIT"
    CALENDAR_EVENT = "CALENDAR_EVENT"
    CARE_PLAN = "CARE_PLAN"
    CDT_RECORD = "CDT_RECORD"
    CHAT = "CHAT"
    CONTACT = "CONTACT"
    DOCUMENT_SUMMARY = "DOCUMENT_SUMMARY"
    EMAIL = "EMAIL"
    ENCOUNTER = "ENCOUNTER"
    ENCOUNTER_COMMENT = "ENCOUNTER_COMMENT"
    ENCOUNTER_DISPOSITION = "ENCOUNTER_DISPOSITION"
    PATIENT = "PATIENT"
    PATIENT_PROGRAM = "PATIENT_PROGRAM"
    PDT_RECORD = "PDT_RECORD"
    PFA = "PFA"
    SMS = "SMS"
    TASK = "TASK"
    VOICE_CALL = "VOICE_CALL"
    WHATS_APP = "WHATS_APP"
