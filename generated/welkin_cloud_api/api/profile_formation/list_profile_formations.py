# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/pdts: List profile data types"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.profile_formation import ProfileFormation

OPERATION = Operation(
    id="listProfileFormations",
    name="profile_formations.list",
    method="GET",
    path="/formations/{version}/pdts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="Profile Formation",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `profile_formations.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/pdts",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> ProfileFormation:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return ProfileFormation.from_dict(value, tolerated)
