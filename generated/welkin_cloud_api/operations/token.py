# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""The operations of `token`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from welkin_runtime.operations import Operation, Parameter

from . import TABLE

if TYPE_CHECKING:
    from ..models.token import Token

EXCHANGE_TOKEN: Operation[Token] = Operation(
    id="exchangeToken",
    name="token.exchange",
    method="POST",
    path="/admin/api_clients/{apiClientName}",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=False,
    scope="tenant",
    record="Token",
    category="Authentication",
    parameters=(
        Parameter("api_client_name", "apiClientName", "path", "text", required=True),
        Parameter("secret", "secret", "json", "text", required=True),
    ),
    evidence="recorded",
    table=TABLE,
)

OPERATIONS: tuple[Operation[Any], ...] = (EXCHANGE_TOKEN,)
