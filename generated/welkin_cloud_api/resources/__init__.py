# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The resources of the API as attributes and by class, each imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

from welkin_runtime.types import AsyncCloudWire, CloudWire

if TYPE_CHECKING:
    from .application_accesses import ApplicationAccessesResource, AsyncApplicationAccessesResource
    from .assessment_formations import AssessmentFormationsResource, AsyncAssessmentFormationsResource
    from .assessment_records import AssessmentRecordsResource, AsyncAssessmentRecordsResource
    from .audit import AsyncAuditResource, AuditResource
    from .calendar_events import AsyncCalendarEventsResource, CalendarEventsResource
    from .calls import AsyncCallsResource, CallsResource
    from .care_plan_goals import AsyncCarePlanGoalsResource, CarePlanGoalsResource
    from .care_plans import AsyncCarePlansResource, CarePlansResource
    from .cdt_formations import AsyncCdtFormationsResource, CdtFormationsResource
    from .cdt_records import AsyncCdtRecordsResource, CdtRecordsResource
    from .chat import AsyncChatResource, ChatResource
    from .communications import AsyncCommunicationsResource, CommunicationsResource
    from .contacts import AsyncContactsResource, ContactsResource
    from .dictionary_formations import AsyncDictionaryFormationsResource, DictionaryFormationsResource
    from .dictionary_records import AsyncDictionaryRecordsResource, DictionaryRecordsResource
    from .document_records import AsyncDocumentRecordsResource, DocumentRecordsResource
    from .document_types import AsyncDocumentTypesResource, DocumentTypesResource
    from .documents import AsyncDocumentsResource, DocumentsResource
    from .email_drafts import AsyncEmailDraftsResource, EmailDraftsResource
    from .emails import AsyncEmailsResource, EmailsResource
    from .encounter_assessments import AsyncEncounterAssessmentsResource, EncounterAssessmentsResource
    from .encounter_comments import AsyncEncounterCommentsResource, EncounterCommentsResource
    from .encounter_disposition_formations import (
        AsyncEncounterDispositionFormationsResource,
        EncounterDispositionFormationsResource,
    )
    from .encounter_dispositions import AsyncEncounterDispositionsResource, EncounterDispositionsResource
    from .encounter_templates import AsyncEncounterTemplatesResource, EncounterTemplatesResource
    from .encounters import AsyncEncountersResource, EncountersResource
    from .exports import AsyncExportsResource, ExportsResource
    from .goal_templates import AsyncGoalTemplatesResource, GoalTemplatesResource
    from .invoices import AsyncInvoicesResource, InvoicesResource
    from .messaging_templates import AsyncMessagingTemplatesResource, MessagingTemplatesResource
    from .patient_programs import AsyncPatientProgramsResource, PatientProgramsResource
    from .patients import AsyncPatientsResource, PatientsResource
    from .payment_methods import AsyncPaymentMethodsResource, PaymentMethodsResource
    from .payments import AsyncPaymentsResource, PaymentsResource
    from .profile_formations import AsyncProfileFormationsResource, ProfileFormationsResource
    from .profile_records import AsyncProfileRecordsResource, ProfileRecordsResource
    from .programs import AsyncProgramsResource, ProgramsResource
    from .schedules import AsyncSchedulesResource, SchedulesResource
    from .sms import AsyncSmsResource, SmsResource
    from .subscriptions import AsyncSubscriptionsResource, SubscriptionsResource
    from .tasks import AsyncTasksResource, TasksResource
    from .token import AsyncTokenResource, TokenResource
    from .unrecognized_calls import AsyncUnrecognizedCallsResource, UnrecognizedCallsResource
    from .unrecognized_emails import AsyncUnrecognizedEmailsResource, UnrecognizedEmailsResource
    from .unrecognized_sms import AsyncUnrecognizedSmsResource, UnrecognizedSmsResource
    from .user_permissions import AsyncUserPermissionsResource, UserPermissionsResource
    from .user_territories import AsyncUserTerritoriesResource, UserTerritoriesResource
    from .users import AsyncUsersResource, UsersResource
    from .work_hours import AsyncWorkHoursResource, WorkHoursResource

