# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Invoices, of everybody, of a patient or of an encounter."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.invoice import Invoice, InvoiceStatus
from ..operations.invoices import GET_INVOICE, LIST_ENCOUNTER_INVOICES, LIST_INVOICES, LIST_PATIENT_INVOICES

__all__ = ["AsyncInvoicesResource", "InvoicesResource"]


@private_frames
class InvoicesResource:
    """Invoices, of everybody, of a patient or of an encounter."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        status: InvoiceStatus | Literal["PAID", "PENDING", "VOIDED"] | None = None,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Invoice]:
        """
        List invoices

        The invoices of all patients. Open to API clients since 2025.

        Args:
            status: Only invoices that stand so.
            start_date: Only invoices from this instant on; which of an invoice's dates is compared is
                not documented.
            end_date: Only invoices up to this instant; which of an invoice's dates is compared is not
                documented.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Invoice records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Invoices / List" (documented)
        """
        return self._wire.iterate(
            LIST_INVOICES,
            {
                "status": status,
                "start_date": start_date,
                "end_date": end_date,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def get(
        self,
        invoice_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Invoice:
        """
        Get an invoice

        Read one invoice, with its line items.

        Args:
            invoice_id: Welkin's id of the invoice.
            options: of this call alone, see RequestOptions.

        Returns:
            The Invoice.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Invoices / Get" (documented)
        """
        return self._wire.call(
            GET_INVOICE,
            {
                "invoice_id": invoice_id,
            },
            options,
        )

    def list_for_patient(
        self,
        patient_id: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Invoice]:
        """
        List a patient's invoices

        The invoices of one patient. Whether it can be filtered as the list of all is not documented.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Invoice records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Invoices / List by patient" (documented)
        """
        return self._wire.iterate(
            LIST_PATIENT_INVOICES,
            {
                "patient_id": patient_id,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_for_encounter(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Invoice]:
        """
        List an encounter's invoices

        The invoices of one visit. The documentation has this list, but its address is cut off there: the
        one given here is assumed.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Invoice records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: project-assumption, "Invoices / List by encounter" (assumed)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_INVOICES,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )


@private_frames
class AsyncInvoicesResource:
    """Invoices, of everybody, of a patient or of an encounter."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        status: InvoiceStatus | Literal["PAID", "PENDING", "VOIDED"] | None = None,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Invoice]:
        """
        List invoices

        The invoices of all patients. Open to API clients since 2025.

        Args:
            status: Only invoices that stand so.
            start_date: Only invoices from this instant on; which of an invoice's dates is compared is
                not documented.
            end_date: Only invoices up to this instant; which of an invoice's dates is compared is not
                documented.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Invoice records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime, a checkpoint of
                another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Invoices / List" (documented)
        """
        return self._wire.iterate(
            LIST_INVOICES,
            {
                "status": status,
                "start_date": start_date,
                "end_date": end_date,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def get(
        self,
        invoice_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Invoice:
        """
        Get an invoice

        Read one invoice, with its line items.

        Args:
            invoice_id: Welkin's id of the invoice.
            options: of this call alone, see RequestOptions.

        Returns:
            The Invoice.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Invoices / Get" (documented)
        """
        return await self._wire.call(
            GET_INVOICE,
            {
                "invoice_id": invoice_id,
            },
            options,
        )

    def list_for_patient(
        self,
        patient_id: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Invoice]:
        """
        List a patient's invoices

        The invoices of one patient. Whether it can be filtered as the list of all is not documented.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Invoice records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Invoices / List by patient" (documented)
        """
        return self._wire.iterate(
            LIST_PATIENT_INVOICES,
            {
                "patient_id": patient_id,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def list_for_encounter(
        self,
        patient_id: str,
        encounter_id: str,
        /,
        *,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Invoice]:
        """
        List an encounter's invoices

        The invoices of one visit. The documentation has this list, but its address is cut off there: the
        one given here is assumed.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            encounter_id: Welkin's id of the encounter. (recorded)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Invoice records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: project-assumption, "Invoices / List by encounter" (assumed)
        """
        return self._wire.iterate(
            LIST_ENCOUNTER_INVOICES,
            {
                "patient_id": patient_id,
                "encounter_id": encounter_id,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )
