"""
The assertion: the signed JWT that is exchanged for an access token (RFC 7523).

Source: Data API, "Authentication".
"""

from __future__ import annotations

import jwt

GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"
MAX_LIFETIME_SECONDS = 3600


def sign_assertion(
    *,
    client_id: str,
    client_secret: str,
    audience: str,
    scope: str,
    now: float,
    lifetime_seconds: int = MAX_LIFETIME_SECONDS,
) -> str:
    """
    Sign the claims with HS256.

    Args:
        audience: the token endpoint's URL, unless the tenant was told another one.
        now: seconds since the epoch; the server compares them with its own clock.
        lifetime_seconds: how far ahead `exp` lies; more than an hour is cut to an hour.
    """
    claims = {
        "iss": client_id,
        "aud": audience,
        "exp": int(now) + min(lifetime_seconds, MAX_LIFETIME_SECONDS),
        "scope": scope,
    }
    return jwt.encode(claims, client_secret, algorithm="HS256")
