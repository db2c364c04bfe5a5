# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Records and enums, each imported when it is first asked for."""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .application_access import ApplicationAccess
    from .assessment_answers import AssessmentAnswers
    from .assessment_condition import AssessmentCondition
    from .assessment_condition_action import AssessmentConditionAction
    from .assessment_condition_element import AssessmentConditionElement
    from .assessment_condition_element_type import AssessmentConditionElementType
    from .assessment_condition_operation import AssessmentConditionOperation
    from .assessment_condition_settings import AssessmentConditionSettings
    from .assessment_condition_type import AssessmentConditionType
    from .assessment_display_type import AssessmentDisplayType
    from .assessment_field import AssessmentField
    from .assessment_field_create import AssessmentFieldCreate
    from .assessment_field_meta import AssessmentFieldMeta
    from .assessment_formation import AssessmentFormation
    from .assessment_formula import AssessmentFormula
    from .assessment_pre_populated_value import AssessmentPrePopulatedValue
    from .assessment_pre_populated_value_type import AssessmentPrePopulatedValueType
    from .assessment_record import AssessmentRecord
    from .assessment_record_status import AssessmentRecordStatus
    from .assessment_scoring import AssessmentScoring
    from .assessment_section import AssessmentSection
    from .assessment_section_create import AssessmentSectionCreate
    from .assessment_view_type import AssessmentViewType
    from .audit_actor import AuditActor
    from .audit_entity import AuditEntity
    from .audit_operation import AuditOperation
    from .audited_pair import AuditedPair
    from .audited_record import AuditedRecord
    from .audited_webhook import AuditedWebhook
    from .audited_webhook_payload import AuditedWebhookPayload
    from .billing_period import BillingPeriod
    from .bulk_row_result import BulkRowResult
    from .calendar_event import CalendarEvent
    from .calendar_event_id_type_value import CalendarEventIdTypeValue
    from .calendar_event_mode import CalendarEventMode
    from .calendar_event_status import CalendarEventStatus
    from .calendar_event_type import CalendarEventType
    from .calendar_participant import CalendarParticipant
    from .calendar_participant_create import CalendarParticipantCreate
    from .calendar_participant_role import CalendarParticipantRole
    from .call import Call
    from .call_direction import CallDirection
    from .call_status import CallStatus
    from .care_plan import CarePlan
    from .care_plan_goal import CarePlanGoal
    from .care_plan_goal_comment import CarePlanGoalComment
    from .care_plan_goal_details import CarePlanGoalDetails
    from .care_plan_goal_priority import CarePlanGoalPriority
    from .care_plan_goal_status import CarePlanGoalStatus
    from .care_plan_goal_task import CarePlanGoalTask
    from .care_plan_goal_task_watchers_type import CarePlanGoalTaskWatchersType
    from .care_plan_overview import CarePlanOverview
    from .care_team_member import CareTeamMember
    from .care_team_member_request import CareTeamMemberRequest
    from .care_team_role import CareTeamRole
    from .care_team_user import CareTeamUser
    from .cdt_formation import CdtFormation
    from .cdt_record import CdtRecord
    from .cdt_record_body import CdtRecordBody
    from .cdt_record_id_type_value import CdtRecordIdTypeValue
    from .cdt_record_row_result import CdtRecordRowResult
    from .cdt_record_row_update import CdtRecordRowUpdate
    from .cdt_records_update_result import CdtRecordsUpdateResult
    from .cdt_relation import CdtRelation
    from .chat_hit import ChatHit
    from .chat_hit_meta import ChatHitMeta
    from .chat_message import ChatMessage
    from .chat_party import ChatParty
    from .chat_party_type import ChatPartyType
    from .communication import Communication
    from .communication_status import CommunicationStatus
    from .contact import Contact
    from .data_audit_event import DataAuditEvent
    from .data_type_kind import DataTypeKind
    from .dictionary_field import DictionaryField
    from .dictionary_field_request import DictionaryFieldRequest
    from .dictionary_formation import DictionaryFormation
    from .dictionary_record import DictionaryRecord
    from .dictionary_record_list import DictionaryRecordList
    from .dictionary_record_values import DictionaryRecordValues
    from .document_file import DocumentFile
    from .document_record import DocumentRecord
    from .document_record_body import DocumentRecordBody
    from .document_summary import DocumentSummary
    from .document_summary_body import DocumentSummaryBody
    from .document_type import DocumentType
    from .document_type_field import DocumentTypeField
    from .document_type_field_create import DocumentTypeFieldCreate
    from .document_type_field_dictionary import DocumentTypeFieldDictionary
    from .document_type_field_meta import DocumentTypeFieldMeta
    from .email import Email
    from .email_draft import EmailDraft
    from .email_status import EmailStatus
    from .encounter import Encounter
    from .encounter_appointment_create import EncounterAppointmentCreate
    from .encounter_appointment_update import EncounterAppointmentUpdate
    from .encounter_assessment_link import EncounterAssessmentLink
    from .encounter_assessment_link_body import EncounterAssessmentLinkBody
    from .encounter_body import EncounterBody
    from .encounter_comment import EncounterComment
    from .encounter_disposition_field_dictionary import EncounterDispositionFieldDictionary
    from .encounter_disposition_field_meta import EncounterDispositionFieldMeta
    from .encounter_disposition_field_replace import EncounterDispositionFieldReplace
    from .encounter_patient_info import EncounterPatientInfo
    from .encounter_status import EncounterStatus
    from .encounter_template import EncounterTemplate
    from .error import Error
    from .error_code import ErrorCode
    from .error_component import ErrorComponent
    from .event_summary import EventSummary
    from .event_summary_entry import EventSummaryEntry
    from .export_automation_status import ExportAutomationStatus
    from .export_record import ExportRecord
    from .export_resource import ExportResource
    from .field import Field
    from .field_dictionary import FieldDictionary
    from .field_display_type import FieldDisplayType
    from .field_meta import FieldMeta
    from .field_option import FieldOption
    from .field_type import FieldType
    from .field_value_type import FieldValueType
    from .full_encounter import FullEncounter
    from .goal_task_subject import GoalTaskSubject
    from .goal_task_subject_type import GoalTaskSubjectType
    from .goal_task_template import GoalTaskTemplate
    from .goal_template import GoalTemplate
    from .instance_access import InstanceAccess
    from .instance_access_replace import InstanceAccessReplace
    from .invoice import Invoice
    from .invoice_line_item import InvoiceLineItem
    from .invoice_status import InvoiceStatus
    from .message_channel import MessageChannel
    from .message_direction import MessageDirection
    from .messaging_template import MessagingTemplate
    from .patient import Patient
    from .patient_gender import PatientGender
    from .patient_id_type_value import PatientIdTypeValue
    from .patient_program import PatientProgram
    from .patient_program_status import PatientProgramStatus
    from .patient_row_result import PatientRowResult
    from .patient_row_update import PatientRowUpdate
    from .patient_territory import PatientTerritory
    from .patient_territory_request import PatientTerritoryRequest
    from .patient_update import PatientUpdate
    from .patients_update_result import PatientsUpdateResult
    from .payment import Payment
    from .payment_method import PaymentMethod
    from .payment_method_created import PaymentMethodCreated
    from .payment_status import PaymentStatus
    from .payment_type import PaymentType
    from .payment_type_info import PaymentTypeInfo
    from .payment_type_info_create import PaymentTypeInfoCreate
    from .profile_formation import ProfileFormation
    from .profile_record import ProfileRecord
    from .profile_record_body import ProfileRecordBody
    from .profile_source_type import ProfileSourceType
    from .program import Program
    from .program_node import ProgramNode
    from .program_node_data import ProgramNodeData
    from .program_node_position import ProgramNodePosition
    from .program_node_type import ProgramNodeType
    from .program_phase import ProgramPhase
    from .program_phase_formation import ProgramPhaseFormation
    from .program_phase_formation_create import ProgramPhaseFormationCreate
    from .program_phase_target import ProgramPhaseTarget
    from .program_phase_type import ProgramPhaseType
    from .record_source_type import RecordSourceType
    from .responsible_party_value import ResponsiblePartyValue
    from .schedule import Schedule
    from .schedule_event import ScheduleEvent
    from .security_audit_event import SecurityAuditEvent
    from .sms import Sms
    from .sms_status import SmsStatus
    from .subscription import Subscription
    from .subscription_person_reference import SubscriptionPersonReference
    from .subscription_price import SubscriptionPrice
    from .subscription_price_create import SubscriptionPriceCreate
    from .task import Task
    from .task_comment import TaskComment
    from .task_comment_add import TaskCommentAdd
    from .task_person import TaskPerson
    from .task_person_reference import TaskPersonReference
    from .task_priority import TaskPriority
    from .task_status import TaskStatus
    from .token import Token
    from .unrecognized_call import UnrecognizedCall
    from .unrecognized_call_status import UnrecognizedCallStatus
    from .user import User
    from .user_application_access import UserApplicationAccess
    from .user_encounter import UserEncounter
    from .user_encounter_body import UserEncounterBody
    from .user_identifier_type_value import UserIdentifierTypeValue
    from .user_permission import UserPermission
    from .user_permission_replace import UserPermissionReplace
    from .user_permission_type import UserPermissionType
    from .user_permissions import UserPermissions
    from .user_policy import UserPolicy
    from .user_role import UserRole
    from .user_state import UserState
    from .user_territories import UserTerritories
    from .user_territories_entry import UserTerritoriesEntry
    from .user_territories_entry_replace import UserTerritoriesEntryReplace
    from .user_territory import UserTerritory
    from .visit_service import VisitService
    from .webhook_audit_event import WebhookAuditEvent
    from .webhook_delivery_status import WebhookDeliveryStatus
    from .work_hours import WorkHours
    from .work_hours_day import WorkHoursDay
    from .work_hours_day_create import WorkHoursDayCreate
    from .work_hours_detail import WorkHoursDetail
    from .work_hours_rule_type import WorkHoursRuleType
    from .work_hours_type import WorkHoursType

