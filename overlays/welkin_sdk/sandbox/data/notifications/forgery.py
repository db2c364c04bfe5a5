"""
Notifications that somebody else could have sent: what a receiver has to refuse, one flaw at a time. Pure.

All but the flaw is as it should be, so that a receiver that looks at everything else is found out. The body points to
an address that no one may fetch (RFC 2606, `.invalid`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Literal

import jwt

from welkin_sdk.auth.assertion import MAX_LIFETIME_SECONDS, signing_key
from welkin_sdk.sandbox.core.clock import SECOND
from welkin_sdk.sandbox.data.notifications.login import SCOPE, credentials_of
from welkin_sdk.sandbox.data.notifications.plan import INTERVAL, printed
from welkin_sdk.sandbox.data.notifications.target import NotificationTarget

Flaw = Literal["key", "algorithm", "audience", "issuer", "expired", "scope", "absent"]
FOREIGN_ADDRESS = "https://forged.invalid"


def forge_bearer(target: NotificationTarget, flaw: Flaw, now: int) -> str | None:
    """The bearer token with *flaw*, at *now* in microseconds since 1970 UTC; None for no token."""
    if flaw == "absent":
        return None
    client_id, secret = credentials_of(target)
    good: dict[str, Any] = {
        "iss": client_id,
        "aud": target.url,
        "exp": now // SECOND + MAX_LIFETIME_SECONDS,
        "scope": SCOPE,
    }
    changes: Mapping[Flaw, Callable[[], dict[str, Any]]] = {
        "audience": lambda: {"aud": f"{FOREIGN_ADDRESS}/notifications"},
        "issuer": lambda: {"iss": f"not-{client_id}"},
        # Long over, whatever leeway the receiver grants.
        "expired": lambda: {"exp": now // SECOND - MAX_LIFETIME_SECONDS},
        "scope": lambda: {"scope": f"not{SCOPE}"},
    }
    claims = good | changes[flaw]() if flaw in changes else good
    if flaw == "algorithm":
        return jwt.encode(claims, None, algorithm="none")
    # Another key of the same length, the same for the same target.
    foreign = hashlib.sha256(b"forged" + secret.encode()).digest()
    return jwt.encode(claims, foreign if flaw == "key" else signing_key(secret), algorithm="HS256")


def forge_body(resource: str, now: int) -> list[dict[str, str]]:
    """A batch about *resource* that would send its reader somewhere else."""
    first, last = printed(now - INTERVAL), printed(now)
    href = f"{FOREIGN_ADDRESS}/{resource}?page[to]={last}&page[from]={first}"
    return [{"resource": resource, "from": first, "to": last, "href": href}]
