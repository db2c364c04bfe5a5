# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The email addresses of a patient and what the patient has agreed to receive there."""

from __future__ import annotations

import datetime
from typing import Unpack

from welkin_runtime.frames import private_frames, warns_of_arguments
from welkin_runtime.types import UNSET, AsyncDataWire, AsyncFind, DataWire, Find, RequestOptions, Unset

from ..models.email_address import EmailAddress
from ..operations.email_addresses import (
    CREATE_EMAIL_ADDRESS,
    FIND_EMAIL_ADDRESSES,
    GET_EMAIL_ADDRESS,
    UPDATE_EMAIL_ADDRESS,
)

__all__ = ["AsyncEmailAddressesResource", "EmailAddressesResource"]


@private_frames
class EmailAddressesResource:
    """The email addresses of a patient and what the patient has agreed to receive there."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    @warns_of_arguments(FIND_EMAIL_ADDRESSES)
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
    ) -> Find[EmailAddress]:
        """
        Find email addresses

        Page through the email addresses that were created or changed within a window of time, of one
        patient or of all.

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
            A lazy walk over EmailAddress records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Email Addresses / Find"
        """
        return self._wire.find(
            FIND_EMAIL_ADDRESSES,
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

    @warns_of_arguments(CREATE_EMAIL_ADDRESS)
    def create(
        self,
        *,
        email: str,
        patient_id: str,
        friendly_name: str | Unset = UNSET,
        user_id: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_email: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EmailAddress:
        """
        Add an email address

        Add an address to a patient. Consent flags are false where they are not sent. That the address is
        new is not checked, and the reference does not say that a confirmation email goes out.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            email: The address. Welkin does not check its form.
            patient_id: The patient the address belongs to.
            friendly_name: Label that workers see with the address.
            user_id: Former name of `patient_id`; send that alone. The printed sample sends both with
                different ids, though both mean the patient. (deprecated since 2018-10-10; use patient_id)
            verified: True when the patient has followed the link of a confirmation email, which proves
                that mail arrives there and not whose address it is. False where not sent.
            opted_in_to_email: True when the patient has agreed to email at this address. False where
                not sent, and then no email of any kind may go there. Set it only when you can show how and
                when the patient agreed.
            automatic_recipient: True when the patient has agreed to automated email at this address.
                False where not sent. Set it only when you can show how and when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailAddress.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Email Addresses / Create"
        """
        return self._wire.call(
            CREATE_EMAIL_ADDRESS,
            {
                "email": email,
                "patient_id": patient_id,
                "friendly_name": friendly_name,
                "user_id": user_id,
                "verified": verified,
                "opted_in_to_email": opted_in_to_email,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )

    def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EmailAddress:
        """
        Get an email address

        Read one email address of a patient, with its consent flags, by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailAddress.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Email Addresses / Get"
        """
        return self._wire.call(
            GET_EMAIL_ADDRESS,
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
        email: str | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_email: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EmailAddress:
        """
        Update an email address

        Correct an address or change what the patient agrees to receive there. Members left out keep their
        value. The reference describes no message to the patient as a result.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            email: The address. Welkin does not check its form.
            friendly_name: Label that workers see with the address.
            verified: True when the patient has followed the link of a confirmation email, which proves
                that mail arrives there and not whose address it is. False where not sent.
            opted_in_to_email: True when the patient has agreed to email at this address. False where
                not sent, and then no email of any kind may go there. Set it only when you can show how and
                when the patient agreed.
            automatic_recipient: True when the patient has agreed to automated email at this address.
                False where not sent. Set it only when you can show how and when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailAddress.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Email Addresses / Update"
        """
        return self._wire.call(
            UPDATE_EMAIL_ADDRESS,
            {
                "id": id,
                "email": email,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_email": opted_in_to_email,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )


@private_frames
class AsyncEmailAddressesResource:
    """The email addresses of a patient and what the patient has agreed to receive there."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    @warns_of_arguments(FIND_EMAIL_ADDRESSES)
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
    ) -> AsyncFind[EmailAddress]:
        """
        Find email addresses

        Page through the email addresses that were created or changed within a window of time, of one
        patient or of all.

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
            A lazy walk over EmailAddress records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: data-api-v1-reference, "Email Addresses / Find"
        """
        return self._wire.find(
            FIND_EMAIL_ADDRESSES,
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

    @warns_of_arguments(CREATE_EMAIL_ADDRESS)
    async def create(
        self,
        *,
        email: str,
        patient_id: str,
        friendly_name: str | Unset = UNSET,
        user_id: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_email: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EmailAddress:
        """
        Add an email address

        Add an address to a patient. Consent flags are false where they are not sent. That the address is
        new is not checked, and the reference does not say that a confirmation email goes out.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            email: The address. Welkin does not check its form.
            patient_id: The patient the address belongs to.
            friendly_name: Label that workers see with the address.
            user_id: Former name of `patient_id`; send that alone. The printed sample sends both with
                different ids, though both mean the patient. (deprecated since 2018-10-10; use patient_id)
            verified: True when the patient has followed the link of a confirmation email, which proves
                that mail arrives there and not whose address it is. False where not sent.
            opted_in_to_email: True when the patient has agreed to email at this address. False where
                not sent, and then no email of any kind may go there. Set it only when you can show how and
                when the patient agreed.
            automatic_recipient: True when the patient has agreed to automated email at this address.
                False where not sent. Set it only when you can show how and when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailAddress.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Email Addresses / Create"
        """
        return await self._wire.call(
            CREATE_EMAIL_ADDRESS,
            {
                "email": email,
                "patient_id": patient_id,
                "friendly_name": friendly_name,
                "user_id": user_id,
                "verified": verified,
                "opted_in_to_email": opted_in_to_email,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )

    async def get(
        self,
        id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> EmailAddress:
        """
        Get an email address

        Read one email address of a patient, with its consent flags, by id.

        Args:
            id: Welkin's id of the record.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailAddress.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Email Addresses / Get"
        """
        return await self._wire.call(
            GET_EMAIL_ADDRESS,
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
        email: str | Unset = UNSET,
        friendly_name: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        opted_in_to_email: bool | Unset = UNSET,
        automatic_recipient: bool | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EmailAddress:
        """
        Update an email address

        Correct an address or change what the patient agrees to receive there. Members left out keep their
        value. The reference describes no message to the patient as a result.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            id: Welkin's id of the record.
            email: The address. Welkin does not check its form.
            friendly_name: Label that workers see with the address.
            verified: True when the patient has followed the link of a confirmation email, which proves
                that mail arrives there and not whose address it is. False where not sent.
            opted_in_to_email: True when the patient has agreed to email at this address. False where
                not sent, and then no email of any kind may go there. Set it only when you can show how and
                when the patient agreed.
            automatic_recipient: True when the patient has agreed to automated email at this address.
                False where not sent. Set it only when you can show how and when the patient agreed.
            options: of this call alone, see RequestOptions.

        Returns:
            The EmailAddress.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Email Addresses / Update"
        """
        return await self._wire.call(
            UPDATE_EMAIL_ADDRESS,
            {
                "id": id,
                "email": email,
                "friendly_name": friendly_name,
                "verified": verified,
                "opted_in_to_email": opted_in_to_email,
                "automatic_recipient": automatic_recipient,
            },
            options,
        )
