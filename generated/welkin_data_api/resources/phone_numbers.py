# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The phone numbers of a patient and what the patient has agreed to receive there."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.phone_number import PhoneNumber, PhoneNumberType
from ..operations.phone_numbers import (
    CREATE_PHONE_NUMBER,
    FIND_PHONE_NUMBERS,
    GET_PHONE_NUMBER,
    UPDATE_PHONE_NUMBER,
)

__all__ = ["AsyncPhoneNumbersResource", "PhoneNumbersResource"]


@private_frames
class PhoneNumbersResource:
    """The phone numbers of a patient and what the patient has agreed to receive there."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    @warns_of_arguments(FIND_PHONE_NUMBERS)
    def find(
        self,
        *,
        patient_id: str | None = None,
        user_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[PhoneNumber]:
        """
        Find phone numbers

        Page through the phone numbers that were created or changed within a window of time, of one patient
        or of all.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            patient_id: Only records that belong to this patient.
            user_id: Only records that belong to this patient, under the former name of `patient_id`.
                Send `patient_id` instead. (deprecated since 2018-10-10; use patient_id)
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over PhoneNumber records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Phone Numbers / Find"
        """
        return self._wire.find(
            FIND_PHONE_NUMBERS,
            {
                "patient_id": patient_id,
                "user_id": user_id,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_PHONE_NUMBER)
    def create(
        self,
        *,
        patient_id: str,
        phone_number: str,
        phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"],
        user_id: str | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_sms: bool | Unset = UNSET,
        opted_in_to_call_recording: bool | Unset = UNSET,
        opted_in_to_voicemail: bool | Unset = UNSET,
        opted_in_to_phone: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PhoneNumber:
        """
        Add a phone number

        Add a number to a patient. Consent flags are false where they are not sent. The reference describes
        no call or text as a result. That the number is new is not checked, and calls and texts of a number
        that two patients share end up unassigned.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient the number belongs to.
            phone_number: The number: the patient's own, or that of somebody close such as a relative
                who helps. Ten digits without country code and extension in this edition, which knows the
                United States only; E.164 in later ones. Cannot be changed afterwards: create another.
            phone_number_type: Kind of the number.
            user_id: Former name of `patient_id`; send that alone. The printed sample sends both with
                different ids, though both mean the patient. (deprecated since 2018-10-10; use patient_id)
            friendly_name: Label by which workers tell the patient's numbers apart.
            verified: True when somebody has called the number and confirmed the patient's identity.
                False where not sent.
            opted_in_to_sms: True when the patient has agreed, in speech, in writing or digitally, to
                SMS at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            opted_in_to_call_recording: True when the patient has agreed, in speech, in writing or
                digitally, to calls being recorded at this number. False where not sent. Set it only when
                you can show how and when the patient agreed.
            opted_in_to_voicemail: True when the patient has agreed, in speech, in writing or digitally,
                to voicemail at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            opted_in_to_phone: True when the patient has agreed, in speech, in writing or digitally, to
                calls at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            automatic_recipient: True when the patient has agreed, in speech, in writing or digitally,
                to automated SMS at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The PhoneNumber.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Phone Numbers / Create"
        """
        return self._wire.call(
            CREATE_PHONE_NUMBER,
            {
                "patient_id": patient_id,
                "phone_number": phone_number,
                "phone_number_type": phone_number_type,
                "user_id": user_id,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_sms": opted_in_to_sms,
                "opted_in_to_call_recording": opted_in_to_call_recording,
                "opted_in_to_voicemail": opted_in_to_voicemail,
                "opted_in_to_phone": opted_in_to_phone,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> PhoneNumber:
        """
        Get a phone number

        Read one phone number of a patient, with its consent flags, by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The PhoneNumber.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Phone Numbers / Get"
        """
        return self._wire.call(
            GET_PHONE_NUMBER,
            {
                "id": id,
            },
            options,
        )

    def update(
        self,
        id: str,
        /,
        *,
        phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"] | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_sms: bool | Unset = UNSET,
        opted_in_to_call_recording: bool | Unset = UNSET,
        opted_in_to_voicemail: bool | Unset = UNSET,
        opted_in_to_phone: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PhoneNumber:
        """
        Update a phone number

        Change the kind, label or consent flags of a number. Members left out keep their value. Number and
        patient are fixed; for another number create another record.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            phone_number_type: Kind of the number.
            friendly_name: Label by which workers tell the patient's numbers apart.
            verified: True when somebody has called the number and confirmed the patient's identity.
                False where not sent.
            opted_in_to_sms: True when the patient has agreed, in speech, in writing or digitally, to
                SMS at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            opted_in_to_call_recording: True when the patient has agreed, in speech, in writing or
                digitally, to calls being recorded at this number. False where not sent. Set it only when
                you can show how and when the patient agreed.
            opted_in_to_voicemail: True when the patient has agreed, in speech, in writing or digitally,
                to voicemail at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            opted_in_to_phone: True when the patient has agreed, in speech, in writing or digitally, to
                calls at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            automatic_recipient: True when the patient has agreed, in speech, in writing or digitally,
                to automated SMS at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The PhoneNumber.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Phone Numbers / Update"
        """
        return self._wire.call(
            UPDATE_PHONE_NUMBER,
            {
                "id": id,
                "phone_number_type": phone_number_type,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_sms": opted_in_to_sms,
                "opted_in_to_call_recording": opted_in_to_call_recording,
                "opted_in_to_voicemail": opted_in_to_voicemail,
                "opted_in_to_phone": opted_in_to_phone,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )


@private_frames
class AsyncPhoneNumbersResource:
    """The phone numbers of a patient and what the patient has agreed to receive there."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    @warns_of_arguments(FIND_PHONE_NUMBERS)
    def find(
        self,
        *,
        patient_id: str | None = None,
        user_id: str | None = None,
        updated_from: datetime.datetime | None = None,
        updated_to: datetime.datetime | None = None,
        page_size: int | None = None,
        concurrency: int = 1,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[PhoneNumber]:
        """
        Find phone numbers

        Page through the phone numbers that were created or changed within a window of time, of one patient
        or of all.

        Without a window a walk has been seen to cover the whole collection. A record that changed several
        times within the window comes once, as it is now.

        Args:
            patient_id: Only records that belong to this patient.
            user_id: Only records that belong to this patient, under the former name of `patient_id`.
                Send `patient_id` instead. (deprecated since 2018-10-10; use patient_id)
            updated_from: only records last updated at this instant or later; default: all of them.
            updated_to: only records last updated at this instant or earlier; default: up to the start of the walk.
            page_size: records asked for per page; default: the server's own.
            concurrency: requests under way at once, 1 to 64, at most as many pages kept ahead of the reader; the order
                stays.
            checkpoint: go on where an earlier walk with the same filters stopped; it carries that walk's window.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over PhoneNumber records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Phone Numbers / Find"
        """
        return self._wire.find(
            FIND_PHONE_NUMBERS,
            {
                "patient_id": patient_id,
                "user_id": user_id,
            },
            updated_from=updated_from,
            updated_to=updated_to,
            page_size=page_size,
            concurrency=concurrency,
            checkpoint=checkpoint,
            options=options,
        )

    @warns_of_arguments(CREATE_PHONE_NUMBER)
    async def create(
        self,
        *,
        patient_id: str,
        phone_number: str,
        phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"],
        user_id: str | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_sms: bool | Unset = UNSET,
        opted_in_to_call_recording: bool | Unset = UNSET,
        opted_in_to_voicemail: bool | Unset = UNSET,
        opted_in_to_phone: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PhoneNumber:
        """
        Add a phone number

        Add a number to a patient. Consent flags are false where they are not sent. The reference describes
        no call or text as a result. That the number is new is not checked, and calls and texts of a number
        that two patients share end up unassigned.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: The patient the number belongs to.
            phone_number: The number: the patient's own, or that of somebody close such as a relative
                who helps. Ten digits without country code and extension in this edition, which knows the
                United States only; E.164 in later ones. Cannot be changed afterwards: create another.
            phone_number_type: Kind of the number.
            user_id: Former name of `patient_id`; send that alone. The printed sample sends both with
                different ids, though both mean the patient. (deprecated since 2018-10-10; use patient_id)
            friendly_name: Label by which workers tell the patient's numbers apart.
            verified: True when somebody has called the number and confirmed the patient's identity.
                False where not sent.
            opted_in_to_sms: True when the patient has agreed, in speech, in writing or digitally, to
                SMS at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            opted_in_to_call_recording: True when the patient has agreed, in speech, in writing or
                digitally, to calls being recorded at this number. False where not sent. Set it only when
                you can show how and when the patient agreed.
            opted_in_to_voicemail: True when the patient has agreed, in speech, in writing or digitally,
                to voicemail at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            opted_in_to_phone: True when the patient has agreed, in speech, in writing or digitally, to
                calls at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            automatic_recipient: True when the patient has agreed, in speech, in writing or digitally,
                to automated SMS at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The PhoneNumber.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Phone Numbers / Create"
        """
        return await self._wire.call(
            CREATE_PHONE_NUMBER,
            {
                "patient_id": patient_id,
                "phone_number": phone_number,
                "phone_number_type": phone_number_type,
                "user_id": user_id,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_sms": opted_in_to_sms,
                "opted_in_to_call_recording": opted_in_to_call_recording,
                "opted_in_to_voicemail": opted_in_to_voicemail,
                "opted_in_to_phone": opted_in_to_phone,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> PhoneNumber:
        """
        Get a phone number

        Read one phone number of a patient, with its consent flags, by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The PhoneNumber.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Phone Numbers / Get"
        """
        return await self._wire.call(
            GET_PHONE_NUMBER,
            {
                "id": id,
            },
            options,
        )

    async def update(
        self,
        id: str,
        /,
        *,
        phone_number_type: PhoneNumberType | Literal["cell", "landline", "other"] | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_sms: bool | Unset = UNSET,
        opted_in_to_call_recording: bool | Unset = UNSET,
        opted_in_to_voicemail: bool | Unset = UNSET,
        opted_in_to_phone: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PhoneNumber:
        """
        Update a phone number

        Change the kind, label or consent flags of a number. Members left out keep their value. Number and
        patient are fixed; for another number create another record.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            phone_number_type: Kind of the number.
            friendly_name: Label by which workers tell the patient's numbers apart.
            verified: True when somebody has called the number and confirmed the patient's identity.
                False where not sent.
            opted_in_to_sms: True when the patient has agreed, in speech, in writing or digitally, to
                SMS at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            opted_in_to_call_recording: True when the patient has agreed, in speech, in writing or
                digitally, to calls being recorded at this number. False where not sent. Set it only when
                you can show how and when the patient agreed.
            opted_in_to_voicemail: True when the patient has agreed, in speech, in writing or digitally,
                to voicemail at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            opted_in_to_phone: True when the patient has agreed, in speech, in writing or digitally, to
                calls at this number. False where not sent. Set it only when you can show how and when the
                patient agreed.
            automatic_recipient: True when the patient has agreed, in speech, in writing or digitally,
                to automated SMS at this number. False where not sent. Set it only when you can show how and
                when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The PhoneNumber.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Phone Numbers / Update"
        """
        return await self._wire.call(
            UPDATE_PHONE_NUMBER,
            {
                "id": id,
                "phone_number_type": phone_number_type,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_sms": opted_in_to_sms,
                "opted_in_to_call_recording": opted_in_to_call_recording,
                "opted_in_to_voicemail": opted_in_to_voicemail,
                "opted_in_to_phone": opted_in_to_phone,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )
