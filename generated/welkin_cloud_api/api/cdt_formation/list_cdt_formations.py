# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""GET /formations/{version}/cdts: List custom data types"""

from __future__ import annotations

from welkin_runtime.encoding import path_segment
from welkin_runtime.types import Operation, Pagination, Request, Tolerated

from ...models.cdt_formation import CdtFormation

OPERATION = Operation(
    id="listCdtFormations",
    name="cdt_formations.list",
    method="GET",
    path="/formations/{version}/cdts",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    pagination=Pagination(style="whole", kind="whole", items=()),
    answer="json",
    category="CDT Formation",
    arguments=("checkpoint",),
)


def build_request(
    version: str,
    /,
) -> Request:
    """
    The request of `cdt_formations.list`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/formations/{path_segment('version', version)}/cdts",
    )


def read_response(value: object, tolerated: list[Tolerated]) -> CdtFormation:
    """
    One record, taken out of its page.

    Raises:
        ValueError: the value is no JSON object.
    """
    return CdtFormation.from_dict(value, tolerated)
