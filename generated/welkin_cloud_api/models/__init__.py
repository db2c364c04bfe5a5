# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records and enums, each imported when it is first asked for."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .application_access import ApplicationAccess, InstanceAccess
    from .assessment_field_meta import AssessmentFieldMeta
    from .assessment_formation import (
        AssessmentCondition,
        AssessmentConditionAction,
        AssessmentConditionElement,
        AssessmentConditionElementType,
        AssessmentConditionOperation,
        AssessmentConditionSettings,
        AssessmentConditionType,
        AssessmentDisplayType,
        AssessmentField,
        AssessmentFormation,
        AssessmentFormula,
        AssessmentScoring,
        AssessmentSection,
    )
    from .assessment_pre_populated_value import AssessmentPrePopulatedValue, AssessmentPrePopulatedValueType
    from .assessment_record import AssessmentAnswers, AssessmentRecord, AssessmentRecordStatus
    from .assessment_section_create import AssessmentFieldCreate, AssessmentSectionCreate
    from .assessment_view_type import AssessmentViewType
    from .audit_actor import AuditActor
    from .audit_entity import AuditEntity
    from .audit_operation import AuditOperation
    from .audited_record import AuditedRecord
    from .bulk_row_result import BulkRowResult
    from .calendar_event import CalendarEvent, CalendarEventStatus, CalendarParticipant
    from .calendar_event_id_type_value import CalendarEventIdTypeValue
    from .calendar_event_mode import CalendarEventMode
    from .calendar_event_type import CalendarEventType
    from .calendar_participant_role import CalendarParticipantRole
    from .call import Call, CallDirection, CallStatus
    from .care_plan import CarePlan
    from .care_plan_goal import CarePlanGoal, CarePlanGoalPriority, CarePlanGoalStatus
    from .care_plan_goal_comment import CarePlanGoalComment
    from .care_plan_goal_details import CarePlanGoalDetails
    from .care_plan_goal_task import CarePlanGoalTask, CarePlanGoalTaskWatchersType
    from .care_plan_overview import CarePlanOverview
    from .cdt_formation import CdtFormation
    from .cdt_record import CdtRecord
    from .cdt_record_body import CdtRecordBody
    from .cdt_record_id_type_value import CdtRecordIdTypeValue
    from .cdt_record_row_update import CdtRecordRowUpdate
    from .cdt_records_update_result import CdtRecordRowResult, CdtRecordsUpdateResult
    from .cdt_relation import CdtRelation
    from .chat_hit import ChatHit, ChatHitMeta
    from .chat_message import ChatMessage, ChatParty, ChatPartyType
    from .communication import Communication, CommunicationStatus
    from .contact import Contact
    from .data_audit_event import DataAuditEvent
    from .data_type_kind import DataTypeKind
    from .dictionary_field_request import DictionaryFieldRequest
    from .dictionary_formation import DictionaryField, DictionaryFormation
    from .dictionary_record import DictionaryRecord
    from .dictionary_record_list import DictionaryRecordList
    from .dictionary_record_values import DictionaryRecordValues
    from .document_file import DocumentFile
    from .document_record import DocumentRecord, DocumentRecordBody
    from .document_summary import DocumentSummary, DocumentSummaryBody
    from .document_type import DocumentType, DocumentTypeField
    from .document_type_field_create import (
        DocumentTypeFieldCreate,
        DocumentTypeFieldDictionary,
        DocumentTypeFieldMeta,
    )
    from .email import Email, EmailStatus
    from .email_draft import EmailDraft
    from .encounter import Encounter, EncounterBody
    from .encounter_appointment_create import CalendarParticipantCreate, EncounterAppointmentCreate
    from .encounter_appointment_update import EncounterAppointmentUpdate
    from .encounter_assessment_link import EncounterAssessmentLink, EncounterAssessmentLinkBody
    from .encounter_comment import EncounterComment
    from .encounter_disposition_field_replace import (
        EncounterDispositionFieldDictionary,
        EncounterDispositionFieldMeta,
        EncounterDispositionFieldReplace,
    )
    from .encounter_status import EncounterStatus
    from .encounter_template import EncounterTemplate
    from .error import Error, ErrorCode, ErrorComponent
    from .event_summary import EventSummary, EventSummaryEntry
    from .export_automation_status import ExportAutomationStatus
    from .export_record import ExportRecord
    from .export_resource import ExportResource
    from .field import Field
    from .field_dictionary import FieldDictionary
    from .field_display_type import FieldDisplayType
    from .field_meta import FieldMeta, FieldOption
    from .field_type import FieldType
    from .field_value_type import FieldValueType
    from .full_encounter import FullEncounter
    from .goal_template import GoalTaskSubject, GoalTaskSubjectType, GoalTaskTemplate, GoalTemplate
    from .instance_access_replace import InstanceAccessReplace
    from .invoice import Invoice, InvoiceLineItem, InvoiceStatus
    from .message_channel import MessageChannel
    from .message_direction import MessageDirection
    from .messaging_template import MessagingTemplate
    from .patient import CareTeamMember, CareTeamRole, CareTeamUser, Patient, PatientTerritory
    from .patient_gender import PatientGender
    from .patient_id_type_value import PatientIdTypeValue
    from .patient_program import PatientProgram, PatientProgramStatus, ProgramPhase
    from .patient_row_update import (
        CareTeamMemberRequest,
        PatientRowUpdate,
        PatientTerritoryRequest,
        PatientUpdate,
    )
    from .patients_update_result import PatientRowResult, PatientsUpdateResult
    from .payment import Payment, PaymentStatus
    from .payment_method import PaymentMethod
    from .payment_method_created import PaymentMethodCreated
    from .payment_type import PaymentType
    from .payment_type_info_create import PaymentTypeInfoCreate
    from .profile_formation import ProfileFormation, ProfileSourceType
    from .profile_record import ProfileRecord, ProfileRecordBody
    from .program import (
        Program,
        ProgramNode,
        ProgramNodeData,
        ProgramNodePosition,
        ProgramNodeType,
        ProgramPhaseFormation,
    )
    from .program_phase_formation_create import ProgramPhaseFormationCreate
    from .program_phase_target import ProgramPhaseTarget
    from .program_phase_type import ProgramPhaseType
    from .record_source_type import RecordSourceType
    from .responsible_party_value import ResponsiblePartyValue
    from .schedule import Schedule, ScheduleEvent
    from .security_audit_event import SecurityAuditEvent
    from .sms import Sms, SmsStatus
    from .subscription import (
        BillingPeriod,
        PaymentTypeInfo,
        Subscription,
        SubscriptionPersonReference,
        SubscriptionPrice,
    )
    from .subscription_price_create import SubscriptionPriceCreate
    from .task import Task
    from .task_comment import TaskComment
    from .task_comment_add import TaskCommentAdd
    from .task_person import TaskPerson
    from .task_person_reference import TaskPersonReference
    from .task_priority import TaskPriority
    from .task_status import TaskStatus
    from .token import Token
    from .unrecognized_call import UnrecognizedCall, UnrecognizedCallStatus
    from .user import User, UserPolicy, UserRole, UserState, UserTerritory
    from .user_application_access import UserApplicationAccess
    from .user_encounter import EncounterPatientInfo, UserEncounter, UserEncounterBody
    from .user_identifier_type_value import UserIdentifierTypeValue
    from .user_permission_replace import UserPermissionReplace
    from .user_permission_type import UserPermissionType
    from .user_permissions import UserPermission, UserPermissions
    from .user_territories import UserTerritories, UserTerritoriesEntry
    from .user_territories_entry_replace import UserTerritoriesEntryReplace
    from .visit_service import VisitService
    from .webhook_audit_event import (
        AuditedPair,
        AuditedWebhook,
        AuditedWebhookPayload,
        WebhookAuditEvent,
        WebhookDeliveryStatus,
    )
    from .work_hours import WorkHours, WorkHoursDay, WorkHoursDetail, WorkHoursRuleType, WorkHoursType
    from .work_hours_day_create import WorkHoursDayCreate

