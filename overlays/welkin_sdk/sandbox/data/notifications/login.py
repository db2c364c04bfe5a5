"""
How a batch proves where it comes from: a JWT signed by the sandbox, or a token that the receiver gave for one.

Source: Data API, later editions, "Webhook security": HS256, scope `welkin`, an hour of life.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from welkin_sdk.auth.assertion import MAX_LIFETIME_SECONDS, sign_assertion
from welkin_sdk.sandbox.core.clock import SECOND
from welkin_sdk.sandbox.core.document import JSON_TYPE
from welkin_sdk.sandbox.data.notifications.courier import Courier
from welkin_sdk.sandbox.data.notifications.target import NotificationTarget
from welkin_sdk.sandbox.data.reading import FORM_TYPE

SCOPE = "welkin"
GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_USUAL_LIFE_SECONDS = 3600
_LONGEST_LIFE_SECONDS = 24 * 3600
_LONGEST_TOKEN = 16_384


def credentials_of(target: NotificationTarget) -> tuple[str, str]:
    """Client id and secret of a target whose subscription has filled them in."""
    if target.client_id is None or target.secret is None:
        raise ValueError("the target names no client id or no secret")
    return target.client_id, target.secret


def sign_bearer(target: NotificationTarget, *, audience: str, now: int) -> str:
    """The JWT for *audience*, good for an hour from *now*, in microseconds since 1970 UTC."""
    client_id, secret = credentials_of(target)
    return sign_assertion(
        client_id=client_id,
        client_secret=secret,
        audience=audience,
        scope=SCOPE,
        now=now // SECOND,
        lifetime_seconds=MAX_LIFETIME_SECONDS,
    )


class Login:
    """The bearer tokens of one subscription; one that was given in an exchange is used until it ends."""

    def __init__(self, target: NotificationTarget, courier: Courier) -> None:
        self._target = target
        self._courier = courier
        self._token: str | None = None
        self._ends_at = 0

    def bearer(self, now: int) -> str | None:
        """The token to send at *now*; None when the receiver's token endpoint gave none."""
        if self._target.token_url is None:
            return sign_bearer(self._target, audience=self._target.url, now=now)
        if self._token is None or now >= self._ends_at:
            self._exchange(self._target.token_url, now)
        return self._token

    def forget(self) -> bool:
        """Drop a token that was refused; whether another one can be had."""
        had_one, self._token = self._token is not None, None
        return had_one

    def _exchange(self, token_url: str, now: int) -> None:
        self._token = None
        fields = {
            "grant_type": GRANT_TYPE,
            "assertion": sign_bearer(self._target, audience=token_url, now=now),
        }
        is_form = self._target.token_body == "form"
        content = (urlencode(fields) if is_form else json.dumps(fields)).encode()
        headers = {"Content-Type": FORM_TYPE if is_form else JSON_TYPE, "Accept": JSON_TYPE}
        reply = self._courier.post(
            token_url,
            content,
            headers,
            timeout_seconds=self._target.timeout_seconds,
            wants_content=True,
        )
        if reply.status is not None and 200 <= reply.status < 300:
            self._token, life_seconds = _read_token(reply.content)
            self._ends_at = now + life_seconds * SECOND


def _read_token(content: bytes) -> tuple[str | None, int]:
    """The token in a token endpoint's answer and its life in seconds; None for anything that cannot be a header."""
    try:
        answer: Any = json.loads(content)
        token, life = answer["access_token"], answer.get("expires_in")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None, 0
    if not isinstance(token, str) or not _is_header_safe(token):
        return None, 0
    is_number = isinstance(life, int | float) and not isinstance(life, bool) and life >= 0
    return token, int(min(life, _LONGEST_LIFE_SECONDS)) if is_number else _USUAL_LIFE_SECONDS


def _is_header_safe(token: str) -> bool:
    return 0 < len(token) <= _LONGEST_TOKEN and all("!" <= character <= "~" for character in token)
