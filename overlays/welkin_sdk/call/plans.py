"""What a walk needs, from an operation and its arguments: the sync and the async wire share it."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from welkin_runtime.operations import Operation
from welkin_runtime.types import Arguments, RequestOptions
from welkin_sdk.call.codec import Codec
from welkin_sdk.call.options import check_options
from welkin_sdk.paging.find.walk import FindPlan
from welkin_sdk.paging.lists.walk import ListPlan

T = TypeVar("T")


def plan_find(
    codec: Codec,
    operation: Operation[T],
    filters: Arguments,
    *,
    updated_from: datetime | None,
    updated_to: datetime | None,
    page_size: int | None,
    concurrency: int,
    checkpoint: str | None,
    options: RequestOptions,
) -> FindPlan[T]:
    """
    What a walk over windows of time needs; nothing is sent yet, but what cannot be sent is refused here.

    Raises:
        TypeError, InvalidRequestError: an argument or an option.
    """
    request = codec.prepare(operation, filters, options)
    check_options(options, operation)
    return FindPlan(
        build=operation.build_windows(filters),
        read=operation.reader,
        operation=operation,
        filters=dict(request.query),
        base_url=codec.base_url,
        updated_from=updated_from,
        updated_to=updated_to,
        page_size=page_size,
        concurrency=concurrency,
        checkpoint=checkpoint,
        options=options,
        note=codec.note,
        now=codec.now,
    )


def plan_list(
    codec: Codec,
    operation: Operation[T],
    arguments: Arguments,
    *,
    page_size: int | None,
    checkpoint: str | None,
    options: RequestOptions,
) -> ListPlan[T]:
    """The same for a list, in whichever pages its operation has."""
    request = codec.prepare(operation, arguments, options)
    check_options(options, operation)
    return ListPlan(
        request=request,
        read=operation.reader,
        base_url=codec.base_url_of(operation),
        page_size=page_size,
        checkpoint=checkpoint,
        options=options,
        note=codec.note,
        now=codec.now,
    )
