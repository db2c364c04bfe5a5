# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /patients/{patientId}/chat/archive: Archive a patient's chat"""

from __future__ import annotations

import datetime

from welkin_runtime import decoding
from welkin_runtime.encoding import path_segment, query_members, zulu_text
from welkin_runtime.types import Operation, Request, Tolerated

OPERATION = Operation(
    id="archiveChat",
    name="chat.archive",
    method="POST",
    path="/patients/{patientId}/chat/archive",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    answer="none",
    category="Chat / History",
    arguments=("archive_date",),
)
_QUERY = (decoding.Field("archiveDate", "archive_date", decoding.instant, required=False, nullable=False),)


def build_request(
    patient_id: str,
    /,
    *,
    archive_date: datetime.datetime | None = None,
) -> Request:
    """
    The request of `chat.archive`.

    In the query None means not given.

    Raises:
        InvalidArgumentError: an id that is no path segment, a naive datetime.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/chat/archive",
        query=query_members(
            _QUERY,
            {
                "archiveDate": archive_date,
            },
            zulu_text,
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> None:
    """
    Nothing: the answer has no body.
    """
    return None
