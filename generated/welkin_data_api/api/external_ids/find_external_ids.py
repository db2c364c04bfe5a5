# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /external_ids: Find mappings"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Repeated, Request, Tolerated

from ...models.external_id import ExternalId

OPERATION = Operation(
    id="findExternalIds",
    name="external_ids.find",
    method="GET",
    path="/external_ids",
    envelope="page",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="server",
    pagination=Pagination(style="window", kind="window", items=("data",), size="page[size]"),
    answer="json",
    identity=(
        Repeated("query", ("welkin_id",), ("welkin_id",)),
        Repeated("query", ("external_id",), ("external_id",)),
    ),
    category="External Ids",
    arguments=(
        "resource",
        "namespace",
        "external_id",
        "welkin_id",
        "updated_from",
        "updated_to",
        "page_size",
        "concurrency",
        "checkpoint",
    ),
)
_QUERY = (
    decoding.Field("resource", "resource", decoding.text, required=False, nullable=False),
    decoding.Field("namespace", "namespace", decoding.text, required=False, nullable=False),
    decoding.Field("external_id", "external_id", decoding.text, required=False, nullable=False),
    decoding.Field("welkin_id", "welkin_id", decoding.text, required=False, nullable=False),
    decoding.Field("page[from]", "updated_from", decoding.instant, required=False, nullable=False),
    decoding.Field("page[to]", "updated_to", decoding.instant, required=False, nullable=False),
    decoding.Field("page[size]", "page_size", decoding.integer, required=False, nullable=False),
)


def build_request(
    *,
    resource: str | None = None,
    namespace: str | None = None,
    external_id: str | None = None,
    welkin_id: str | None = None,
    updated_from: datetime.datetime | None = None,
    updated_to: datetime.datetime | None = None,
    page_size: int | None = None,
) -> Request:
    """
    The request of `external_ids.find`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a naive datetime.
    """
    return Request(
        OPERATION,
        path="/external_ids",
        query=query_members(
            _QUERY,
            {
                "resource": resource,
                "namespace": namespace,
                "external_id": external_id,
                "welkin_id": welkin_id,
                "page[from]": updated_from,
                "page[to]": updated_to,
                "page[size]": page_size,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ExternalId:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ExternalId.from_dict(value, tolerated)