_MODULES = {
    "AsyncApplicationAccessesResource": ".application_accesses",
    "ApplicationAccessesResource": ".application_accesses",
    "AsyncAssessmentFormationsResource": ".assessment_formations",
    "AssessmentFormationsResource": ".assessment_formations",
    "AsyncAssessmentRecordsResource": ".assessment_records",
    "AssessmentRecordsResource": ".assessment_records",
    "AsyncAuditResource": ".audit",
    "AuditResource": ".audit",
    "AsyncCalendarEventsResource": ".calendar_events",
    "CalendarEventsResource": ".calendar_events",
    "AsyncCallsResource": ".calls",
    "CallsResource": ".calls",
    "AsyncCarePlanGoalsResource": ".care_plan_goals",
    "CarePlanGoalsResource": ".care_plan_goals",
    "AsyncCarePlansResource": ".care_plans",
    "CarePlansResource": ".care_plans",
    "AsyncCdtFormationsResource": ".cdt_formations",
    "CdtFormationsResource": ".cdt_formations",
    "AsyncCdtRecordsResource": ".cdt_records",
    "CdtRecordsResource": ".cdt_records",
    "AsyncChatResource": ".chat",
    "ChatResource": ".chat",
    "AsyncCommunicationsResource": ".communications",
    "CommunicationsResource": ".communications",
    "AsyncContactsResource": ".contacts",
    "ContactsResource": ".contacts",
    "AsyncDictionaryFormationsResource": ".dictionary_formations",
    "DictionaryFormationsResource": ".dictionary_formations",
    "AsyncDictionaryRecordsResource": ".dictionary_records",
    "DictionaryRecordsResource": ".dictionary_records",
    "AsyncDocumentRecordsResource": ".document_records",
    "DocumentRecordsResource": ".document_records",
    "AsyncDocumentTypesResource": ".document_types",
    "DocumentTypesResource": ".document_types",
    "AsyncDocumentsResource": ".documents",
    "DocumentsResource": ".documents",
    "AsyncEmailDraftsResource": ".email_drafts",
    "EmailDraftsResource": ".email_drafts",
    "AsyncEmailsResource": ".emails",
    "EmailsResource": ".emails",
    "AsyncEncounterAssessmentsResource": ".encounter_assessments",
    "EncounterAssessmentsResource": ".encounter_assessments",
    "AsyncEncounterCommentsResource": ".encounter_comments",
    "EncounterCommentsResource": ".encounter_comments",
    "AsyncEncounterDispositionFormationsResource": ".encounter_disposition_formations",
    "EncounterDispositionFormationsResource": ".encounter_disposition_formations",
    "AsyncEncounterDispositionsResource": ".encounter_dispositions",
    "EncounterDispositionsResource": ".encounter_dispositions",
    "AsyncEncounterTemplatesResource": ".encounter_templates",
    "EncounterTemplatesResource": ".encounter_templates",
    "AsyncEncountersResource": ".encounters",
    "EncountersResource": ".encounters",
    "AsyncExportsResource": ".exports",
    "ExportsResource": ".exports",
    "AsyncGoalTemplatesResource": ".goal_templates",
    "GoalTemplatesResource": ".goal_templates",
    "AsyncInvoicesResource": ".invoices",
    "InvoicesResource": ".invoices",
    "AsyncMessagingTemplatesResource": ".messaging_templates",
    "MessagingTemplatesResource": ".messaging_templates",
    "AsyncPatientProgramsResource": ".patient_programs",
    "PatientProgramsResource": ".patient_programs",
    "AsyncPatientsResource": ".patients",
    "PatientsResource": ".patients",
    "AsyncPaymentMethodsResource": ".payment_methods",
    "PaymentMethodsResource": ".payment_methods",
    "AsyncPaymentsResource": ".payments",
    "PaymentsResource": ".payments",
    "AsyncProfileFormationsResource": ".profile_formations",
    "ProfileFormationsResource": ".profile_formations",
    "AsyncProfileRecordsResource": ".profile_records",
    "ProfileRecordsResource": ".profile_records",
    "AsyncProgramsResource": ".programs",
    "ProgramsResource": ".programs",
    "AsyncSchedulesResource": ".schedules",
    "SchedulesResource": ".schedules",
    "AsyncSmsResource": ".sms",
    "SmsResource": ".sms",
    "AsyncSubscriptionsResource": ".subscriptions",
    "SubscriptionsResource": ".subscriptions",
    "AsyncTasksResource": ".tasks",
    "TasksResource": ".tasks",
    "AsyncTokenResource": ".token",
    "TokenResource": ".token",
    "AsyncUnrecognizedCallsResource": ".unrecognized_calls",
    "UnrecognizedCallsResource": ".unrecognized_calls",
    "AsyncUnrecognizedEmailsResource": ".unrecognized_emails",
    "UnrecognizedEmailsResource": ".unrecognized_emails",
    "AsyncUnrecognizedSmsResource": ".unrecognized_sms",
    "UnrecognizedSmsResource": ".unrecognized_sms",
    "AsyncUserPermissionsResource": ".user_permissions",
    "UserPermissionsResource": ".user_permissions",
    "AsyncUserTerritoriesResource": ".user_territories",
    "UserTerritoriesResource": ".user_territories",
    "AsyncUsersResource": ".users",
    "UsersResource": ".users",
    "AsyncWorkHoursResource": ".work_hours",
    "WorkHoursResource": ".work_hours",
}

__all__ = [
    "AsyncCloudResources",
    "CloudResources",
    "AsyncApplicationAccessesResource",
    "ApplicationAccessesResource",
    "AsyncAssessmentFormationsResource",
    "AssessmentFormationsResource",
    "AsyncAssessmentRecordsResource",
    "AssessmentRecordsResource",
    "AsyncAuditResource",
    "AuditResource",
    "AsyncCalendarEventsResource",
    "CalendarEventsResource",
    "AsyncCallsResource",
    "CallsResource",
    "AsyncCarePlanGoalsResource",
    "CarePlanGoalsResource",
    "AsyncCarePlansResource",
    "CarePlansResource",
    "AsyncCdtFormationsResource",
    "CdtFormationsResource",
    "AsyncCdtRecordsResource",
    "CdtRecordsResource",
    "AsyncChatResource",
    "ChatResource",
    "AsyncCommunicationsResource",
    "CommunicationsResource",
    "AsyncContactsResource",
    "ContactsResource",
    "AsyncDictionaryFormationsResource",
    "DictionaryFormationsResource",
    "AsyncDictionaryRecordsResource",
    "DictionaryRecordsResource",
    "AsyncDocumentRecordsResource",
    "DocumentRecordsResource",
    "AsyncDocumentTypesResource",
    "DocumentTypesResource",
    "AsyncDocumentsResource",
    "DocumentsResource",
    "AsyncEmailDraftsResource",
    "EmailDraftsResource",
    "AsyncEmailsResource",
    "EmailsResource",
    "AsyncEncounterAssessmentsResource",
    "EncounterAssessmentsResource",
    "AsyncEncounterCommentsResource",
    "EncounterCommentsResource",
    "AsyncEncounterDispositionFormationsResource",
    "EncounterDispositionFormationsResource",
    "AsyncEncounterDispositionsResource",
    "EncounterDispositionsResource",
    "AsyncEncounterTemplatesResource",
    "EncounterTemplatesResource",
    "AsyncEncountersResource",
    "EncountersResource",
    "AsyncExportsResource",
    "ExportsResource",
    "AsyncGoalTemplatesResource",
    "GoalTemplatesResource",
    "AsyncInvoicesResource",
    "InvoicesResource",
    "AsyncMessagingTemplatesResource",
    "MessagingTemplatesResource",
    "AsyncPatientProgramsResource",
    "PatientProgramsResource",
    "AsyncPatientsResource",
    "PatientsResource",
    "AsyncPaymentMethodsResource",
    "PaymentMethodsResource",
    "AsyncPaymentsResource",
    "PaymentsResource",
    "AsyncProfileFormationsResource",
    "ProfileFormationsResource",
    "AsyncProfileRecordsResource",
    "ProfileRecordsResource",
    "AsyncProgramsResource",
    "ProgramsResource",
    "AsyncSchedulesResource",
    "SchedulesResource",
    "AsyncSmsResource",
    "SmsResource",
    "AsyncSubscriptionsResource",
    "SubscriptionsResource",
    "AsyncTasksResource",
    "TasksResource",
    "AsyncTokenResource",
    "TokenResource",
    "AsyncUnrecognizedCallsResource",
    "UnrecognizedCallsResource",
    "AsyncUnrecognizedEmailsResource",
    "UnrecognizedEmailsResource",
    "AsyncUnrecognizedSmsResource",
    "UnrecognizedSmsResource",
    "AsyncUserPermissionsResource",
    "UserPermissionsResource",
    "AsyncUserTerritoriesResource",
    "UserTerritoriesResource",
    "AsyncUsersResource",
    "UsersResource",
    "AsyncWorkHoursResource",
    "WorkHoursResource",
]


class CloudResources:
    """A client with these attributes: give it a `_wire`."""

    _wire: CloudWire

    @property
    def application_accesses(self) -> ApplicationAccessesResource:
        """Application accesses, of the category "Users". The staff of a tenant, their territories, permissions
        and access to applications."""
        from .application_accesses import ApplicationAccessesResource

        return ApplicationAccessesResource(self._wire)

    @property
    def assessment_formations(self) -> AssessmentFormationsResource:
        """Assessment formations, of the category "Assessment Formation". The questionnaires that a customer
        has designed, and the templates of care plan goals."""
        from .assessment_formations import AssessmentFormationsResource

        return AssessmentFormationsResource(self._wire)

    @property
    def assessment_records(self) -> AssessmentRecordsResource:
        """Filled-in questionnaires of a patient."""
        from .assessment_records import AssessmentRecordsResource

        return AssessmentRecordsResource(self._wire)

    @property
    def audit(self) -> AuditResource:
        """Who has changed what, which webhooks were sent, and who has changed whose access."""
        from .audit import AuditResource

        return AuditResource(self._wire)

    @property
    def calendar_events(self) -> CalendarEventsResource:
        """Calendar events, of the category "Calendar". Appointments, schedules and working hours."""
        from .calendar_events import CalendarEventsResource

        return CalendarEventsResource(self._wire)

    @property
    def calls(self) -> CallsResource:
        """Voice calls with a patient and their recordings."""
        from .calls import CallsResource

        return CallsResource(self._wire)

    @property
    def care_plan_goals(self) -> CarePlanGoalsResource:
        """Care plan goals, of the category "Care Plan". The care plan of a patient: its overview, goals, and
        what is done about them."""
        from .care_plan_goals import CarePlanGoalsResource

        return CarePlanGoalsResource(self._wire)

    @property
    def care_plans(self) -> CarePlansResource:
        """Care plans, of the category "Care Plan". The care plan of a patient: its overview, goals, and what
        is done about them."""
        from .care_plans import CarePlansResource

        return CarePlansResource(self._wire)

    @property
    def cdt_formations(self) -> CdtFormationsResource:
        """The custom data types that a customer has designed: their fields, and what each takes."""
        from .cdt_formations import CdtFormationsResource

        return CdtFormationsResource(self._wire)

    @property
    def cdt_records(self) -> CdtRecordsResource:
        """Records about a patient in the types that the customer has designed."""
        from .cdt_records import CdtRecordsResource

        return CdtRecordsResource(self._wire)

    @property
    def chat(self) -> ChatResource:
        """The conversation with a patient in the app."""
        from .chat import ChatResource

        return ChatResource(self._wire)

    @property
    def communications(self) -> CommunicationsResource:
        """Messages made from a template, each under a communication id."""
        from .communications import CommunicationsResource

        return CommunicationsResource(self._wire)

    @property
    def contacts(self) -> ContactsResource:
        """The people to reach about a patient, each backed by a profile record."""
        from .contacts import ContactsResource

        return ContactsResource(self._wire)

    @property
    def dictionary_formations(self) -> DictionaryFormationsResource:
        """Dictionary formations, of the category "Dictionaries". Lists of coded values, such as diagnoses, and
        what their entries are made of."""
        from .dictionary_formations import DictionaryFormationsResource

        return DictionaryFormationsResource(self._wire)

    @property
    def dictionary_records(self) -> DictionaryRecordsResource:
        """Dictionary records, of the category "Dictionaries". Lists of coded values, such as diagnoses, and
        what their entries are made of."""
        from .dictionary_records import DictionaryRecordsResource

        return DictionaryRecordsResource(self._wire)

    @property
    def document_records(self) -> DocumentRecordsResource:
        """Document records, of the category "Documents". The documents of a patient: summaries, files, and
        records of a document type."""
        from .document_records import DocumentRecordsResource

        return DocumentRecordsResource(self._wire)

    @property
    def document_types(self) -> DocumentTypesResource:
        """The kinds of document that a customer has designed."""
        from .document_types import DocumentTypesResource

        return DocumentTypesResource(self._wire)

    @property
    def documents(self) -> DocumentsResource:
        """The documents of a patient: summaries, files, and records of a document type."""
        from .documents import DocumentsResource

        return DocumentsResource(self._wire)

    @property
    def email_drafts(self) -> EmailDraftsResource:
        """Email drafts, of the category "Email". Emails to and from a patient, their attachments and drafts."""
        from .email_drafts import EmailDraftsResource

        return EmailDraftsResource(self._wire)

    @property
    def emails(self) -> EmailsResource:
        """Emails, of the category "Email". Emails to and from a patient, their attachments and drafts."""
        from .emails import EmailsResource

        return EmailsResource(self._wire)

    @property
    def encounter_assessments(self) -> EncounterAssessmentsResource:
        """Encounter assessments, of the category "Encounters". Visits: planned, held and documented, with
        their assessments, comments, disposition and templates."""
        from .encounter_assessments import EncounterAssessmentsResource

        return EncounterAssessmentsResource(self._wire)

    @property
    def encounter_comments(self) -> EncounterCommentsResource:
        """Encounter comments, of the category "Encounters". Visits: planned, held and documented, with their
        assessments, comments, disposition and templates."""
        from .encounter_comments import EncounterCommentsResource

        return EncounterCommentsResource(self._wire)

    @property
    def encounter_disposition_formations(self) -> EncounterDispositionFormationsResource:
        """Encounter disposition formations, of the category "Encounters". Visits: planned, held and
        documented, with their assessments, comments, disposition and templates."""
        from .encounter_disposition_formations import EncounterDispositionFormationsResource

        return EncounterDispositionFormationsResource(self._wire)

    @property
    def encounter_dispositions(self) -> EncounterDispositionsResource:
        """Encounter dispositions, of the category "Encounters". Visits: planned, held and documented, with
        their assessments, comments, disposition and templates."""
        from .encounter_dispositions import EncounterDispositionsResource

        return EncounterDispositionsResource(self._wire)

    @property
    def encounter_templates(self) -> EncounterTemplatesResource:
        """Encounter templates, of the category "Encounters". Visits: planned, held and documented, with their
        assessments, comments, disposition and templates."""
        from .encounter_templates import EncounterTemplatesResource

        return EncounterTemplatesResource(self._wire)

    @property
    def encounters(self) -> EncountersResource:
        """Visits: planned, held and documented, with their assessments, comments, disposition and templates."""
        from .encounters import EncountersResource

        return EncountersResource(self._wire)

    @property
    def exports(self) -> ExportsResource:
        """Whole resources, cursor by cursor, for a warehouse."""
        from .exports import ExportsResource

        return ExportsResource(self._wire)

    @property
    def goal_templates(self) -> GoalTemplatesResource:
        """Goal templates, of the category "Assessment Formation". The questionnaires that a customer has
        designed, and the templates of care plan goals."""
        from .goal_templates import GoalTemplatesResource

        return GoalTemplatesResource(self._wire)

    @property
    def invoices(self) -> InvoicesResource:
        """Invoices, of everybody, of a patient or of an encounter."""
        from .invoices import InvoicesResource

        return InvoicesResource(self._wire)

    @property
    def messaging_templates(self) -> MessagingTemplatesResource:
        """Texts with variables that messages are made from."""
        from .messaging_templates import MessagingTemplatesResource

        return MessagingTemplatesResource(self._wire)

    @property
    def patient_programs(self) -> PatientProgramsResource:
        """Which programs a patient is in, and in which phase of each."""
        from .patient_programs import PatientProgramsResource

        return PatientProgramsResource(self._wire)

    @property
    def patients(self) -> PatientsResource:
        """The people in care. Nearly everything else belongs to one of them."""
        from .patients import PatientsResource

        return PatientsResource(self._wire)

    @property
    def payment_methods(self) -> PaymentMethodsResource:
        """Payment methods, of the category "Payments & Subscriptions". Payment methods, subscriptions and
        payments of a patient."""
        from .payment_methods import PaymentMethodsResource

        return PaymentMethodsResource(self._wire)

    @property
    def payments(self) -> PaymentsResource:
        """Payments, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of
        a patient."""
        from .payments import PaymentsResource

        return PaymentsResource(self._wire)

    @property
    def profile_formations(self) -> ProfileFormationsResource:
        """The profile data types that a customer has designed: hospitals, physicians, relatives and the like."""
        from .profile_formations import ProfileFormationsResource

        return ProfileFormationsResource(self._wire)

    @property
    def profile_records(self) -> ProfileRecordsResource:
        """Records of profile data types. They belong to the instance, not to a patient."""
        from .profile_records import ProfileRecordsResource

        return ProfileRecordsResource(self._wire)

    @property
    def programs(self) -> ProgramsResource:
        """The programs that a customer has designed, with their phases."""
        from .programs import ProgramsResource

        return ProgramsResource(self._wire)

    @property
    def schedules(self) -> SchedulesResource:
        """Schedules, of the category "Calendar". Appointments, schedules and working hours."""
        from .schedules import SchedulesResource

        return SchedulesResource(self._wire)

    @property
    def sms(self) -> SmsResource:
        """Text messages to and from a patient."""
        from .sms import SmsResource

        return SmsResource(self._wire)

    @property
    def subscriptions(self) -> SubscriptionsResource:
        """Subscriptions, of the category "Payments & Subscriptions". Payment methods, subscriptions and
        payments of a patient."""
        from .subscriptions import SubscriptionsResource

        return SubscriptionsResource(self._wire)

    @property
    def tasks(self) -> TasksResource:
        """Work to be done by the care team."""
        from .tasks import TasksResource

        return TasksResource(self._wire)

    @property
    def token(self) -> TokenResource:
        """How an API client gets the bearer token that every other call carries."""
        from .token import TokenResource

        return TokenResource(self._wire)

    @property
    def unrecognized_calls(self) -> UnrecognizedCallsResource:
        """Inbound calls that belong to no known patient."""
        from .unrecognized_calls import UnrecognizedCallsResource

        return UnrecognizedCallsResource(self._wire)

    @property
    def unrecognized_emails(self) -> UnrecognizedEmailsResource:
        """Inbound emails that belong to no known patient."""
        from .unrecognized_emails import UnrecognizedEmailsResource

        return UnrecognizedEmailsResource(self._wire)

    @property
    def unrecognized_sms(self) -> UnrecognizedSmsResource:
        """Inbound text messages that belong to no known patient."""
        from .unrecognized_sms import UnrecognizedSmsResource

        return UnrecognizedSmsResource(self._wire)

    @property
    def user_permissions(self) -> UserPermissionsResource:
        """User permissions, of the category "Users". The staff of a tenant, their territories, permissions and
        access to applications."""
        from .user_permissions import UserPermissionsResource

        return UserPermissionsResource(self._wire)

    @property
    def user_territories(self) -> UserTerritoriesResource:
        """User territories, of the category "Users". The staff of a tenant, their territories, permissions and
        access to applications."""
        from .user_territories import UserTerritoriesResource

        return UserTerritoriesResource(self._wire)

    @property
    def users(self) -> UsersResource:
        """The staff of a tenant, their territories, permissions and access to applications."""
        from .users import UsersResource

        return UsersResource(self._wire)

    @property
    def work_hours(self) -> WorkHoursResource:
        """Work hours, of the category "Calendar". Appointments, schedules and working hours."""
        from .work_hours import WorkHoursResource

        return WorkHoursResource(self._wire)


