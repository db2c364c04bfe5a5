# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Subscriptions, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments of a
patient."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Unpack

from welkin_runtime import decoding
from welkin_runtime.frames import private_frames
from welkin_runtime.types import UNSET, AsyncCloudWire, AsyncFind, CloudWire, Find, RequestOptions, Unset

from ..models.payment_type_info_create import PaymentTypeInfoCreate
from ..models.subscription import BillingPeriod, Subscription, SubscriptionPersonReference
from ..models.subscription_price_create import SubscriptionPriceCreate
from ..operations.subscriptions import (
    CANCEL_SUBSCRIPTION,
    CREATE_SUBSCRIPTION,
    GET_SUBSCRIPTION,
    LIST_SUBSCRIPTIONS,
)

__all__ = ["AsyncSubscriptionsResource", "SubscriptionsResource"]


@private_frames
class SubscriptionsResource:
    """Subscriptions, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments
    of a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Find[Subscription]:
        """
        List subscriptions

        The subscriptions of all patients. This call is in none of the readable sources; it is assumed from
        the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Subscription records, following every page.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
        """
        return self._wire.iterate(
            LIST_SUBSCRIPTIONS,
            {
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    def create(
        self,
        *,
        name: str | Unset = UNSET,
        billing_period: BillingPeriod | str | Unset = UNSET,
        care_member: SubscriptionPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        patient: SubscriptionPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        payment_type_info: PaymentTypeInfoCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        price: SubscriptionPriceCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        start_date: datetime.datetime | Unset = UNSET,
        number_of_cycles: int | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Subscription:
        """
        Create a subscription

        Have a patient pay the same amount in each period, from the start date on.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: What people read on the bill.
            billing_period: How often to charge.
            care_member: The user who cares for the patient.
            patient: The patient who pays.
            payment_type_info: How it is paid.
            price: What each period costs.
            start_date: When the first period begins.
            number_of_cycles: How many periods to charge for.
            options: of this call alone, see RequestOptions.

        Returns:
            The Subscription.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Payments and subscriptions / Subscriptions" (documented)
        """
        return self._wire.call(
            CREATE_SUBSCRIPTION,
            {
                "name": name,
                "billing_period": billing_period,
                "care_member": care_member,
                "patient": patient,
                "payment_type_info": payment_type_info,
                "price": price,
                "start_date": start_date,
                "number_of_cycles": number_of_cycles,
            },
            options,
        )

    def get(
        self,
        subscription_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Subscription:
        """
        Get a subscription

        Read one subscription. This call is in none of the readable sources; it is assumed from the other
        calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            subscription_id: Welkin's id of the subscription.
            options: of this call alone, see RequestOptions.

        Returns:
            The Subscription.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
        """
        return self._wire.call(
            GET_SUBSCRIPTION,
            {
                "subscription_id": subscription_id,
            },
            options,
        )

    def cancel(
        self,
        subscription_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Subscription:
        """
        Cancel a subscription

        End a subscription: no further period is charged. This call is in none of the readable sources; it
        is assumed from the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            subscription_id: Welkin's id of the subscription.
            options: of this call alone, see RequestOptions.

        Returns:
            The Subscription.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
        """
        return self._wire.call(
            CANCEL_SUBSCRIPTION,
            {
                "subscription_id": subscription_id,
            },
            options,
        )


@private_frames
class AsyncSubscriptionsResource:
    """Subscriptions, of the category "Payments & Subscriptions". Payment methods, subscriptions and payments
    of a patient."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    def list(
        self,
        *,
        sort: str | None = None,
        page_size: int | None = None,
        checkpoint: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncFind[Subscription]:
        """
        List subscriptions

        The subscriptions of all patients. This call is in none of the readable sources; it is assumed from
        the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            sort: The member to order by, a comma, and `asc` or `desc`. (documented)
            page_size: records asked for per page; default: the server's own.
            checkpoint: go on where an earlier walk with the same arguments stopped.
            options: of this call alone, see RequestOptions.

        Returns:
            A lazy walk over Subscription records, following every page; use `async for`.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent, a
                checkpoint of another walk.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server, when the walk gets there.

        Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
        """
        return self._wire.iterate(
            LIST_SUBSCRIPTIONS,
            {
                "sort": sort,
            },
            page_size=page_size,
            checkpoint=checkpoint,
            options=options,
        )

    async def create(
        self,
        *,
        name: str | Unset = UNSET,
        billing_period: BillingPeriod | str | Unset = UNSET,
        care_member: SubscriptionPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        patient: SubscriptionPersonReference | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        payment_type_info: PaymentTypeInfoCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        price: SubscriptionPriceCreate | Mapping[str, Any] | decoding.Model | Unset = UNSET,
        start_date: datetime.datetime | Unset = UNSET,
        number_of_cycles: int | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Subscription:
        """
        Create a subscription

        Have a patient pay the same amount in each period, from the start date on.

        A member that is left out is not sent. None is refused: the API takes no null here.

        Args:
            name: What people read on the bill.
            billing_period: How often to charge.
            care_member: The user who cares for the patient.
            patient: The patient who pays.
            payment_type_info: How it is paid.
            price: What each period costs.
            start_date: When the first period begins.
            number_of_cycles: How many periods to charge for.
            options: of this call alone, see RequestOptions.

        Returns:
            The Subscription.

        Raises:
            InvalidRequestError: refused before anything is sent: a naive datetime.
            ApiError: the server refused; documented: 400, 401, 403, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-postman, "Payments and subscriptions / Subscriptions" (documented)
        """
        return await self._wire.call(
            CREATE_SUBSCRIPTION,
            {
                "name": name,
                "billing_period": billing_period,
                "care_member": care_member,
                "patient": patient,
                "payment_type_info": payment_type_info,
                "price": price,
                "start_date": start_date,
                "number_of_cycles": number_of_cycles,
            },
            options,
        )

    async def get(
        self,
        subscription_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Subscription:
        """
        Get a subscription

        Read one subscription. This call is in none of the readable sources; it is assumed from the other
        calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            subscription_id: Welkin's id of the subscription.
            options: of this call alone, see RequestOptions.

        Returns:
            The Subscription.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
        """
        return await self._wire.call(
            GET_SUBSCRIPTION,
            {
                "subscription_id": subscription_id,
            },
            options,
        )

    async def cancel(
        self,
        subscription_id: str,
        /,
        **options: Unpack[RequestOptions],
    ) -> Subscription:
        """
        Cancel a subscription

        End a subscription: no further period is charged. This call is in none of the readable sources; it
        is assumed from the other calls of its kind.

        Assumed: no source shows this operation; it is described by analogy with its neighbours.

        Args:
            subscription_id: Welkin's id of the subscription.
            options: of this call alone, see RequestOptions.

        Returns:
            The Subscription.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: project-assumption, "Payments and subscriptions / Subscriptions" (assumed)
        """
        return await self._wire.call(
            CANCEL_SUBSCRIPTION,
            {
                "subscription_id": subscription_id,
            },
            options,
        )
