# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The resources of the API as attributes and by class, each imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

from welkin_runtime.types import AsyncDataWire, DataWire

if TYPE_CHECKING:
    from .app_messages import AppMessagesResource, AsyncAppMessagesResource
    from .assessment_responses import AssessmentResponsesResource, AsyncAssessmentResponsesResource
    from .calendar_events import AsyncCalendarEventsResource, CalendarEventsResource
    from .calendars import AsyncCalendarsResource, CalendarsResource
    from .care_flows import AsyncCareFlowsResource, CareFlowsResource
    from .conversations import AsyncConversationsResource, ConversationsResource
    from .custom_data_type_records import AsyncCustomDataTypeRecordsResource, CustomDataTypeRecordsResource
    from .email_addresses import AsyncEmailAddressesResource, EmailAddressesResource
    from .external_ids import AsyncExternalIdsResource, ExternalIdsResource
    from .integration_tasks import AsyncIntegrationTasksResource, IntegrationTasksResource
    from .patients import AsyncPatientsResource, PatientsResource
    from .phone_numbers import AsyncPhoneNumbersResource, PhoneNumbersResource
    from .token import AsyncTokenResource, TokenResource
    from .workers import AsyncWorkersResource, WorkersResource

_MODULES = {
    "AsyncAppMessagesResource": ".app_messages",
    "AppMessagesResource": ".app_messages",
    "AsyncAssessmentResponsesResource": ".assessment_responses",
    "AssessmentResponsesResource": ".assessment_responses",
    "AsyncCalendarEventsResource": ".calendar_events",
    "CalendarEventsResource": ".calendar_events",
    "AsyncCalendarsResource": ".calendars",
    "CalendarsResource": ".calendars",
    "AsyncCareFlowsResource": ".care_flows",
    "CareFlowsResource": ".care_flows",
    "AsyncConversationsResource": ".conversations",
    "ConversationsResource": ".conversations",
    "AsyncCustomDataTypeRecordsResource": ".custom_data_type_records",
    "CustomDataTypeRecordsResource": ".custom_data_type_records",
    "AsyncEmailAddressesResource": ".email_addresses",
    "EmailAddressesResource": ".email_addresses",
    "AsyncExternalIdsResource": ".external_ids",
    "ExternalIdsResource": ".external_ids",
    "AsyncIntegrationTasksResource": ".integration_tasks",
    "IntegrationTasksResource": ".integration_tasks",
    "AsyncPatientsResource": ".patients",
    "PatientsResource": ".patients",
    "AsyncPhoneNumbersResource": ".phone_numbers",
    "PhoneNumbersResource": ".phone_numbers",
    "AsyncTokenResource": ".token",
    "TokenResource": ".token",
    "AsyncWorkersResource": ".workers",
    "WorkersResource": ".workers",
}

__all__ = [
    "AsyncDataResources",
    "DataResources",
    "AsyncAppMessagesResource",
    "AppMessagesResource",
    "AsyncAssessmentResponsesResource",
    "AssessmentResponsesResource",
    "AsyncCalendarEventsResource",
    "CalendarEventsResource",
    "AsyncCalendarsResource",
    "CalendarsResource",
    "AsyncCareFlowsResource",
    "CareFlowsResource",
    "AsyncConversationsResource",
    "ConversationsResource",
    "AsyncCustomDataTypeRecordsResource",
    "CustomDataTypeRecordsResource",
    "AsyncEmailAddressesResource",
    "EmailAddressesResource",
    "AsyncExternalIdsResource",
    "ExternalIdsResource",
    "AsyncIntegrationTasksResource",
    "IntegrationTasksResource",
    "AsyncPatientsResource",
    "PatientsResource",
    "AsyncPhoneNumbersResource",
    "PhoneNumbersResource",
    "AsyncTokenResource",
    "TokenResource",
    "AsyncWorkersResource",
    "WorkersResource",
]


