"""
The life of an access token: when to serve it, when to fetch the next one ahead of time, when it must be new.

Two windows: in the last part of its life one caller fetches a successor while the others go on with the old one;
after its end everybody waits. Times are seconds of one monotonic clock.
Source: Data API, "Authentication" (life not stated there: what `expires_in` says, an hour otherwise); Cloud API,
"Authentication" (an hour; a later form of the answer says `expiresAt`).
"""

from __future__ import annotations

import math
import re
from enum import Enum, auto
from typing import Any, cast

from attrs import field

from welkin_runtime.values import frozen
from welkin_sdk.instant import parse_instant

# Source: RFC 6750, section 2.1, but for characters that it does not name and some servers use all the same.
_TOKEN = re.compile(r"[!-~]{1,16384}")

DEFAULT_LIFETIME_SECONDS = 3600.0
LONGEST_LIFETIME_SECONDS = 365 * 86400.0
"""What lives on after that is asked for again; years beyond 5000 are no times that a cache would take."""
EARLY_WINDOW_SECONDS = 300.0
EARLY_WINDOW_SHARE = 0.2
EARLY_RETRY_SECONDS = 5.0
"""How long a failed early refresh is left alone: the old token still works."""


@frozen
class AccessToken:
    """
    Attributes:
        issued_at: when the exchange was *sent*, so that our end never lies after the server's.
    """

    value: str = field(repr=False)
    issued_at: float
    lifetime_seconds: float

    @property
    def expires_at(self) -> float:
        """The first moment at which the token no longer counts as valid."""
        return self.issued_at + self.lifetime_seconds

    @property
    def refresh_at(self) -> float:
        """From here on one caller may fetch the successor."""
        return self.expires_at - min(EARLY_WINDOW_SECONDS, EARLY_WINDOW_SHARE * self.lifetime_seconds)


class Step(Enum):
    """What a caller who needs a token has to do."""

    SERVE = auto()
    REFRESH_EARLY = auto()
    REFRESH = auto()


def decide_step(token: AccessToken | None, *, now: float, no_early_refresh_before: float) -> Step:
    """Serve *token*, serve it while one caller refreshes it, or have it replaced first."""
    if token is None or now >= token.expires_at:
        return Step.REFRESH
    if now >= token.refresh_at and now >= no_early_refresh_before:
        return Step.REFRESH_EARLY
    return Step.SERVE


def parse_token_answer(value: object) -> tuple[str, float]:
    """
    The access token and its life in seconds.

    `expires_in` may be a number, a number in a string, or missing; what makes no sense counts as missing.

    Raises:
        ValueError: there is no access token in *value*.
    """
    members = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    access_token = members.get("access_token")
    if not isinstance(access_token, str) or not is_bearer_token(access_token):
        raise ValueError("the token answer holds no access_token")
    return access_token, _parse_lifetime(members.get("expires_in"))


def parse_client_token_answer(value: object, *, now: float) -> tuple[str, float]:
    """
    The access token of an API client, and its life in seconds.

    `expiresAt` may be missing; what makes no sense, an end in the past included, counts as missing.

    Args:
        now: seconds since the epoch, by the server's clock where that is known.

    Raises:
        ValueError: there is no access token in *value*.
    """
    members = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    access_token = members.get("token")
    if not isinstance(access_token, str) or not is_bearer_token(access_token):
        raise ValueError("the token answer holds no token")
    expires_at = parse_instant(members.get("expiresAt"))
    left = 0.0 if expires_at is None else expires_at / 1_000_000 - now
    return access_token, min(left, LONGEST_LIFETIME_SECONDS) if left > 0 else DEFAULT_LIFETIME_SECONDS


def is_bearer_token(access_token: str) -> bool:
    """Whether *access_token* can be sent."""
    # It goes into a header as it is: a line break or a space would end it, anything beyond ASCII cannot be sent, and
    # servers take no header of any length.
    return _TOKEN.fullmatch(access_token) is not None


def _parse_lifetime(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return DEFAULT_LIFETIME_SECONDS
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return DEFAULT_LIFETIME_SECONDS
    is_usable = math.isfinite(seconds) and seconds > 0
    return min(seconds, LONGEST_LIFETIME_SECONDS) if is_usable else DEFAULT_LIFETIME_SECONDS
