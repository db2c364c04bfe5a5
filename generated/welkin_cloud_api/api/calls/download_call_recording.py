# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /patients/{patientId}/calls/{callId}/recording: Download the recording of a call"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request

OPERATION = Operation(
    id="downloadCallRecording",
    name="calls.download_recording",
    method="GET",
    path="/patients/{patientId}/calls/{callId}/recording",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Calls",
)


def build_request(
    patient_id: str,
    call_id: str,
    /,
) -> Request:
    """
    The request of `calls.download_recording`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/patients/{path_segment('patient_id', patient_id)}/calls/{path_segment('call_id', call_id)}/recording",
    )