_MODULES = {
    "ApplicationAccess": ".application_access",
    "AssessmentAnswers": ".assessment_answers",
    "AssessmentCondition": ".assessment_condition",
    "AssessmentConditionAction": ".assessment_condition_action",
    "AssessmentConditionElement": ".assessment_condition_element",
    "AssessmentConditionElementType": ".assessment_condition_element_type",
    "AssessmentConditionOperation": ".assessment_condition_operation",
    "AssessmentConditionSettings": ".assessment_condition_settings",
    "AssessmentConditionType": ".assessment_condition_type",
    "AssessmentDisplayType": ".assessment_display_type",
    "AssessmentField": ".assessment_field",
    "AssessmentFieldCreate": ".assessment_field_create",
    "AssessmentFieldMeta": ".assessment_field_meta",
    "AssessmentFormation": ".assessment_formation",
    "AssessmentFormula": ".assessment_formula",
    "AssessmentPrePopulatedValue": ".assessment_pre_populated_value",
    "AssessmentPrePopulatedValueType": ".assessment_pre_populated_value_type",
    "AssessmentRecord": ".assessment_record",
    "AssessmentRecordStatus": ".assessment_record_status",
    "AssessmentScoring": ".assessment_scoring",
    "AssessmentSection": ".assessment_section",
    "AssessmentSectionCreate": ".assessment_section_create",
    "AssessmentViewType": ".assessment_view_type",
    "AuditActor": ".audit_actor",
    "AuditEntity": ".audit_entity",
    "AuditOperation": ".audit_operation",
    "AuditedPair": ".audited_pair",
    "AuditedRecord": ".audited_record",
    "AuditedWebhook": ".audited_webhook",
    "AuditedWebhookPayload": ".audited_webhook_payload",
    "BillingPeriod": ".billing_period",
    "BulkRowResult": ".bulk_row_result",
    "CalendarEvent": ".calendar_event",
    "CalendarEventIdTypeValue": ".calendar_event_id_type_value",
    "CalendarEventMode": ".calendar_event_mode",
    "CalendarEventStatus": ".calendar_event_status",
    "CalendarEventType": ".calendar_event_type",
    "CalendarParticipant": ".calendar_participant",
    "CalendarParticipantCreate": ".calendar_participant_create",
    "CalendarParticipantRole": ".calendar_participant_role",
    "Call": ".call",
    "CallDirection": ".call_direction",
    "CallStatus": ".call_status",
    "CarePlan": ".care_plan",
    "CarePlanGoal": ".care_plan_goal",
    "CarePlanGoalComment": ".care_plan_goal_comment",
    "CarePlanGoalDetails": ".care_plan_goal_details",
    "CarePlanGoalPriority": ".care_plan_goal_priority",
    "CarePlanGoalStatus": ".care_plan_goal_status",
    "CarePlanGoalTask": ".care_plan_goal_task",
    "CarePlanGoalTaskWatchersType": ".care_plan_goal_task_watchers_type",
    "CarePlanOverview": ".care_plan_overview",
    "CareTeamMember": ".care_team_member",
    "CareTeamMemberRequest": ".care_team_member_request",
    "CareTeamRole": ".care_team_role",
    "CareTeamUser": ".care_team_user",
    "CdtFormation": ".cdt_formation",
    "CdtRecord": ".cdt_record",
    "CdtRecordBody": ".cdt_record_body",
    "CdtRecordIdTypeValue": ".cdt_record_id_type_value",
    "CdtRecordRowResult": ".cdt_record_row_result",
    "CdtRecordRowUpdate": ".cdt_record_row_update",
    "CdtRecordsUpdateResult": ".cdt_records_update_result",
    "CdtRelation": ".cdt_relation",
    "ChatHit": ".chat_hit",
    "ChatHitMeta": ".chat_hit_meta",
    "ChatMessage": ".chat_message",
    "ChatParty": ".chat_party",
    "ChatPartyType": ".chat_party_type",
    "Communication": ".communication",
    "CommunicationStatus": ".communication_status",
    "Contact": ".contact",
    "DataAuditEvent": ".data_audit_event",
    "DataTypeKind": ".data_type_kind",
    "DictionaryField": ".dictionary_field",
    "DictionaryFieldRequest": ".dictionary_field_request",
    "DictionaryFormation": ".dictionary_formation",
    "DictionaryRecord": ".dictionary_record",
    "DictionaryRecordList": ".dictionary_record_list",
    "DictionaryRecordValues": ".dictionary_record_values",
    "DocumentFile": ".document_file",
    "DocumentRecord": ".document_record",
    "DocumentRecordBody": ".document_record_body",
    "DocumentSummary": ".document_summary",
    "DocumentSummaryBody": ".document_summary_body",
    "DocumentType": ".document_type",
    "DocumentTypeField": ".document_type_field",
    "DocumentTypeFieldCreate": ".document_type_field_create",
    "DocumentTypeFieldDictionary": ".document_type_field_dictionary",
    "DocumentTypeFieldMeta": ".document_type_field_meta",
    "Email": ".email",
    "EmailDraft": ".email_draft",
    "EmailStatus": ".email_status",
    "Encounter": ".encounter",
    "EncounterAppointmentCreate": ".encounter_appointment_create",
    "EncounterAppointmentUpdate": ".encounter_appointment_update",
    "EncounterAssessmentLink": ".encounter_assessment_link",
    "EncounterAssessmentLinkBody": ".encounter_assessment_link_body",
    "EncounterBody": ".encounter_body",
    "EncounterComment": ".encounter_comment",
    "EncounterDispositionFieldDictionary": ".encounter_disposition_field_dictionary",
    "EncounterDispositionFieldMeta": ".encounter_disposition_field_meta",
    "EncounterDispositionFieldReplace": ".encounter_disposition_field_replace",
    "EncounterPatientInfo": ".encounter_patient_info",
    "EncounterStatus": ".encounter_status",
    "EncounterTemplate": ".encounter_template",
    "Error": ".error",
    "ErrorCode": ".error_code",
    "ErrorComponent": ".error_component",
    "EventSummary": ".event_summary",
    "EventSummaryEntry": ".event_summary_entry",
    "ExportAutomationStatus": ".export_automation_status",
    "ExportRecord": ".export_record",
    "ExportResource": ".export_resource",
    "Field": ".field",
    "FieldDictionary": ".field_dictionary",
    "FieldDisplayType": ".field_display_type",
    "FieldMeta": ".field_meta",
    "FieldOption": ".field_option",
    "FieldType": ".field_type",
    "FieldValueType": ".field_value_type",
    "FullEncounter": ".full_encounter",
    "GoalTaskSubject": ".goal_task_subject",
    "GoalTaskSubjectType": ".goal_task_subject_type",
    "GoalTaskTemplate": ".goal_task_template",
    "GoalTemplate": ".goal_template",
    "InstanceAccess": ".instance_access",
    "InstanceAccessReplace": ".instance_access_replace",
    "Invoice": ".invoice",
    "InvoiceLineItem": ".invoice_line_item",
    "InvoiceStatus": ".invoice_status",
    "MessageChannel": ".message_channel",
    "MessageDirection": ".message_direction",
    "MessagingTemplate": ".messaging_template",
    "Patient": ".patient",
    "PatientGender": ".patient_gender",
    "PatientIdTypeValue": ".patient_id_type_value",
    "PatientProgram": ".patient_program",
    "PatientProgramStatus": ".patient_program_status",
    "PatientRowResult": ".patient_row_result",
    "PatientRowUpdate": ".patient_row_update",
    "PatientTerritory": ".patient_territory",
    "PatientTerritoryRequest": ".patient_territory_request",
    "PatientUpdate": ".patient_update",
    "PatientsUpdateResult": ".patients_update_result",
    "Payment": ".payment",
    "PaymentMethod": ".payment_method",
    "PaymentMethodCreated": ".payment_method_created",
    "PaymentStatus": ".payment_status",
    "PaymentType": ".payment_type",
    "PaymentTypeInfo": ".payment_type_info",
    "PaymentTypeInfoCreate": ".payment_type_info_create",
    "ProfileFormation": ".profile_formation",
    "ProfileRecord": ".profile_record",
    "ProfileRecordBody": ".profile_record_body",
    "ProfileSourceType": ".profile_source_type",
    "Program": ".program",
    "ProgramNode": ".program_node",
    "ProgramNodeData": ".program_node_data",
    "ProgramNodePosition": ".program_node_position",
    "ProgramNodeType": ".program_node_type",
    "ProgramPhase": ".program_phase",
    "ProgramPhaseFormation": ".program_phase_formation",
    "ProgramPhaseFormationCreate": ".program_phase_formation_create",
    "ProgramPhaseTarget": ".program_phase_target",
    "ProgramPhaseType": ".program_phase_type",
    "RecordSourceType": ".record_source_type",
    "ResponsiblePartyValue": ".responsible_party_value",
    "Schedule": ".schedule",
    "ScheduleEvent": ".schedule_event",
    "SecurityAuditEvent": ".security_audit_event",
    "Sms": ".sms",
    "SmsStatus": ".sms_status",
    "Subscription": ".subscription",
    "SubscriptionPersonReference": ".subscription_person_reference",
    "SubscriptionPrice": ".subscription_price",
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
    "UnrecognizedCallStatus": ".unrecognized_call_status",
    "User": ".user",
    "UserApplicationAccess": ".user_application_access",
    "UserEncounter": ".user_encounter",
    "UserEncounterBody": ".user_encounter_body",
    "UserIdentifierTypeValue": ".user_identifier_type_value",
    "UserPermission": ".user_permission",
    "UserPermissionReplace": ".user_permission_replace",
    "UserPermissionType": ".user_permission_type",
    "UserPermissions": ".user_permissions",
    "UserPolicy": ".user_policy",
    "UserRole": ".user_role",
    "UserState": ".user_state",
    "UserTerritories": ".user_territories",
    "UserTerritoriesEntry": ".user_territories_entry",
    "UserTerritoriesEntryReplace": ".user_territories_entry_replace",
    "UserTerritory": ".user_territory",
    "VisitService": ".visit_service",
    "WebhookAuditEvent": ".webhook_audit_event",
    "WebhookDeliveryStatus": ".webhook_delivery_status",
    "WorkHours": ".work_hours",
    "WorkHoursDay": ".work_hours_day",
    "WorkHoursDayCreate": ".work_hours_day_create",
    "WorkHoursDetail": ".work_hours_detail",
    "WorkHoursRuleType": ".work_hours_rule_type",
    "WorkHoursType": ".work_hours_type",
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
    "AuditedPair",
    "AuditedRecord",
    "AuditedWebhook",
    "AuditedWebhookPayload",
    "AuditEntity",
    "AuditOperation",
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
    "PatientsUpdateResult",
    "PatientTerritory",
    "PatientTerritoryRequest",
    "PatientUpdate",
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
    "UserPermissions",
    "UserPermissionType",
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
