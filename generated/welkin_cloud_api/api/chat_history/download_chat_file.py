# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /chat/files/{fileId}: Download a file from a chat"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request

OPERATION = Operation(
    id="downloadChatFile",
    name="chat.download_file",
    method="GET",
    path="/chat/files/{fileId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Chat / History",
)


def build_request(
    file_id: str,
    /,
) -> Request:
    """
    The request of `chat.download_file`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/chat/files/{path_segment('file_id', file_id)}",
    )
