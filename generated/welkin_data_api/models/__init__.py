# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records and enums, each imported when it is first asked for."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .app_message import AppMessage, AppMessageDirection
    from .assessment_response import AssessmentResponse
    from .calendar import Calendar
    from .calendar_event import CalendarEvent, CalendarEventModality, CalendarEventOutcome
    from .care_flow import CareFlow, CareFlowGoal, CareFlowPlan, CareFlowTask
    from .conversation import Conversation, ConversationType
    from .custom_data_type_record import CustomDataTypeRecord
    from .data_update_notification import DataUpdateNotification
    from .email_address import EmailAddress
    from .error_envelope import ErrorCode, ErrorEntry, ErrorEnvelope
    from .external_id import ExternalId
    from .integration_task import IntegrationError, IntegrationTask, IntegrationTaskStatus
    from .patient import Patient
    from .patient_external_id import PatientExternalId
    from .phone_number import PhoneNumber, PhoneNumberType
    from .token_response import TokenResponse
    from .worker import Worker, WorkerGender

_MODULES = {
    "AppMessage": ".app_message",
    "AppMessageDirection": ".app_message",
    "AssessmentResponse": ".assessment_response",
    "Calendar": ".calendar",
    "CalendarEvent": ".calendar_event",
    "CalendarEventModality": ".calendar_event",
    "CalendarEventOutcome": ".calendar_event",
    "CareFlow": ".care_flow",
    "CareFlowGoal": ".care_flow",
    "CareFlowPlan": ".care_flow",
    "CareFlowTask": ".care_flow",
    "Conversation": ".conversation",
    "ConversationType": ".conversation",
    "CustomDataTypeRecord": ".custom_data_type_record",
    "DataUpdateNotification": ".data_update_notification",
    "EmailAddress": ".email_address",
    "ErrorCode": ".error_envelope",
    "ErrorEntry": ".error_envelope",
    "ErrorEnvelope": ".error_envelope",
    "ExternalId": ".external_id",
    "IntegrationError": ".integration_task",
    "IntegrationTask": ".integration_task",
    "IntegrationTaskStatus": ".integration_task",
    "Patient": ".patient",
    "PatientExternalId": ".patient_external_id",
    "PhoneNumber": ".phone_number",
    "PhoneNumberType": ".phone_number",
    "TokenResponse": ".token_response",
    "Worker": ".worker",
    "WorkerGender": ".worker",
}

__all__ = [
    "AppMessage",
    "AppMessageDirection",
    "AssessmentResponse",
    "Calendar",
    "CalendarEvent",
    "CalendarEventModality",
    "CalendarEventOutcome",
    "CareFlow",
    "CareFlowGoal",
    "CareFlowPlan",
    "CareFlowTask",
    "Conversation",
    "ConversationType",
    "CustomDataTypeRecord",
    "DataUpdateNotification",
    "EmailAddress",
    "ErrorCode",
    "ErrorEntry",
    "ErrorEnvelope",
    "ExternalId",
    "IntegrationError",
    "IntegrationTask",
    "IntegrationTaskStatus",
    "Patient",
    "PatientExternalId",
    "PhoneNumber",
    "PhoneNumberType",
    "TokenResponse",
    "Worker",
    "WorkerGender",
]


if not TYPE_CHECKING:  # to a type checker a name that does not exist stays one

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(_import_module(_MODULES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