_MODULES = {
    "ApplicationAccess": ".application_access",
    "AssessmentAnswers": ".assessment_record",
    "AssessmentCondition": ".assessment_formation",
    "AssessmentConditionAction": ".assessment_formation",
    "AssessmentConditionElement": ".assessment_formation",
    "AssessmentConditionElementType": ".assessment_formation",
    "AssessmentConditionOperation": ".assessment_formation",
    "AssessmentConditionSettings": ".assessment_formation",
    "AssessmentConditionType": ".assessment_formation",
    "AssessmentDisplayType": ".assessment_formation",
    "AssessmentField": ".assessment_formation",
    "AssessmentFieldCreate": ".assessment_section_create",
    "AssessmentFieldMeta": ".assessment_field_meta",
    "AssessmentFormation": ".assessment_formation",
    "AssessmentFormula": ".assessment_formation",
    "AssessmentPrePopulatedValue": ".assessment_pre_populated_value",
    "AssessmentPrePopulatedValueType": ".assessment_pre_populated_value",
    "AssessmentRecord": ".assessment_record",
    "AssessmentRecordStatus": ".assessment_record",
    "AssessmentScoring": ".assessment_formation",
    "AssessmentSection": ".assessment_formation",
    "AssessmentSectionCreate": ".assessment_section_create",
    "AssessmentViewType": ".assessment_view_type",
    "AuditActor": ".audit_actor",
    "AuditEntity": ".audit_entity",
    "AuditOperation": ".audit_operation",
    "AuditedPair": ".webhook_audit_event",
    "AuditedRecord": ".audited_record",
    "AuditedWebhook": ".webhook_audit_event",
    "AuditedWebhookPayload": ".webhook_audit_event",
    "BillingPeriod": ".subscription",
    "BulkRowResult": ".bulk_row_result",
    "CalendarEvent": ".calendar_event",
    "CalendarEventIdTypeValue": ".calendar_event_id_type_value",
    "CalendarEventMode": ".calendar_event_mode",
    "CalendarEventStatus": ".calendar_event",
    "CalendarEventType": ".calendar_event_type",
    "CalendarParticipant": ".calendar_event",
    "CalendarParticipantCreate": ".encounter_appointment_create",
    "CalendarParticipantRole": ".calendar_participant_role",
    "Call": ".call",
    "CallDirection": ".call",
    "CallStatus": ".call",
    "CarePlan": ".care_plan",
    "CarePlanGoal": ".care_plan_goal",
    "CarePlanGoalComment": ".care_plan_goal_comment",
    "CarePlanGoalDetails": ".care_plan_goal_details",
    "CarePlanGoalPriority": ".care_plan_goal",
    "CarePlanGoalStatus": ".care_plan_goal",
    "CarePlanGoalTask": ".care_plan_goal_task",
    "CarePlanGoalTaskWatchersType": ".care_plan_goal_task",
    "CarePlanOverview": ".care_plan_overview",
    "CareTeamMember": ".patient",
    "CareTeamMemberRequest": ".patient_row_update",
    "CareTeamRole": ".patient",
    "CareTeamUser": ".patient",
    "CdtFormation": ".cdt_formation",
    "CdtRecord": ".cdt_record",
    "CdtRecordBody": ".cdt_record_body",
    "CdtRecordIdTypeValue": ".cdt_record_id_type_value",
    "CdtRecordRowResult": ".cdt_records_update_result",
    "CdtRecordRowUpdate": ".cdt_record_row_update",
    "CdtRecordsUpdateResult": ".cdt_records_update_result",
    "CdtRelation": ".cdt_relation",
    "ChatHit": ".chat_hit",
    "ChatHitMeta": ".chat_hit",
    "ChatMessage": ".chat_message",
    "ChatParty": ".chat_message",
    "ChatPartyType": ".chat_message",
    "Communication": ".communication",
    "CommunicationStatus": ".communication",
    "Contact": ".contact",
    "DataAuditEvent": ".data_audit_event",
    "DataTypeKind": ".data_type_kind",
    "DictionaryField": ".dictionary_formation",
    "DictionaryFieldRequest": ".dictionary_field_request",
    "DictionaryFormation": ".dictionary_formation",
    "DictionaryRecord": ".dictionary_record",
    "DictionaryRecordList": ".dictionary_record_list",
    "DictionaryRecordValues": ".dictionary_record_values",
    "DocumentFile": ".document_file",
    "DocumentRecord": ".document_record",
    "DocumentRecordBody": ".document_record",
    "DocumentSummary": ".document_summary",
    "DocumentSummaryBody": ".document_summary",
    "DocumentType": ".document_type",
    "DocumentTypeField": ".document_type",
    "DocumentTypeFieldCreate": ".document_type_field_create",
    "DocumentTypeFieldDictionary": ".document_type_field_create",
    "DocumentTypeFieldMeta": ".document_type_field_create",
    "Email": ".email",
    "EmailDraft": ".email_draft",
    "EmailStatus": ".email",
    "Encounter": ".encounter",
    "EncounterAppointmentCreate": ".encounter_appointment_create",
    "EncounterAppointmentUpdate": ".encounter_appointment_update",
    "EncounterAssessmentLink": ".encounter_assessment_link",
    "EncounterAssessmentLinkBody": ".encounter_assessment_link",
    "EncounterBody": ".encounter",
    "EncounterComment": ".encounter_comment",
    "EncounterDispositionFieldDictionary": ".encounter_disposition_field_replace",
    "EncounterDispositionFieldMeta": ".encounter_disposition_field_replace",
    "EncounterDispositionFieldReplace": ".encounter_disposition_field_replace",
    "EncounterPatientInfo": ".user_encounter",
    "EncounterStatus": ".encounter_status",
    "EncounterTemplate": ".encounter_template",
    "Error": ".error",
    "ErrorCode": ".error",
    "ErrorComponent": ".error",
    "EventSummary": ".event_summary",
    "EventSummaryEntry": ".event_summary",
    "ExportAutomationStatus": ".export_automation_status",
    "ExportRecord": ".export_record",
    "ExportResource": ".export_resource",
    "Field": ".field",
    "FieldDictionary": ".field_dictionary",
    "FieldDisplayType": ".field_display_type",
    "FieldMeta": ".field_meta",
    "FieldOption": ".field_meta",
    "FieldType": ".field_type",
    "FieldValueType": ".field_value_type",
    "FullEncounter": ".full_encounter",
    "GoalTaskSubject": ".goal_template",
    "GoalTaskSubjectType": ".goal_template",
    "GoalTaskTemplate": ".goal_template",
    "GoalTemplate": ".goal_template",
    "InstanceAccess": ".application_access",
    "InstanceAccessReplace": ".instance_access_replace",
    "Invoice": ".invoice",
    "InvoiceLineItem": ".invoice",
    "InvoiceStatus": ".invoice",
    "MessageChannel": ".message_channel",
    "MessageDirection": ".message_direction",
    "MessagingTemplate": ".messaging_template",
    "Patient": ".patient",
    "PatientGender": ".patient_gender",
    "PatientIdTypeValue": ".patient_id_type_value",
    "PatientProgram": ".patient_program",
    "PatientProgramStatus": ".patient_program",
    "PatientRowResult": ".patients_update_result",
    "PatientRowUpdate": ".patient_row_update",
    "PatientTerritory": ".patient",
    "PatientTerritoryRequest": ".patient_row_update",
    "PatientUpdate": ".patient_row_update",
    "PatientsUpdateResult": ".patients_update_result",
    "Payment": ".payment",
    "PaymentMethod": ".payment_method",
    "PaymentMethodCreated": ".payment_method_created",
    "PaymentStatus": ".payment",
    "PaymentType": ".payment_type",
    "PaymentTypeInfo": ".subscription",
    "PaymentTypeInfoCreate": ".payment_type_info_create",
    "ProfileFormation": ".profile_formation",
    "ProfileRecord": ".profile_record",
    "ProfileRecordBody": ".profile_record",
    "ProfileSourceType": ".profile_formation",
    "Program": ".program",
    "ProgramNode": ".program",
    "ProgramNodeData": ".program",
    "ProgramNodePosition": ".program",
    "ProgramNodeType": ".program",
    "ProgramPhase": ".patient_program",
    "ProgramPhaseFormation": ".program",
    "ProgramPhaseFormationCreate": ".program_phase_formation_create",
    "ProgramPhaseTarget": ".program_phase_target",
    "ProgramPhaseType": ".program_phase_type",
    "RecordSourceType": ".record_source_type",
    "ResponsiblePartyValue": ".responsible_party_value",
    "Schedule": ".schedule",
    "ScheduleEvent": ".schedule",
    "SecurityAuditEvent": ".security_audit_event",
    "Sms": ".sms",
    "SmsStatus": ".sms",
    "Subscription": ".subscription",
    "SubscriptionPersonReference": ".subscription",
    "SubscriptionPrice": ".subscription",
    "SubscriptionPriceCreate": ".subscription_price_create",
    "Task": ".task",
    "TaskComment": ".task_comment",
    "TaskCommentAdd": ".task_comment_add",
    "TaskPerson": ".task_person",
    "TaskPersonReference": ".task_person_reference",
    "TaskPriority": ".task_priority",
    "TaskStatus": ".task_status",
    "Token": ".token",
    "UnrecognizedCall": ".unrecognized_call",
    "UnrecognizedCallStatus": ".unrecognized_call",
    "User": ".user",
    "UserApplicationAccess": ".user_application_access",
    "UserEncounter": ".user_encounter",
    "UserEncounterBody": ".user_encounter",
    "UserIdentifierTypeValue": ".user_identifier_type_value",
    "UserPermission": ".user_permissions",
    "UserPermissionReplace": ".user_permission_replace",
    "UserPermissionType": ".user_permission_type",
    "UserPermissions": ".user_permissions",
    "UserPolicy": ".user",
    "UserRole": ".user",
    "UserState": ".user",
    "UserTerritories": ".user_territories",
    "UserTerritoriesEntry": ".user_territories",
    "UserTerritoriesEntryReplace": ".user_territories_entry_replace",
    "UserTerritory": ".user",
    "VisitService": ".visit_service",
    "WebhookAuditEvent": ".webhook_audit_event",
    "WebhookDeliveryStatus": ".webhook_audit_event",
    "WorkHours": ".work_hours",
    "WorkHoursDay": ".work_hours",
    "WorkHoursDayCreate": ".work_hours_day_create",
    "WorkHoursDetail": ".work_hours",
    "WorkHoursRuleType": ".work_hours",
    "WorkHoursType": ".work_hours",
}

