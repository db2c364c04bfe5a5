# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The people to reach about a patient, each backed by a profile record."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.contact import Contact
from ..operations.contacts import CREATE_CONTACT, GET_CONTACT, LIST_CONTACTS, UPDATE_CONTACT

__all__ = ["AsyncContactsResource", "ContactsResource"]


@private_frames
class ContactsResource:
    """The people to reach about a patient, each backed by a profile record."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        pdt_record_id: str | None = None,
        active: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Contact]:
        """
        List contacts

        List the contacts of a patient. Samples write a slash at the end of the path. The form of the answer
        was not seen; a plain array is assumed, where documentation of 2026 has one under `data`.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            pdt_record_id: Only the contact backed by this profile record.
            active: True for contacts in use, false for retired ones. What is listed when this is left
                out is not documented.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Contact records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-postman, "Contacts / List" (documented)
        """
        return self._wire.iterate(
            LIST_CONTACTS,
            {
                "patient_id": patient_id,
                "pdt_record_id": pdt_record_id,
                "active": active,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        patient_id: str,
        /,
        *,
        name: str,
        relation: str,
        pdt_record_id: str,
        email: str | Unset = UNSET,
        email_label: str | Unset = UNSET,
        email_pdt_field_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        phone_label: str | Unset = UNSET,
        phone_pdt_field_name: str | Unset = UNSET,
        secondary_phone: str | Unset = UNSET,
        secondary_phone_label: str | Unset = UNSET,
        secondary_phone_pdt_field_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Contact:
        """
        Create a contact

        Tie a patient to a profile record whose type is contactable. It needs the permission to read and to
        update patients. Email address and phone numbers must equal the values of the fields that are named
        with them, and a second contact for the same profile record is refused. The contact is active at
        once. Success is 200, not 201, as recorded.

        Documentation of 2026 has first name, last name, `relationship` and `isPrimary` instead of a profile
        record.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            name: Name of the person.
            relation: What the person is to the patient, in free words.
            pdt_record_id: The profile record behind the contact. Its type must be contactable.
            email: Email address. Must equal the value of the field that `emailPdtFieldName` names.
            email_label: What people read beside the email address.
            email_pdt_field_name: The field of the profile record that holds the email address.
            phone: Phone number. Must equal the value of the field that `phonePdtFieldName` names.
            phone_label: What people read beside the phone number.
            phone_pdt_field_name: The field of the profile record that holds the phone number.
            secondary_phone: Another phone number. Must equal the value of the field that
                `secondaryPhonePdtFieldName` names.
            secondary_phone_label: What people read beside the other phone number.
            secondary_phone_pdt_field_name: The field of the profile record that holds the other phone
                number.
            options: of this call alone, see RequestOptions.

        Returns:
            The Contact.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Contacts / Create" (recorded)
        """
        return self._wire.call(
            CREATE_CONTACT,
            {
                "patient_id": patient_id,
                "name": name,
                "relation": relation,
                "pdt_record_id": pdt_record_id,
                "email": email,
                "email_label": email_label,
                "email_pdt_field_name": email_pdt_field_name,
                "phone": phone,
                "phone_label": phone_label,
                "phone_pdt_field_name": phone_pdt_field_name,
                "secondary_phone": secondary_phone,
                "secondary_phone_label": secondary_phone_label,
                "secondary_phone_pdt_field_name": secondary_phone_pdt_field_name,
            },
            options,
        )

    def get(
        self,
        patient_id: str,
        contact_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Contact:
        """
        Get a contact

        Read one contact of a patient.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            contact_id: Welkin's id of the contact. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The Contact.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Contacts / Get" (documented)
        """
        return self._wire.call(
            GET_CONTACT,
            {
                "patient_id": patient_id,
                "contact_id": contact_id,
            },
            options,
        )

    def update(
        self,
        patient_id: str,
        contact_id: str,
        /,
        *,
        name: str | Unset = UNSET,
        relation: str | Unset = UNSET,
        active: bool | Unset = UNSET,
        email_label: str | Unset = UNSET,
        phone_label: str | Unset = UNSET,
        phone_pdt_field_name: str | Unset = UNSET,
        secondary_phone_label: str | Unset = UNSET,
        secondary_phone_pdt_field_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Contact:
        """
        Update a contact

        Change the members that the body carries; the others keep their value. Neither patient nor profile
        record can be changed. There is no deletion: `active: false` retires a contact.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            contact_id: Welkin's id of the contact. (recorded)
            name: Name of the person.
            relation: What the person is to the patient, in free words.
            active: False to retire the contact, true to take it up again.
            email_label: What people read beside the email address.
            phone_label: What people read beside the phone number.
            phone_pdt_field_name: The field of the profile record that holds the phone number.
            secondary_phone_label: What people read beside the other phone number.
            secondary_phone_pdt_field_name: The field of the profile record that holds the other phone
                number.
            options: of this call alone, see RequestOptions.

        Returns:
            The Contact.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Contacts / Update" (documented)
        """
        return self._wire.call(
            UPDATE_CONTACT,
            {
                "patient_id": patient_id,
                "contact_id": contact_id,
                "name": name,
                "relation": relation,
                "active": active,
                "email_label": email_label,
                "phone_label": phone_label,
                "phone_pdt_field_name": phone_pdt_field_name,
                "secondary_phone_label": secondary_phone_label,
                "secondary_phone_pdt_field_name": secondary_phone_pdt_field_name,
            },
            options,
        )


@private_frames
class AsyncContactsResource:
    """The people to reach about a patient, each backed by a profile record."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        pdt_record_id: str | None = None,
        active: bool | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Contact]:
        """
        List contacts

        List the contacts of a patient. Samples write a slash at the end of the path. The form of the answer
        was not seen; a plain array is assumed, where documentation of 2026 has one under `data`.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            pdt_record_id: Only the contact backed by this profile record.
            active: True for contacts in use, false for retired ones. What is listed when this is left
                out is not documented.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Contact records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-postman, "Contacts / List" (documented)
        """
        return self._wire.iterate(
            LIST_CONTACTS,
            {
                "patient_id": patient_id,
                "pdt_record_id": pdt_record_id,
                "active": active,
            },
            page_size=None,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        patient_id: str,
        /,
        *,
        name: str,
        relation: str,
        pdt_record_id: str,
        email: str | Unset = UNSET,
        email_label: str | Unset = UNSET,
        email_pdt_field_name: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        phone_label: str | Unset = UNSET,
        phone_pdt_field_name: str | Unset = UNSET,
        secondary_phone: str | Unset = UNSET,
        secondary_phone_label: str | Unset = UNSET,
        secondary_phone_pdt_field_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Contact:
        """
        Create a contact

        Tie a patient to a profile record whose type is contactable. It needs the permission to read and to
        update patients. Email address and phone numbers must equal the values of the fields that are named
        with them, and a second contact for the same profile record is refused. The contact is active at
        once. Success is 200, not 201, as recorded.

        Documentation of 2026 has first name, last name, `relationship` and `isPrimary` instead of a profile
        record.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient.
            name: Name of the person.
            relation: What the person is to the patient, in free words.
            pdt_record_id: The profile record behind the contact. Its type must be contactable.
            email: Email address. Must equal the value of the field that `emailPdtFieldName` names.
            email_label: What people read beside the email address.
            email_pdt_field_name: The field of the profile record that holds the email address.
            phone: Phone number. Must equal the value of the field that `phonePdtFieldName` names.
            phone_label: What people read beside the phone number.
            phone_pdt_field_name: The field of the profile record that holds the phone number.
            secondary_phone: Another phone number. Must equal the value of the field that
                `secondaryPhonePdtFieldName` names.
            secondary_phone_label: What people read beside the other phone number.
            secondary_phone_pdt_field_name: The field of the profile record that holds the other phone
                number.
            options: of this call alone, see RequestOptions.

        Returns:
            The Contact.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Contacts / Create" (recorded)
        """
        return await self._wire.call(
            CREATE_CONTACT,
            {
                "patient_id": patient_id,
                "name": name,
                "relation": relation,
                "pdt_record_id": pdt_record_id,
                "email": email,
                "email_label": email_label,
                "email_pdt_field_name": email_pdt_field_name,
                "phone": phone,
                "phone_label": phone_label,
                "phone_pdt_field_name": phone_pdt_field_name,
                "secondary_phone": secondary_phone,
                "secondary_phone_label": secondary_phone_label,
                "secondary_phone_pdt_field_name": secondary_phone_pdt_field_name,
            },
            options,
        )

    async def get(
        self,
        patient_id: str,
        contact_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Contact:
        """
        Get a contact

        Read one contact of a patient.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            contact_id: Welkin's id of the contact. (recorded)
            options: of this call alone, see RequestOptions.

        Returns:
            The Contact.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Contacts / Get" (documented)
        """
        return await self._wire.call(
            GET_CONTACT,
            {
                "patient_id": patient_id,
                "contact_id": contact_id,
            },
            options,
        )

    async def update(
        self,
        patient_id: str,
        contact_id: str,
        /,
        *,
        name: str | Unset = UNSET,
        relation: str | Unset = UNSET,
        active: bool | Unset = UNSET,
        email_label: str | Unset = UNSET,
        phone_label: str | Unset = UNSET,
        phone_pdt_field_name: str | Unset = UNSET,
        secondary_phone_label: str | Unset = UNSET,
        secondary_phone_pdt_field_name: str | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Contact:
        """
        Update a contact

        Change the members that the body carries; the others keep their value. Neither patient nor profile
        record can be changed. There is no deletion: `active: false` retires a contact.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            contact_id: Welkin's id of the contact. (recorded)
            name: Name of the person.
            relation: What the person is to the patient, in free words.
            active: False to retire the contact, true to take it up again.
            email_label: What people read beside the email address.
            phone_label: What people read beside the phone number.
            phone_pdt_field_name: The field of the profile record that holds the phone number.
            secondary_phone_label: What people read beside the other phone number.
            secondary_phone_pdt_field_name: The field of the profile record that holds the other phone
                number.
            options: of this call alone, see RequestOptions.

        Returns:
            The Contact.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Contacts / Update" (documented)
        """
        return await self._wire.call(
            UPDATE_CONTACT,
            {
                "patient_id": patient_id,
                "contact_id": contact_id,
                "name": name,
                "relation": relation,
                "active": active,
                "email_label": email_label,
                "phone_label": phone_label,
                "phone_pdt_field_name": phone_pdt_field_name,
                "secondary_phone_label": secondary_phone_label,
                "secondary_phone_pdt_field_name": secondary_phone_pdt_field_name,
            },
            options,
        )
