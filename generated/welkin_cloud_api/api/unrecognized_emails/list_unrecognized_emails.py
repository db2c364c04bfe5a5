# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /unrecognized-patients/emails: List unrecognized emails"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import query_members
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.email import Email

OPERATION = Operation(
    id="listUnrecognizedEmails",
    name="unrecognized_emails.list",
    method="GET",
    path="/unrecognized-patients/emails",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(
        style="pageable",
        kind="number",
        items=("content",),
        page="page",
        size="size",
        current=("number",),
        last=("last",),
        total=("totalElements",),
        pages=("totalPages",),
    ),
    answer="json",
    category="Unrecognized Emails",
    arguments=(
        "sort",
        "page_size",
        "checkpoint",
    ),
)
_QUERY = (decoding.Field("sort", "sort", decoding.text, required=False, nullable=False),)


def build_request(
    *,
    sort: str | None = None,
) -> Request:
    """
    The request of `unrecognized_emails.list`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/unrecognized-patients/emails",
        query=query_members(
            _QUERY,
            {
                "sort": sort,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Email:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Email.from_dict(value, tolerated)