__all__ = [
    "ApplicationAccess",
    "AssessmentAnswers",
    "AssessmentCondition",
    "AssessmentConditionAction",
    "AssessmentConditionElement",
    "AssessmentConditionElementType",
    "AssessmentConditionOperation",
    "AssessmentConditionSettings",
    "AssessmentConditionType",
    "AssessmentDisplayType",
    "AssessmentField",
    "AssessmentFieldCreate",
    "AssessmentFieldMeta",
    "AssessmentFormation",
    "AssessmentFormula",
    "AssessmentPrePopulatedValue",
    "AssessmentPrePopulatedValueType",
    "AssessmentRecord",
    "AssessmentRecordStatus",
    "AssessmentScoring",
    "AssessmentSection",
    "AssessmentSectionCreate",
    "AssessmentViewType",
    "AuditActor",
    "AuditEntity",
    "AuditOperation",
    "AuditedPair",
    "AuditedRecord",
    "AuditedWebhook",
    "AuditedWebhookPayload",
    "BillingPeriod",
    "BulkRowResult",
    "CalendarEvent",
    "CalendarEventIdTypeValue",
    "CalendarEventMode",
    "CalendarEventStatus",
    "CalendarEventType",
    "CalendarParticipant",
    "CalendarParticipantCreate",
    "CalendarParticipantRole",
    "Call",
    "CallDirection",
    "CallStatus",
    "CarePlan",
    "CarePlanGoal",
    "CarePlanGoalComment",
    "CarePlanGoalDetails",
    "CarePlanGoalPriority",
    "CarePlanGoalStatus",
    "CarePlanGoalTask",
    "CarePlanGoalTaskWatchersType",
    "CarePlanOverview",
    "CareTeamMember",
    "CareTeamMemberRequest",
    "CareTeamRole",
    "CareTeamUser",
    "CdtFormation",
    "CdtRecord",
    "CdtRecordBody",
    "CdtRecordIdTypeValue",
    "CdtRecordRowResult",
    "CdtRecordRowUpdate",
    "CdtRecordsUpdateResult",
    "CdtRelation",
    "ChatHit",
    "ChatHitMeta",
    "ChatMessage",
    "ChatParty",
    "ChatPartyType",
    "Communication",
    "CommunicationStatus",
    "Contact",
    "DataAuditEvent",
    "DataTypeKind",
    "DictionaryField",
    "DictionaryFieldRequest",
    "DictionaryFormation",
    "DictionaryRecord",
    "DictionaryRecordList",
    "DictionaryRecordValues",
    "DocumentFile",
    "DocumentRecord",
    "DocumentRecordBody",
    "DocumentSummary",
    "DocumentSummaryBody",
    "DocumentType",
    "DocumentTypeField",
    "DocumentTypeFieldCreate",
    "DocumentTypeFieldDictionary",
    "DocumentTypeFieldMeta",
    "Email",
    "EmailDraft",
    "EmailStatus",
    "Encounter",
    "EncounterAppointmentCreate",
    "EncounterAppointmentUpdate",
    "EncounterAssessmentLink",
    "EncounterAssessmentLinkBody",
    "EncounterBody",
    "EncounterComment",
    "EncounterDispositionFieldDictionary",
    "EncounterDispositionFieldMeta",
    "EncounterDispositionFieldReplace",
    "EncounterPatientInfo",
    "EncounterStatus",
    "EncounterTemplate",
    "Error",
    "ErrorCode",
    "ErrorComponent",
    "EventSummary",
    "EventSummaryEntry",
    "ExportAutomationStatus",
    "ExportRecord",
    "ExportResource",
    "Field",
    "FieldDictionary",
    "FieldDisplayType",
    "FieldMeta",
    "FieldOption",
    "FieldType",
    "FieldValueType",
    "FullEncounter",
    "GoalTaskSubject",
    "GoalTaskSubjectType",
    "GoalTaskTemplate",
    "GoalTemplate",
    "InstanceAccess",
    "InstanceAccessReplace",
    "Invoice",
    "InvoiceLineItem",
    "InvoiceStatus",
    "MessageChannel",
    "MessageDirection",
    "MessagingTemplate",
    "Patient",
    "PatientGender",
    "PatientIdTypeValue",
    "PatientProgram",
    "PatientProgramStatus",
    "PatientRowResult",
    "PatientRowUpdate",
    "PatientTerritory",
    "PatientTerritoryRequest",
    "PatientUpdate",
    "PatientsUpdateResult",
    "Payment",
    "PaymentMethod",
    "PaymentMethodCreated",
    "PaymentStatus",
    "PaymentType",
    "PaymentTypeInfo",
    "PaymentTypeInfoCreate",
    "ProfileFormation",
    "ProfileRecord",
    "ProfileRecordBody",
    "ProfileSourceType",
    "Program",
    "ProgramNode",
    "ProgramNodeData",
    "ProgramNodePosition",
    "ProgramNodeType",
    "ProgramPhase",
    "ProgramPhaseFormation",
    "ProgramPhaseFormationCreate",
    "ProgramPhaseTarget",
    "ProgramPhaseType",
    "RecordSourceType",
    "ResponsiblePartyValue",
    "Schedule",
    "ScheduleEvent",
    "SecurityAuditEvent",
    "Sms",
    "SmsStatus",
    "Subscription",
    "SubscriptionPersonReference",
    "SubscriptionPrice",
    "SubscriptionPriceCreate",
    "Task",
    "TaskComment",
    "TaskCommentAdd",
    "TaskPerson",
    "TaskPersonReference",
    "TaskPriority",
    "TaskStatus",
    "Token",
    "UnrecognizedCall",
    "UnrecognizedCallStatus",
    "User",
    "UserApplicationAccess",
    "UserEncounter",
    "UserEncounterBody",
    "UserIdentifierTypeValue",
    "UserPermission",
    "UserPermissionReplace",
    "UserPermissionType",
    "UserPermissions",
    "UserPolicy",
    "UserRole",
    "UserState",
    "UserTerritories",
    "UserTerritoriesEntry",
    "UserTerritoriesEntryReplace",
    "UserTerritory",
    "VisitService",
    "WebhookAuditEvent",
    "WebhookDeliveryStatus",
    "WorkHours",
    "WorkHoursDay",
    "WorkHoursDayCreate",
    "WorkHoursDetail",
    "WorkHoursRuleType",
    "WorkHoursType",
]


if not TYPE_CHECKING:  # to a type checker a name that does not exist stays one

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(_import_module(_MODULES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
