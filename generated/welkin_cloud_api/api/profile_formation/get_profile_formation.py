# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/pdts/{pdtName}: Get a profile data type"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.profile_formation import ProfileFormation

OPERATION = Operation(
    id="getProfileFormation",
    name="profile_formations.get",
    method="GET",
    path="/formations/{version}/pdts/{pdtName}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="json",
    category="Profile Formation",
)


def build_request(
    version: str,
    pdt_name: str,
    /,
) -> Request:
    """
    The request of `profile_formations.get`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/pdts/{path_segment('pdt_name', pdt_name)}",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ProfileFormation:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ProfileFormation.from_dict(value, tolerated)
