# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /admin/api_clients/{apiClientName}: Exchange a secret for a token"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import body_members, path_segment
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.token import Token

OPERATION = Operation(
    id="exchangeToken",
    name="token.exchange",
    method="POST",
    path="/admin/api_clients/{apiClientName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=False,
    scope="tenant",
    answer="json",
    category="Authentication",
    arguments=("secret",),
)
_MEMBERS = (decoding.Field("secret", "secret", decoding.text, required=True, nullable=False),)


def build_request(
    api_client_name: str,
    /,
    *,
    secret: str,
) -> Request:
    """
    The request of `token.exchange`.

    Raises:
        InvalidArgumentError: an id that is no path segment.
    """
    return Request(
        OPERATION,
        path=f"/admin/api_clients/{path_segment('api_client_name', api_client_name)}",
        json=body_members(
            _MEMBERS,
            {
                "secret": secret,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> Token:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return Token.from_dict(value, tolerated)
