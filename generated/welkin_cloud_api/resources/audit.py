# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Who has changed what, which webhooks were sent, and who has changed whose access."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.audit_actor import AuditActor
from ..models.audit_entity import AuditEntity
from ..models.audit_operation import AuditOperation
from ..models.data_audit_event import DataAuditEvent
from ..models.security_audit_event import SecurityAuditEvent
from ..models.webhook_audit_event import WebhookAuditEvent, WebhookDeliveryStatus
from ..operations.audit import LIST_DATA_AUDIT, LIST_SECURITY_AUDIT, LIST_WEBHOOK_AUDIT

__all__ = ["AsyncAuditResource", "AuditResource"]


@private_frames
class AuditResource:
    """Who has changed what, which webhooks were sent, and who has changed whose access."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list_data(
        self,
        *,
        cdt_name: str | None = None,
        entity: AuditEntity | str | None = None,
        subject_username: str | None = None,
        subject_full_name: str | None = None,
        subject_user_id: str | None = None,
        subject_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
        instance: str | None = None,
        patient_full_name: str | None = None,
        patient_id: str | None = None,
        operation: AuditOperation | Literal["CREATE", "DELETE", "UPDATE"] | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        include_formation: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[DataAuditEvent]:
        """
        List changes to records

        List who created, changed or deleted which record, for a compliance review. It belongs to the tenant
        and reports on all instances that the API client may see. It needs the permission Data Audit in the
        Admin Access of the API client. The 2026 documentation has one list at `/audit`, in the instance,
        with other filters.

        Args:
            cdt_name: Only changes to records of this custom data type. (documented)
            entity: Only changes to this kind of record. (documented)
            subject_username: Only changes made by the account with this user name. (documented)
            subject_full_name: Only changes made by somebody of this name. (documented)
            subject_user_id: Only changes made by the account with this id. (documented)
            subject_actor: Only changes made by this kind of account. (documented)
            instance: Only events of the instance with this name. (documented)
            patient_full_name: Only changes to records of patients of this name. (documented)
            patient_id: Only events about this patient, by id. (documented)
            operation: Only changes of this sort. (documented)
            date_start: Only events of this time or later. (documented)
            date_end: Only events of this time or earlier. (documented)
            include_formation: Whether events about custom data types repeat the definition of the type.
                (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DataAuditEvent records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Audit / Data" (recorded)
        """
        return self._wire.iterate(
            LIST_DATA_AUDIT,
            {
                "cdt_name": cdt_name,
                "entity": entity,
                "subject_username": subject_username,
                "subject_full_name": subject_full_name,
                "subject_user_id": subject_user_id,
                "subject_actor": subject_actor,
                "instance": instance,
                "patient_full_name": patient_full_name,
                "patient_id": patient_id,
                "operation": operation,
                "date_start": date_start,
                "date_end": date_end,
                "include_formation": include_formation,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_webhooks(
        self,
        *,
        instance: str | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        event_entity: AuditEntity | str | None = None,
        entity: AuditEntity | str | None = None,
        event_subtype: str | None = None,
        status: WebhookDeliveryStatus | Literal["DELIVERED", "FAILED", "SENT"] | None = None,
        patient_id: str | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[WebhookAuditEvent]:
        """
        List webhooks that were sent

        List which webhooks Welkin has sent and what became of them, to find out why a receiver misses one.
        It does not send any again. It belongs to the tenant and reports on all instances that the API
        client may see.

        Args:
            instance: Only events of the instance with this name. (documented)
            date_start: Only events of this time or later. (documented)
            date_end: Only events of this time or earlier. (documented)
            event_entity: Only webhooks about this kind of record. (documented)
            entity: The other spelling of `eventEntity`; sources use both. (documented)
            event_subtype: Only events of this kind, such as `USER_ACCESS_UPDATED` or
                `ASSESSMENT_COMPLETED`. (documented)
            status: Only webhooks that this became of. (documented)
            patient_id: Only events about this patient, by id. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over WebhookAuditEvent records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
        """
        return self._wire.iterate(
            LIST_WEBHOOK_AUDIT,
            {
                "instance": instance,
                "date_start": date_start,
                "date_end": date_end,
                "event_entity": event_entity,
                "entity": entity,
                "event_subtype": event_subtype,
                "status": status,
                "patient_id": patient_id,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_security(
        self,
        *,
        subject_username: str | None = None,
        subject_full_name: str | None = None,
        subject_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
        object_username: str | None = None,
        object_full_name: str | None = None,
        object_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
        event_subtype: str | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[SecurityAuditEvent]:
        """
        List changes to accounts and rights

        List who has changed whose account, roles or access. It belongs to the tenant and reports on all
        instances that the API client may see. That it comes in pages like the other two lists is an
        assumption.

        Args:
            subject_username: Only changes made by the account with this user name.
            subject_full_name: Only changes made by somebody of this name.
            subject_actor: Only changes made by this kind of account.
            object_username: Only changes to the account with this user name.
            object_full_name: Only changes to the account of somebody of this name.
            object_actor: Only changes to this kind of account.
            event_subtype: Only events of this kind, such as `USER_ACCESS_UPDATED` or
                `ASSESSMENT_COMPLETED`.
            date_start: Only events of this time or later.
            date_end: Only events of this time or earlier.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over SecurityAuditEvent records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Audit" (documented)
        """
        return self._wire.iterate(
            LIST_SECURITY_AUDIT,
            {
                "subject_username": subject_username,
                "subject_full_name": subject_full_name,
                "subject_actor": subject_actor,
                "object_username": object_username,
                "object_full_name": object_full_name,
                "object_actor": object_actor,
                "event_subtype": event_subtype,
                "date_start": date_start,
                "date_end": date_end,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )


@private_frames
class AsyncAuditResource:
    """Who has changed what, which webhooks were sent, and who has changed whose access."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list_data(
        self,
        *,
        cdt_name: str | None = None,
        entity: AuditEntity | str | None = None,
        subject_username: str | None = None,
        subject_full_name: str | None = None,
        subject_user_id: str | None = None,
        subject_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
        instance: str | None = None,
        patient_full_name: str | None = None,
        patient_id: str | None = None,
        operation: AuditOperation | Literal["CREATE", "DELETE", "UPDATE"] | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        include_formation: bool | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[DataAuditEvent]:
        """
        List changes to records

        List who created, changed or deleted which record, for a compliance review. It belongs to the tenant
        and reports on all instances that the API client may see. It needs the permission Data Audit in the
        Admin Access of the API client. The 2026 documentation has one list at `/audit`, in the instance,
        with other filters.

        Args:
            cdt_name: Only changes to records of this custom data type. (documented)
            entity: Only changes to this kind of record. (documented)
            subject_username: Only changes made by the account with this user name. (documented)
            subject_full_name: Only changes made by somebody of this name. (documented)
            subject_user_id: Only changes made by the account with this id. (documented)
            subject_actor: Only changes made by this kind of account. (documented)
            instance: Only events of the instance with this name. (documented)
            patient_full_name: Only changes to records of patients of this name. (documented)
            patient_id: Only events about this patient, by id. (documented)
            operation: Only changes of this sort. (documented)
            date_start: Only events of this time or later. (documented)
            date_end: Only events of this time or earlier. (documented)
            include_formation: Whether events about custom data types repeat the definition of the type.
                (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over DataAuditEvent records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Audit / Data" (recorded)
        """
        return self._wire.iterate(
            LIST_DATA_AUDIT,
            {
                "cdt_name": cdt_name,
                "entity": entity,
                "subject_username": subject_username,
                "subject_full_name": subject_full_name,
                "subject_user_id": subject_user_id,
                "subject_actor": subject_actor,
                "instance": instance,
                "patient_full_name": patient_full_name,
                "patient_id": patient_id,
                "operation": operation,
                "date_start": date_start,
                "date_end": date_end,
                "include_formation": include_formation,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_webhooks(
        self,
        *,
        instance: str | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        event_entity: AuditEntity | str | None = None,
        entity: AuditEntity | str | None = None,
        event_subtype: str | None = None,
        status: WebhookDeliveryStatus | Literal["DELIVERED", "FAILED", "SENT"] | None = None,
        patient_id: str | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[WebhookAuditEvent]:
        """
        List webhooks that were sent

        List which webhooks Welkin has sent and what became of them, to find out why a receiver misses one.
        It does not send any again. It belongs to the tenant and reports on all instances that the API
        client may see.

        Args:
            instance: Only events of the instance with this name. (documented)
            date_start: Only events of this time or later. (documented)
            date_end: Only events of this time or earlier. (documented)
            event_entity: Only webhooks about this kind of record. (documented)
            entity: The other spelling of `eventEntity`; sources use both. (documented)
            event_subtype: Only events of this kind, such as `USER_ACCESS_UPDATED` or
                `ASSESSMENT_COMPLETED`. (documented)
            status: Only webhooks that this became of. (documented)
            patient_id: Only events about this patient, by id. (documented)
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over WebhookAuditEvent records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-recordings, "Audit / Webhooks" (recorded)
        """
        return self._wire.iterate(
            LIST_WEBHOOK_AUDIT,
            {
                "instance": instance,
                "date_start": date_start,
                "date_end": date_end,
                "event_entity": event_entity,
                "entity": entity,
                "event_subtype": event_subtype,
                "status": status,
                "patient_id": patient_id,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_security(
        self,
        *,
        subject_username: str | None = None,
        subject_full_name: str | None = None,
        subject_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
        object_username: str | None = None,
        object_full_name: str | None = None,
        object_actor: AuditActor | Literal["API_CLIENT", "CS_TOOL_CLIENT", "PATIENT", "USER"] | None = None,
        event_subtype: str | None = None,
        date_start: datetime.datetime | None = None,
        date_end: datetime.datetime | None = None,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[SecurityAuditEvent]:
        """
        List changes to accounts and rights

        List who has changed whose account, roles or access. It belongs to the tenant and reports on all
        instances that the API client may see. That it comes in pages like the other two lists is an
        assumption.

        Args:
            subject_username: Only changes made by the account with this user name.
            subject_full_name: Only changes made by somebody of this name.
            subject_actor: Only changes made by this kind of account.
            object_username: Only changes to the account with this user name.
            object_full_name: Only changes to the account of somebody of this name.
            object_actor: Only changes to this kind of account.
            event_subtype: Only events of this kind, such as `USER_ACCESS_UPDATED` or
                `ASSESSMENT_COMPLETED`.
            date_start: Only events of this time or later.
            date_end: Only events of this time or earlier.
            sort: The member to order by, a comma, and `asc` or `desc`.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over SecurityAuditEvent records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2021, "Audit" (documented)
        """
        return self._wire.iterate(
            LIST_SECURITY_AUDIT,
            {
                "subject_username": subject_username,
                "subject_full_name": subject_full_name,
                "subject_actor": subject_actor,
                "object_username": object_username,
                "object_full_name": object_full_name,
                "object_actor": object_actor,
                "event_subtype": event_subtype,
                "date_start": date_start,
                "date_end": date_end,
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )
