# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `token`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.token_response import TokenResponse

EXCHANGE_TOKEN: Operation[TokenResponse] = Operation(
    id="exchangeToken",
    name="token.exchange",
    method="POST",
    path="/token",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=False,
    scope="server",
    record="TokenResponse",
    category="Authentication",
    parameters=(
        Parameter(
            "grant_type",
            "grant_type",
            "form",
            "text",
            required=True,
            constant="urn:ietf:params:oauth:grant-type:jwt-bearer",
        ),
        Parameter("assertion", "assertion", "form", "text", required=True),
    ),
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (EXCHANGE_TOKEN,)
