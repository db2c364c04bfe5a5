"""
The assertion: the signed JWT that is exchanged for an access token (RFC 7523).

Source: Data API, "Authentication".
"""

from __future__ import annotations

MAX_LIFETIME_SECONDS = 3600
# Half of what is allowed: so the clocks of client and server may be apart by half an hour either way.
LIFETIME_SECONDS = 1800


def sign_assertion(
    *,
    client_id: str,
    client_secret: str,
    audience: str,
    scope: str,
    now: float,
    lifetime_seconds: int = LIFETIME_SECONDS,
) -> str:
    """
    Sign the claims with HS256.

    Args:
        audience: the token endpoint's URL, unless the tenant was told another one.
        now: seconds since the epoch; the server compares them with its own clock.
        lifetime_seconds: how far ahead `exp` lies; more than an hour is cut to an hour.
    """
    import jwt

    claims = {
        "iss": client_id,
        "aud": audience,
        "exp": int(now) + min(lifetime_seconds, MAX_LIFETIME_SECONDS),
        "scope": scope,
    }
    return jwt.encode(claims, signing_key(client_secret), algorithm="HS256")


def signing_key(client_secret: str) -> bytes:
    """
    The secret as the HS256 key, zero bytes added up to the recommended 32.

    HMAC pads a short key with zero bytes itself (RFC 2104), so every signature stays what it was; what goes away is
    a warning about a key length that the holder of an issued secret cannot change.
    """
    return client_secret.encode().ljust(32, b"\0")