class DataResources:
    """A client with these attributes: give it a `_wire`."""

    _wire: DataWire

    @property
    def app_messages(self) -> AppMessagesResource:
        """Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails
        and SMS are not among them."""
        from .app_messages import AppMessagesResource

        return AppMessagesResource(self._wire)

    @property
    def assessment_responses(self) -> AssessmentResponsesResource:
        """Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""
        from .assessment_responses import AssessmentResponsesResource

        return AssessmentResponsesResource(self._wire)

    @property
    def calendar_events(self) -> CalendarEventsResource:
        """Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""
        from .calendar_events import CalendarEventsResource

        return CalendarEventsResource(self._wire)

    @property
    def calendars(self) -> CalendarsResource:
        """The one calendar of each worker; it ties calendar events to workers."""
        from .calendars import CalendarsResource

        return CalendarsResource(self._wire)

    @property
    def care_flows(self) -> CareFlowsResource:
        """The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""
        from .care_flows import CareFlowsResource

        return CareFlowsResource(self._wire)

    @property
    def conversations(self) -> ConversationsResource:
        """The threads in which workers and a patient exchange texts, by app, SMS or email."""
        from .conversations import ConversationsResource

        return ConversationsResource(self._wire)

    @property
    def custom_data_type_records(self) -> CustomDataTypeRecordsResource:
        """Records about a patient in forms that the customer has designed in Workshop."""
        from .custom_data_type_records import CustomDataTypeRecordsResource

        return CustomDataTypeRecordsResource(self._wire)

    @property
    def email_addresses(self) -> EmailAddressesResource:
        """The email addresses of a patient and what the patient has agreed to receive there."""
        from .email_addresses import EmailAddressesResource

        return EmailAddressesResource(self._wire)

    @property
    def external_ids(self) -> ExternalIdsResource:
        """Which record of another system stands for which Welkin record. Provisional in this version."""
        from .external_ids import ExternalIdsResource

        return ExternalIdsResource(self._wire)

    @property
    def integration_tasks(self) -> IntegrationTasksResource:
        """Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only
        and rarely used."""
        from .integration_tasks import IntegrationTasksResource

        return IntegrationTasksResource(self._wire)

    @property
    def patients(self) -> PatientsResource:
        """The people in care. Nearly everything else hangs on a patient."""
        from .patients import PatientsResource

        return PatientsResource(self._wire)

    @property
    def phone_numbers(self) -> PhoneNumbersResource:
        """The phone numbers of a patient and what the patient has agreed to receive there."""
        from .phone_numbers import PhoneNumbersResource

        return PhoneNumbersResource(self._wire)

    @property
    def token(self) -> TokenResource:
        """How a client gets the access token that every other operation demands."""
        from .token import TokenResource

        return TokenResource(self._wire)

    @property
    def workers(self) -> WorkersResource:
        """The staff who care for patients and work in Welkin's portal. Read-only."""
        from .workers import WorkersResource

        return WorkersResource(self._wire)


class AsyncDataResources:
    """A client with these attributes: give it a `_wire`."""

    _wire: AsyncDataWire

    @property
    def app_messages(self) -> AsyncAppMessagesResource:
        """Text messages between a patient and a worker in a mobile or web app, kept in a conversation. Emails
        and SMS are not among them."""
        from .app_messages import AsyncAppMessagesResource

        return AsyncAppMessagesResource(self._wire)

    @property
    def assessment_responses(self) -> AsyncAssessmentResponsesResource:
        """Filled-in questionnaires of a patient, answered inside Welkin or loaded from another system."""
        from .assessment_responses import AsyncAssessmentResponsesResource

        return AsyncAssessmentResponsesResource(self._wire)

    @property
    def calendar_events(self) -> AsyncCalendarEventsResource:
        """Appointments with a patient on the calendar of a worker, at a time of day or for a whole day."""
        from .calendar_events import AsyncCalendarEventsResource

        return AsyncCalendarEventsResource(self._wire)

    @property
    def calendars(self) -> AsyncCalendarsResource:
        """The one calendar of each worker; it ties calendar events to workers."""
        from .calendars import AsyncCalendarsResource

        return AsyncCalendarsResource(self._wire)

    @property
    def care_flows(self) -> AsyncCareFlowsResource:
        """The goals set for a patient and the tasks that lead there. Read-only: they are made inside Welkin."""
        from .care_flows import AsyncCareFlowsResource

        return AsyncCareFlowsResource(self._wire)

    @property
    def conversations(self) -> AsyncConversationsResource:
        """The threads in which workers and a patient exchange texts, by app, SMS or email."""
        from .conversations import AsyncConversationsResource

        return AsyncConversationsResource(self._wire)

    @property
    def custom_data_type_records(self) -> AsyncCustomDataTypeRecordsResource:
        """Records about a patient in forms that the customer has designed in Workshop."""
        from .custom_data_type_records import AsyncCustomDataTypeRecordsResource

        return AsyncCustomDataTypeRecordsResource(self._wire)

    @property
    def email_addresses(self) -> AsyncEmailAddressesResource:
        """The email addresses of a patient and what the patient has agreed to receive there."""
        from .email_addresses import AsyncEmailAddressesResource

        return AsyncEmailAddressesResource(self._wire)

    @property
    def external_ids(self) -> AsyncExternalIdsResource:
        """Which record of another system stands for which Welkin record. Provisional in this version."""
        from .external_ids import AsyncExternalIdsResource

        return AsyncExternalIdsResource(self._wire)

    @property
    def integration_tasks(self) -> AsyncIntegrationTasksResource:
        """Progress and errors of the data imports that Welkin has built for a customer. Provisional, read-only
        and rarely used."""
        from .integration_tasks import AsyncIntegrationTasksResource

        return AsyncIntegrationTasksResource(self._wire)

    @property
    def patients(self) -> AsyncPatientsResource:
        """The people in care. Nearly everything else hangs on a patient."""
        from .patients import AsyncPatientsResource

        return AsyncPatientsResource(self._wire)

    @property
    def phone_numbers(self) -> AsyncPhoneNumbersResource:
        """The phone numbers of a patient and what the patient has agreed to receive there."""
        from .phone_numbers import AsyncPhoneNumbersResource

        return AsyncPhoneNumbersResource(self._wire)

    @property
    def token(self) -> AsyncTokenResource:
        """How a client gets the access token that every other operation demands."""
        from .token import AsyncTokenResource

        return AsyncTokenResource(self._wire)

    @property
    def workers(self) -> AsyncWorkersResource:
        """The staff who care for patients and work in Welkin's portal. Read-only."""
        from .workers import AsyncWorkersResource

        return AsyncWorkersResource(self._wire)


if not TYPE_CHECKING:  # to a type checker a name that does not exist stays one

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(_import_module(_MODULES[name], __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
