# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Payments, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of a
patient."""

from __future__ import annotations

import datetime
from typing import Literal, Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.payment import Payment, PaymentStatus
from ..operations.payments import GET_PAYMENT, LIST_PAYMENTS

__all__ = ["AsyncPaymentsResource", "PaymentsResource"]


@private_frames
class PaymentsResource:
    """Payments, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of a
    patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        status: PaymentStatus | Literal["FAILED", "PAID", "PENDING", "REFUNDED"] | None = None,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Payment]:
        """
        List a patient's payments

        What the patient has paid, is to pay, and has been given back. Known from documentation of 2026
        only.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            status: Only payments that stand so.
            start_date: Only payments made from this instant on.
            end_date: Only payments made up to this instant.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Payment records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Payments / List" (documented)
        """
        return self._wire.iterate(
            LIST_PAYMENTS,
            {
                "patient_id": patient_id,
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
        patient_id: str,
        payment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Payment:
        """
        Get a payment

        Read one payment. Known from documentation of 2026 only.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            payment_id: Welkin's id of the payment.
            options: of this call alone, see RequestOptions.

        Returns:
            The Payment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Payments / Get" (documented)
        """
        return self._wire.call(
            GET_PAYMENT,
            {
                "patient_id": patient_id,
                "payment_id": payment_id,
            },
            options,
        )


@private_frames
class AsyncPaymentsResource:
    """Payments, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of a
    patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        status: PaymentStatus | Literal["FAILED", "PAID", "PENDING", "REFUNDED"] | None = None,
        start_date: datetime.datetime | None = None,
        end_date: datetime.datetime | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Payment]:
        """
        List a patient's payments

        What the patient has paid, is to pay, and has been given back. Known from documentation of 2026
        only.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            status: Only payments that stand so.
            start_date: Only payments made from this instant on.
            end_date: Only payments made up to this instant.
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Payment records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a naive
                datetime, a checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: cloud-api-reference-2026, "Payments / List" (documented)
        """
        return self._wire.iterate(
            LIST_PAYMENTS,
            {
                "patient_id": patient_id,
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
        patient_id: str,
        payment_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Payment:
        """
        Get a payment

        Read one payment. Known from documentation of 2026 only.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            payment_id: Welkin's id of the payment.
            options: of this call alone, see RequestOptions.

        Returns:
            The Payment.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-reference-2026, "Payments / Get" (documented)
        """
        return await self._wire.call(
            GET_PAYMENT,
            {
                "patient_id": patient_id,
                "payment_id": payment_id,
            },
            options,
        )