class AsyncCloudResources:
    """A client with these attributes: give it a `_wire`."""

    _wire: AsyncCloudWire

    @property
    def application_accesses(self) -> AsyncApplicationAccessesResource:
        """Application accesses, of the category "Users". The staff of a tenant, their territories, permissions
        and access to applications."""
        from .application_accesses import AsyncApplicationAccessesResource

        return AsyncApplicationAccessesResource(self._wire)

    @property
    def assessment_formations(self) -> AsyncAssessmentFormationsResource:
        """Assessment formations, of the category "Assessment Formation". The questionnaires that a customer
        has designed, and the templates of care plan goals."""
        from .assessment_formations import AsyncAssessmentFormationsResource

        return AsyncAssessmentFormationsResource(self._wire)

    @property
    def assessment_records(self) -> AsyncAssessmentRecordsResource:
        """Filled-in questionnaires of a patient."""
        from .assessment_records import AsyncAssessmentRecordsResource

        return AsyncAssessmentRecordsResource(self._wire)

    @property
    def audit(self) -> AsyncAuditResource:
        """Who has changed what, which webhooks were sent, and who has changed whose access."""
        from .audit import AsyncAuditResource

        return AsyncAuditResource(self._wire)

    @property
    def calendar_events(self) -> AsyncCalendarEventsResource:
        """Calendar events, of the category "Calendar". Appointments, schedules and working hours."""
        from .calendar_events import AsyncCalendarEventsResource

        return AsyncCalendarEventsResource(self._wire)

    @property
    def calls(self) -> AsyncCallsResource:
        """Voice calls with a patient and their recordings."""
        from .calls import AsyncCallsResource

        return AsyncCallsResource(self._wire)

    @property
    def care_plan_goals(self) -> AsyncCarePlanGoalsResource:
        """Care plan goals, of the category "Care Plan". The care plan of a patient: its overview, goals, and
        what is done about them."""
        from .care_plan_goals import AsyncCarePlanGoalsResource

        return AsyncCarePlanGoalsResource(self._wire)

    @property
    def care_plans(self) -> AsyncCarePlansResource:
        """Care plans, of the category "Care Plan". The care plan of a patient: its overview, goals, and what
        is done about them."""
        from .care_plans import AsyncCarePlansResource

        return AsyncCarePlansResource(self._wire)

    @property
    def cdt_formations(self) -> AsyncCdtFormationsResource:
        """The custom data types that a customer has designed: their fields, and what each takes."""
        from .cdt_formations import AsyncCdtFormationsResource

        return AsyncCdtFormationsResource(self._wire)

    @property
    def cdt_records(self) -> AsyncCdtRecordsResource:
        """Records about a patient in the types that the customer has designed."""
        from .cdt_records import AsyncCdtRecordsResource

        return AsyncCdtRecordsResource(self._wire)

    @property
    def chat(self) -> AsyncChatResource:
        """The conversation with a patient in the app."""
        from .chat import AsyncChatResource

        return AsyncChatResource(self._wire)

    @property
    def communications(self) -> AsyncCommunicationsResource:
        """Messages made from a template, each under a communication id."""
        from .communications import AsyncCommunicationsResource

        return AsyncCommunicationsResource(self._wire)

    @property
    def contacts(self) -> AsyncContactsResource:
        """The people to reach about a patient, each backed by a profile record."""
        from .contacts import AsyncContactsResource

        return AsyncContactsResource(self._wire)

    @property
    def dictionary_formations(self) -> AsyncDictionaryFormationsResource:
        """Dictionary formations, of the category "Dictionaries". Lists of coded values, such as diagnoses, and
        what their entries are made of."""
        from .dictionary_formations import AsyncDictionaryFormationsResource

        return AsyncDictionaryFormationsResource(self._wire)

    @property
    def dictionary_records(self) -> AsyncDictionaryRecordsResource:
        """Dictionary records, of the category "Dictionaries". Lists of coded values, such as diagnoses, and
        what their entries are made of."""
        from .dictionary_records import AsyncDictionaryRecordsResource

        return AsyncDictionaryRecordsResource(self._wire)

    @property
    def document_records(self) -> AsyncDocumentRecordsResource:
        """Document records, of the category "Documents". The documents of a patient: summaries, files, and
        records of a document type."""
        from .document_records import AsyncDocumentRecordsResource

        return AsyncDocumentRecordsResource(self._wire)

    @property
    def document_types(self) -> AsyncDocumentTypesResource:
        """The kinds of document that a customer has designed."""
        from .document_types import AsyncDocumentTypesResource

        return AsyncDocumentTypesResource(self._wire)

    @property
    def documents(self) -> AsyncDocumentsResource:
        """The documents of a patient: summaries, files, and records of a document type."""
        from .documents import AsyncDocumentsResource

        return AsyncDocumentsResource(self._wire)

    @property
    def email_drafts(self) -> AsyncEmailDraftsResource:
        """Email drafts, of the category "Email". Emails to and from a patient, their attachments and drafts."""
        from .email_drafts import AsyncEmailDraftsResource

        return AsyncEmailDraftsResource(self._wire)

    @property
    def emails(self) -> AsyncEmailsResource:
        """Emails, of the category "Email". Emails to and from a patient, their attachments and drafts."""
        from .emails import AsyncEmailsResource

        return AsyncEmailsResource(self._wire)

    @property
    def encounter_assessments(self) -> AsyncEncounterAssessmentsResource:
        """Encounter assessments, of the category "Encounters". Visits: planned, held and documented, with
        their assessments, comments, disposition and templates."""
        from .encounter_assessments import AsyncEncounterAssessmentsResource

        return AsyncEncounterAssessmentsResource(self._wire)

    @property
    def encounter_comments(self) -> AsyncEncounterCommentsResource:
        """Encounter comments, of the category "Encounters". Visits: planned, held and documented, with their
        assessments, comments, disposition and templates."""
        from .encounter_comments import AsyncEncounterCommentsResource

        return AsyncEncounterCommentsResource(self._wire)

    @property
    def encounter_disposition_formations(self) -> AsyncEncounterDispositionFormationsResource:
        """Encounter disposition formations, of the category "Encounters". Visits: planned, held and
        documented, with their assessments, comments, disposition and templates."""
        from .encounter_disposition_formations import AsyncEncounterDispositionFormationsResource

        return AsyncEncounterDispositionFormationsResource(self._wire)

    @property
    def encounter_dispositions(self) -> AsyncEncounterDispositionsResource:
        """Encounter dispositions, of the category "Encounters". Visits: planned, held and documented, with
        their assessments, comments, disposition and templates."""
        from .encounter_dispositions import AsyncEncounterDispositionsResource

        return AsyncEncounterDispositionsResource(self._wire)

    @property
    def encounter_templates(self) -> AsyncEncounterTemplatesResource:
        """Encounter templates, of the category "Encounters". Visits: planned, held and documented, with their
        assessments, comments, disposition and templates."""
        from .encounter_templates import AsyncEncounterTemplatesResource

        return AsyncEncounterTemplatesResource(self._wire)

    @property
    def encounters(self) -> AsyncEncountersResource:
        """Visits: planned, held and documented, with their assessments, comments, disposition and templates."""
        from .encounters import AsyncEncountersResource

        return AsyncEncountersResource(self._wire)

    @property
    def exports(self) -> AsyncExportsResource:
        """Whole resources, cursor by cursor, for a warehouse."""
        from .exports import AsyncExportsResource

        return AsyncExportsResource(self._wire)

    @property
    def goal_templates(self) -> AsyncGoalTemplatesResource:
        """Goal templates, of the category "Assessment Formation". The questionnaires that a customer has
        designed, and the templates of care plan goals."""
        from .goal_templates import AsyncGoalTemplatesResource

        return AsyncGoalTemplatesResource(self._wire)

    @property
    def invoices(self) -> AsyncInvoicesResource:
        """Invoices, of everybody, of a patient or of an encounter."""
        from .invoices import AsyncInvoicesResource

        return AsyncInvoicesResource(self._wire)

    @property
    def messaging_templates(self) -> AsyncMessagingTemplatesResource:
        """Texts with variables that messages are made from."""
        from .messaging_templates import AsyncMessagingTemplatesResource

        return AsyncMessagingTemplatesResource(self._wire)

    @property
    def patient_programs(self) -> AsyncPatientProgramsResource:
        """Which programs a patient is in, and in which phase of each."""
        from .patient_programs import AsyncPatientProgramsResource

        return AsyncPatientProgramsResource(self._wire)

    @property
    def patients(self) -> AsyncPatientsResource:
        """The people in care. Nearly everything else belongs to one of them."""
        from .patients import AsyncPatientsResource

        return AsyncPatientsResource(self._wire)

    @property
    def payment_methods(self) -> AsyncPaymentMethodsResource:
        """Payment methods, of the category "Payments & Subscriptions". Payment methods, subscriptions and
        payments of a patient."""
        from .payment_methods import AsyncPaymentMethodsResource

        return AsyncPaymentMethodsResource(self._wire)

    @property
    def payments(self) -> AsyncPaymentsResource:
        """Payments, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of
        a patient."""
        from .payments import AsyncPaymentsResource

        return AsyncPaymentsResource(self._wire)

    @property
    def profile_formations(self) -> AsyncProfileFormationsResource:
        """The profile data types that a customer has designed: hospitals, physicians, relatives and the like."""
        from .profile_formations import AsyncProfileFormationsResource

        return AsyncProfileFormationsResource(self._wire)

    @property
    def profile_records(self) -> AsyncProfileRecordsResource:
        """Records of profile data types. They belong to the instance, not to a patient."""
        from .profile_records import AsyncProfileRecordsResource

        return AsyncProfileRecordsResource(self._wire)

    @property
    def programs(self) -> AsyncProgramsResource:
        """The programs that a customer has designed, with their phases."""
        from .programs import AsyncProgramsResource

        return AsyncProgramsResource(self._wire)

    @property
    def schedules(self) -> AsyncSchedulesResource:
        """Schedules, of the category "Calendar". Appointments, schedules and working hours."""
        from .schedules import AsyncSchedulesResource

        return AsyncSchedulesResource(self._wire)

    @property
    def sms(self) -> AsyncSmsResource:
        """Text messages to and from a patient."""
        from .sms import AsyncSmsResource

        return AsyncSmsResource(self._wire)

    @property
    def subscriptions(self) -> AsyncSubscriptionsResource:
        """Subscriptions, of the category "Payments & Subscriptions". Payment methods, subscriptions and
        payments of a patient."""
        from .subscriptions import AsyncSubscriptionsResource

        return AsyncSubscriptionsResource(self._wire)

    @property
    def tasks(self) -> AsyncTasksResource:
        """Work to be done by the care team."""
        from .tasks import AsyncTasksResource

        return AsyncTasksResource(self._wire)

    @property
    def token(self) -> AsyncTokenResource:
        """How an API client gets the bearer token that every other call carries."""
        from .token import AsyncTokenResource

        return AsyncTokenResource(self._wire)

    @property
    def unrecognized_calls(self) -> AsyncUnrecognizedCallsResource:
        """Inbound calls that belong to no known patient."""
        from .unrecognized_calls import AsyncUnrecognizedCallsResource

        return AsyncUnrecognizedCallsResource(self._wire)

    @property
    def unrecognized_emails(self) -> AsyncUnrecognizedEmailsResource:
        """Inbound emails that belong to no known patient."""
        from .unrecognized_emails import AsyncUnrecognizedEmailsResource

        return AsyncUnrecognizedEmailsResource(self._wire)

    @property
    def unrecognized_sms(self) -> AsyncUnrecognizedSmsResource:
        """Inbound text messages that belong to no known patient."""
        from .unrecognized_sms import AsyncUnrecognizedSmsResource

        return AsyncUnrecognizedSmsResource(self._wire)

    @property
    def user_permissions(self) -> AsyncUserPermissionsResource:
        """User permissions, of the category "Users". The staff of a tenant, their territories, permissions and
        access to applications."""
        from .user_permissions import AsyncUserPermissionsResource

        return AsyncUserPermissionsResource(self._wire)

    @property
    def user_territories(self) -> AsyncUserTerritoriesResource:
        """User territories, of the category "Users". The staff of a tenant, their territories, permissions and
        access to applications."""
        from .user_territories import AsyncUserTerritoriesResource

        return AsyncUserTerritoriesResource(self._wire)

    @property
    def users(self) -> AsyncUsersResource:
        """The staff of a tenant, their territories, permissions and access to applications."""
        from .users import AsyncUsersResource

        return AsyncUsersResource(self._wire)

    @property
    def work_hours(self) -> AsyncWorkHoursResource:
        """Work hours, of the category "Calendar". Appointments, schedules and working hours."""
        from .work_hours import AsyncWorkHoursResource

        return AsyncWorkHoursResource(self._wire)


if not TYPE_CHECKING:  # to a type checker a name that does not exist stays one

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(_import_module(_MODULES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
