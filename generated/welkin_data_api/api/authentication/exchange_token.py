# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""POST /token: Exchange an assertion for an access token"""

from __future__ import annotations

from welkin_runtime import decoding
from welkin_runtime.encoding import form_members
from welkin_runtime.types import Operation, Request, Tolerated

from ...models.token_response import TokenResponse

OPERATION = Operation(
    id="exchangeToken",
    name="token.exchange",
    method="POST",
    path="/token",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=False,
    scope="server",
    answer="json",
    category="Authentication",
    arguments=("assertion",),
)
_MEMBERS = (
    decoding.Field("grant_type", "grant_type", decoding.text, required=True, nullable=False),
    decoding.Field("assertion", "assertion", decoding.text, required=True, nullable=False),
)


def build_request(
    *,
    assertion: str,
) -> Request:
    """
    The request of `token.exchange`.

    Raises:
        InvalidArgumentError: a value that cannot be sent.
    """
    return Request(
        OPERATION,
        path="/token",
        form=form_members(
            _MEMBERS,
            {
                "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "assertion": assertion,
            },
        ),
    )


def read_response(value: object, tolerated: list[Tolerated]) -> TokenResponse:
    """
    The record of an answer.

    Raises:
        ValueError: the value is no JSON object.
    """
    return TokenResponse.from_dict(value, tolerated)
