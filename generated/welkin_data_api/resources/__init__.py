# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The resources of the API as attributes, each imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from welkin_runtime.types import AsyncDataWire, DataWire

if TYPE_CHECKING:
    from .app_messages import AppMessages, AsyncAppMessages
    from .assessment_responses import AssessmentResponses, AsyncAssessmentResponses
    from .calendar_events import AsyncCalendarEvents, CalendarEvents
    from .calendars import AsyncCalendars, Calendars
    from .care_flows import AsyncCareFlows, CareFlows
    from .conversations import AsyncConversations, Conversations
    from .custom_data_type_records import AsyncCustomDataTypeRecords, CustomDataTypeRecords
    from .email_addresses import AsyncEmailAddresses, EmailAddresses
    from .external_ids import AsyncExternalIds, ExternalIds
    from .integration_tasks import AsyncIntegrationTasks, IntegrationTasks
    from .patients import AsyncPatients, Patients
    from .phone_numbers import AsyncPhoneNumbers, PhoneNumbers
    from .token import AsyncToken, Token
    from .workers import AsyncWorkers, Workers

__all__ = ["AsyncDataResources", "DataResources"]


class DataResources:
    """A client with these attributes: give it a `_wire`."""

    _wire: DataWire

    @property
    def app_messages(self) -> AppMessages:
        """Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails
        and SMS are not among them."""
        from .app_messages import AppMessages

        return AppMessages(self._wire)

    @property
    def assessment_responses(self) -> AssessmentResponses:
        """Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""
        from .assessment_responses import AssessmentResponses

        return AssessmentResponses(self._wire)

    @property
    def calendar_events(self) -> CalendarEvents:
        """Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""
        from .calendar_events import CalendarEvents

        return CalendarEvents(self._wire)

    @property
    def calendars(self) -> Calendars:
        """The one calendar of each worker; it ties calendar events to workers."""
        from .calendars import Calendars

        return Calendars(self._wire)

    @property
    def care_flows(self) -> CareFlows:
        """The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""
        from .care_flows import CareFlows

        return CareFlows(self._wire)

    @property
    def conversations(self) -> Conversations:
        """The threads in which workers and a patient exchange texts, by app, SMS or email."""
        from .conversations import Conversations

        return Conversations(self._wire)

    @property
    def custom_data_type_records(self) -> CustomDataTypeRecords:
        """Records about a patient in forms that the customer has designed in Workshop."""
        from .custom_data_type_records import CustomDataTypeRecords

        return CustomDataTypeRecords(self._wire)

    @property
    def email_addresses(self) -> EmailAddresses:
        """The email addresses of a patient and what the patient has agreed to receive there."""
        from .email_addresses import EmailAddresses

        return EmailAddresses(self._wire)

    @property
    def external_ids(self) -> ExternalIds:
        """Which record of another system stands for which Welkin record. Provisional in this version."""
        from .external_ids import ExternalIds

        return ExternalIds(self._wire)

    @property
    def integration_tasks(self) -> IntegrationTasks:
        """Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only
        and rarely used."""
        from .integration_tasks import IntegrationTasks

        return IntegrationTasks(self._wire)

    @property
    def patients(self) -> Patients:
        """The people in care. Nearly everything else hangs on a patient."""
        from .patients import Patients

        return Patients(self._wire)

    @property
    def phone_numbers(self) -> PhoneNumbers:
        """The phone numbers of a patient and what the patient has agreed to receive there."""
        from .phone_numbers import PhoneNumbers

        return PhoneNumbers(self._wire)

    @property
    def token(self) -> Token:
        """How a client gets the access token that every other operation demands."""
        from .token import Token

        return Token(self._wire)

    @property
    def workers(self) -> Workers:
        """The staff who care for patients and work in Welkin's portal. Read-only."""
        from .workers import Workers

        return Workers(self._wire)


class AsyncDataResources:
    """A client with these attributes: give it a `_wire`."""

    _wire: AsyncDataWire

    @property
    def app_messages(self) -> AsyncAppMessages:
        """Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails
        and SMS are not among them."""
        from .app_messages import AsyncAppMessages

        return AsyncAppMessages(self._wire)

    @property
    def assessment_responses(self) -> AsyncAssessmentResponses:
        """Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""
        from .assessment_responses import AsyncAssessmentResponses

        return AsyncAssessmentResponses(self._wire)

    @property
    def calendar_events(self) -> AsyncCalendarEvents:
        """Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""
        from .calendar_events import AsyncCalendarEvents

        return AsyncCalendarEvents(self._wire)

    @property
    def calendars(self) -> AsyncCalendars:
        """The one calendar of each worker; it ties calendar events to workers."""
        from .calendars import AsyncCalendars

        return AsyncCalendars(self._wire)

    @property
    def care_flows(self) -> AsyncCareFlows:
        """The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""
        from .care_flows import AsyncCareFlows

        return AsyncCareFlows(self._wire)

    @property
    def conversations(self) -> AsyncConversations:
        """The threads in which workers and a patient exchange texts, by app, SMS or email."""
        from .conversations import AsyncConversations

        return AsyncConversations(self._wire)

    @property
    def custom_data_type_records(self) -> AsyncCustomDataTypeRecords:
        """Records about a patient in forms that the customer has designed in Workshop."""
        from .custom_data_type_records import AsyncCustomDataTypeRecords

        return AsyncCustomDataTypeRecords(self._wire)

    @property
    def email_addresses(self) -> AsyncEmailAddresses:
        """The email addresses of a patient and what the patient has agreed to receive there."""
        from .email_addresses import AsyncEmailAddresses

        return AsyncEmailAddresses(self._wire)

    @property
    def external_ids(self) -> AsyncExternalIds:
        """Which record of another system stands for which Welkin record. Provisional in this version."""
        from .external_ids import AsyncExternalIds

        return AsyncExternalIds(self._wire)

    @property
    def integration_tasks(self) -> AsyncIntegrationTasks:
        """Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only
        and rarely used."""
        from .integration_tasks import AsyncIntegrationTasks

        return AsyncIntegrationTasks(self._wire)

    @property
    def patients(self) -> AsyncPatients:
        """The people in care. Nearly everything else hangs on a patient."""
        from .patients import AsyncPatients

        return AsyncPatients(self._wire)

    @property
    def phone_numbers(self) -> AsyncPhoneNumbers:
        """The phone numbers of a patient and what the patient has agreed to receive there."""
        from .phone_numbers import AsyncPhoneNumbers

        return AsyncPhoneNumbers(self._wire)

    @property
    def token(self) -> AsyncToken:
        """How a client gets the access token that every other operation demands."""
        from .token import AsyncToken

        return AsyncToken(self._wire)

    @property
    def workers(self) -> AsyncWorkers:
        """The staff who care for patients and work in Welkin's portal. Read-only."""
        from .workers import AsyncWorkers

        return AsyncWorkers(self._wire)
