# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/encounter-disposition: Get the definition of dispositions"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.cdt_formation import CdtFormation

OPERATION = Operation(
    id="getEncounterDispositionFormation",
    name="encounter_disposition_formations.get",
    method="GET",
    path="/formations/{version}/encounter-disposition",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Encounters",
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `encounter_disposition_formations.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/encounter-disposition",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtFormation.from_dict(value, tolerated)
