# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""How a client gets the access token that every other operation demands."""

from __future__ import annotations

from typing import Unpack

from welkin_runtime.frames import private_frames
from welkin_runtime.types import AsyncDataWire, DataWire, RequestOptions

from ..models.token_response import TokenResponse
from ..operations.token import EXCHANGE_TOKEN

__all__ = ["AsyncTokenResource", "TokenResource"]


@private_frames
class TokenResource:
    """How a client gets the access token that every other operation demands."""

    __slots__ = ("_wire",)

    def __init__(self, wire: DataWire) -> None:
        self._wire = wire

    def exchange(
        self,
        *,
        assertion: str,
        **options: Unpack[RequestOptions],
    ) -> TokenResponse:
        """
        Exchange an assertion for an access token

        Two-legged OAuth with a JSON Web Token as the grant (RFC 7523): sign a short-lived assertion with
        the client secret, post it here, and use the access token that comes back as the bearer token of
        every other operation.

        A token is good for many calls: keep it until shortly before its end (an hour where nothing else is
        said), or until a call answers 401. There is no refresh token; repeat the exchange. Wrong
        credentials have been seen to answer 400 as well as 401. The long-lived token that Welkin may hand
        out for testing needs no exchange; production has to use this one.

        Args:
            assertion: JSON Web Token, signed HS256 with the client secret. Claims: `iss` the client id;
                `aud` the address of this operation; `exp` the end of the assertion's life in whole epoch
                seconds, an hour ahead at most; `scope` what is asked for, `all` for everything.
            options: of this call alone, see RequestOptions.

        Returns:
            The TokenResponse.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Authentication"
        """
        return self._wire.call(
            EXCHANGE_TOKEN,
            {
                "assertion": assertion,
            },
            options,
        )


@private_frames
class AsyncTokenResource:
    """How a client gets the access token that every other operation demands."""

    __slots__ = ("_wire",)

    def __init__(self, wire: AsyncDataWire) -> None:
        self._wire = wire

    async def exchange(
        self,
        *,
        assertion: str,
        **options: Unpack[RequestOptions],
    ) -> TokenResponse:
        """
        Exchange an assertion for an access token

        Two-legged OAuth with a JSON Web Token as the grant (RFC 7523): sign a short-lived assertion with
        the client secret, post it here, and use the access token that comes back as the bearer token of
        every other operation.

        A token is good for many calls: keep it until shortly before its end (an hour where nothing else is
        said), or until a call answers 401. There is no refresh token; repeat the exchange. Wrong
        credentials have been seen to answer 400 as well as 401. The long-lived token that Welkin may hand
        out for testing needs no exchange; production has to use this one.

        Args:
            assertion: JSON Web Token, signed HS256 with the client secret. Claims: `iss` the client id;
                `aud` the address of this operation; `exp` the end of the assertion's life in whole epoch
                seconds, an hour ahead at most; `scope` what is asked for, `all` for everything.
            options: of this call alone, see RequestOptions.

        Returns:
            The TokenResponse.

        Raises:
            InvalidRequestError: refused before anything is sent: a value that cannot be sent.
            ApiError: the server refused; documented: 400, 401, 403, 500.
            WelkinError: whatever else went wrong on the way or at the server.

        Source: data-api-v1-reference, "Authentication"
        """
        return await self._wire.call(
            EXCHANGE_TOKEN,
            {
                "assertion": assertion,
            },
            options,
        )
