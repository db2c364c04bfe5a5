# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records and enums, each imported when it is first asked for."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .app_message import AppMessage
    from .app_message_direction import AppMessageDirection
    from .assessment_response import AssessmentResponse
    from .calendar import Calendar
    from .calendar_event import CalendarEvent
    from .calendar_event_modality import CalendarEventModality
    from .calendar_event_outcome import CalendarEventOutcome
    from .care_flow import CareFlow
    from .care_flow_goal import CareFlowGoal
    from .care_flow_plan import CareFlowPlan
    from .care_flow_task import CareFlowTask
    from .conversation import Conversation
    from .conversation_type import ConversationType
    from .custom_data_type_record import CustomDataTypeRecord
    from .data_update_notification import DataUpdateNotification
    from .email_address import EmailAddress
    from .error_code import ErrorCode
    from .error_entry import ErrorEntry
    from .error_envelope import ErrorEnvelope
    from .external_id import ExternalId
    from .integration_error import IntegrationError
    from .integration_task import IntegrationTask
    from .integration_task_status import IntegrationTaskStatus
    from .patient import Patient
    from .patient_external_id import PatientExternalId
    from .phone_number import PhoneNumber
    from .phone_number_type import PhoneNumberType
    from .token_response import TokenResponse
    from .worker import Worker
    from .worker_gender import WorkerGender

_MODULES = {
    "AppMessage": ".app_message",
    "AppMessageDirection": ".app_message_direction",
    "AssessmentResponse": ".assessment_response",
    "Calendar": ".calendar",
    "CalendarEvent": ".calendar_event",
    "CalendarEventModality": ".calendar_event_modality",
    "CalendarEventOutcome": ".calendar_event_outcome",
    "CareFlow": ".care_flow",
    "CareFlowGoal": ".care_flow_goal",
    "CareFlowPlan": ".care_flow_plan",
    "CareFlowTask": ".care_flow_task",
    "Conversation": ".conversation",
    "ConversationType": ".conversation_type",
    "CustomDataTypeRecord": ".custom_data_type_record",
    "DataUpdateNotification": ".data_update_notification",
    "EmailAddress": ".email_address",
    "ErrorCode": ".error_code",
    "ErrorEntry": ".error_entry",
    "ErrorEnvelope": ".error_envelope",
    "ExternalId": ".external_id",
    "IntegrationError": ".integration_error",
    "IntegrationTask": ".integration_task",
    "IntegrationTaskStatus": ".integration_task_status",
    "Patient": ".patient",
    "PatientExternalId": ".patient_external_id",
    "PhoneNumber": ".phone_number",
    "PhoneNumberType": ".phone_number_type",
    "TokenResponse": ".token_response",
    "Worker": ".worker",
    "WorkerGender": ".worker_gender",
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
