# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Payment methods, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of
a patient."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions

from ..models.payment_method import PaymentMethod
from ..models.payment_method_created import PaymentMethodCreated
from ..operations.payment_methods import CREATE_PAYMENT_METHOD, DELETE_PAYMENT_METHOD, LIST_PAYMENT_METHODS

__all__ = ["AsyncPaymentMethodsResource", "PaymentMethodsResource"]


@private_frames
class PaymentMethodsResource:
    """Payment methods, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments
    of a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[PaymentMethod]:
        """
        List a patient's payment methods

        The ways in which the patient can pay, all in one answer. This call is in none of the readable
        sources; it is assumed from the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over PaymentMethod records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: project-assumption, "Payments and subscriptions / Payment methods" (assumed)
        """
        return self._wire.iterate(
            LIST_PAYMENT_METHODS,
            {
                "patient_id": patient_id,
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
        payment_method_id: str,
        **options: Unpack[RequestOptions],
    ) -> PaymentMethodCreated:
        """
        Add a payment method

        Let the patient pay with something that Stripe knows already. This call takes no card data.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            payment_method_id: Stripe's id of the payment method, beginning with `pm_`; Stripe's own
                libraries make it.
            options: of this call alone, see RequestOptions.

        Returns:
            The PaymentMethodCreated.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Payments and subscriptions / Payment methods" (documented)
        """
        return self._wire.call(
            CREATE_PAYMENT_METHOD,
            {
                "patient_id": patient_id,
                "payment_method_id": payment_method_id,
            },
            options,
        )

    def delete(
        self,
        patient_id: str,
        payment_method_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Remove a payment method

        The patient cannot pay with it any more. This call is in none of the readable sources; it is assumed
        from the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            payment_method_id: Stripe's id of the payment method.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Payments and subscriptions / Payment methods" (assumed)
        """
        self._wire.call(
            DELETE_PAYMENT_METHOD,
            {
                "patient_id": patient_id,
                "payment_method_id": payment_method_id,
            },
            options,
        )


@private_frames
class AsyncPaymentMethodsResource:
    """Payment methods, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments
    of a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        patient_id: str,
        /,
        *,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[PaymentMethod]:
        """
        List a patient's payment methods

        The ways in which the patient can pay, all in one answer. This call is in none of the readable
        sources; it is assumed from the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over PaymentMethod records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: project-assumption, "Payments and subscriptions / Payment methods" (assumed)
        """
        return self._wire.iterate(
            LIST_PAYMENT_METHODS,
            {
                "patient_id": patient_id,
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
        payment_method_id: str,
        **options: Unpack[RequestOptions],
    ) -> PaymentMethodCreated:
        """
        Add a payment method

        Let the patient pay with something that Stripe knows already. This call takes no card data.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            payment_method_id: Stripe's id of the payment method, beginning with `pm_`; Stripe's own
                libraries make it.
            options: of this call alone, see RequestOptions.

        Returns:
            The PaymentMethodCreated.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Payments and subscriptions / Payment methods" (documented)
        """
        return await self._wire.call(
            CREATE_PAYMENT_METHOD,
            {
                "patient_id": patient_id,
                "payment_method_id": payment_method_id,
            },
            options,
        )

    async def delete(
        self,
        patient_id: str,
        payment_method_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> None:
        """
        Remove a payment method

        The patient cannot pay with it any more. This call is in none of the readable sources; it is assumed
        from the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            patient_id: Welkin's id of the patient. (recorded)
            payment_method_id: Stripe's id of the payment method.
            options: of this call alone, see RequestOptions.

        Returns:
            None: the answer has no body.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Payments and subscriptions / Payment methods" (assumed)
        """
        await self._wire.call(
            DELETE_PAYMENT_METHOD,
            {
                "patient_id": patient_id,
                "payment_method_id": payment_method_id,
            },
            options,
        )
