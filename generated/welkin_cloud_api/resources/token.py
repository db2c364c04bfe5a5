# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""How an API client gets the bearer token that every other call carries."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncCloudWire, CloudWire, RequestOptions

from ..models.token import Token
from ..operations.token import EXCHANGE_TOKEN

__all__ = ["AsyncTokenResource", "TokenResource"]


@private_frames
class TokenResource:
    """How an API client gets the bearer token that every other call carries."""

    __slots__ = ("_wire",)

    def __init__(self, wire: CloudWire) -> None:
        self._wire = wire

    def exchange(
        self,
        api_client_name: str,
        /,
        *,
        secret: str,
        **options: Unpack[RequestOptions],
    ) -> Token:
        """
        Exchange a secret for a token

        Prove with the secret to be the API client that the path names, and get the bearer token of all
        other calls. It is the one call that carries no token.

        A token is good for an hour and for any number of calls, and each exchange issues a fresh one. Keep
        it: more than a hundred exchanges within five minutes block the API client for five minutes. The
        status of a blocked exchange is not documented; 429 is assumed. A token that has ended makes other
        calls answer 401 with `TOKEN_EXPIRED`.

        Documentation of 2021 writes 201 for success; 200 was recorded. Documentation of 2026 has `POST
        /auth/token` without a tenant, with `secret` and `apiClient` in the body and `expiresAt` beside the
        token; it was never seen.

        Args:
            api_client_name: Name of the API client, made by Welkin when it was created in Admin: twelve
                capital letters in printed samples.
            secret: The secret, shown once when the API client was created. Keep it out of logs.
            options: of this call alone, see RequestOptions.

        Returns:
            The Token.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Authentication" (recorded)
        """
        return self._wire.call(
            EXCHANGE_TOKEN,
            {
                "api_client_name": api_client_name,
                "secret": secret,
            },
            options,
        )


@private_frames
class AsyncTokenResource:
    """How an API client gets the bearer token that every other call carries."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncCloudWire) -> None:
        self._wire = wire

    async def exchange(
        self,
        api_client_name: str,
        /,
        *,
        secret: str,
        **options: Unpack[RequestOptions],
    ) -> Token:
        """
        Exchange a secret for a token

        Prove with the secret to be the API client that the path names, and get the bearer token of all
        other calls. It is the one call that carries no token.

        A token is good for an hour and for any number of calls, and each exchange issues a fresh one. Keep
        it: more than a hundred exchanges within five minutes block the API client for five minutes. The
        status of a blocked exchange is not documented; 429 is assumed. A token that has ended makes other
        calls answer 401 with `TOKEN_EXPIRED`.

        Documentation of 2021 writes 201 for success; 200 was recorded. Documentation of 2026 has `POST
        /auth/token` without a tenant, with `secret` and `apiClient` in the body and `expiresAt` beside the
        token; it was never seen.

        Args:
            api_client_name: Name of the API client, made by Welkin when it was created in Admin: twelve
                capital letters in printed samples.
            secret: The secret, shown once when the API client was created. Keep it out of logs.
            options: of this call alone, see RequestOptions.

        Returns:
            The Token.

        Raises:
            InvalidRequestError: refused before anything is sent: an id that is no path segment.
            ApiError: the server refused; documented: 400, 401, 403, 404, 429, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: cloud-api-recordings, "Authentication" (recorded)
        """
        return await self._wire.call(
            EXCHANGE_TOKEN,
            {
                "api_client_name": api_client_name,
                "secret": secret,
            },
            options,
        )
