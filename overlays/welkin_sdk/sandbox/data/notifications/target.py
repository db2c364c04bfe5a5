"""
Whom the sandbox notifies: the receiver's address, the collections it wants to hear of, and how the sender proves itself.

Source: Data API, "Update Notifications"; its later editions for the two security flows and the choice by collection.
"""

from __future__ import annotations

from typing import Literal, get_args
from urllib.parse import urlsplit

from attrs import field, frozen

from welkin_sdk.loopback import is_loopback
from welkin_sdk.sandbox.data.clients import SHORTEST_SECRET

Flow = Literal["bearer", "exchange"]
TokenBody = Literal["form", "json"]
ACKNOWLEDGE_SECONDS = 30.0


@frozen
class NotificationTarget:
    """
    One subscription.

    Attributes:
        url: where batches are posted; also the audience of the signed token.
        resources: the collections to tell of; None takes all that the document has.
        flow: `bearer` signs a JWT and sends it; `exchange` trades one at *token_url* for the token that it sends.
        token_url: the receiver's token endpoint, for `exchange` alone.
        client_id: the issuer that the receiver expects; the sandbox's own client when absent, as is *secret*.
        secret: what both sides sign and check with; 32 bytes or more.
        version: of the format and of the addresses in it, e.g. `v1`; the document's own when absent.
        timeout_seconds: how long the receiver may take until its 200, in real time.
        token_body: how the exchange is written; the first edition has a form, a later one shows JSON.

    Raises:
        ValueError: an address is neither https nor on this machine, or another attribute is out of its range.
    """

    url: str
    resources: tuple[str, ...] | None = None
    flow: Flow = "bearer"
    token_url: str | None = None
    client_id: str | None = None
    secret: str | None = field(default=None, repr=False)
    version: str | None = None
    timeout_seconds: float = ACKNOWLEDGE_SECONDS
    token_body: TokenBody = "form"

    def __attrs_post_init__(self) -> None:
        _check_address("url", self.url)
        if self.flow not in get_args(Flow):
            raise ValueError(f"flow is one of {', '.join(get_args(Flow))}")
        if self.token_body not in get_args(TokenBody):
            raise ValueError(f"token_body is one of {', '.join(get_args(TokenBody))}")
        if (self.token_url is not None) != (self.flow == "exchange"):
            raise ValueError("token_url is for the flow exchange, and that flow needs it")
        if self.token_url is not None:
            _check_address("token_url", self.token_url)
        if self.secret is not None and len(self.secret.encode()) < SHORTEST_SECRET:
            raise ValueError(f"secret has to have {SHORTEST_SECRET} bytes or more")
        if not 0 < self.timeout_seconds <= ACKNOWLEDGE_SECONDS:
            raise ValueError(f"timeout_seconds is more than 0 and at most {ACKNOWLEDGE_SECONDS:g}")
        if self.resources is not None and not self.resources:
            raise ValueError("resources names one collection or more")


def _check_address(name: str, url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ValueError(f"{name} is no address") from None
    if not host or not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError(f"{name} is no address, e.g. https://receiver.example.org/notifications")
    if parts.username is not None or parts.fragment:
        raise ValueError(f"{name} must hold no user and no fragment")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise ValueError(f"{name} has to be https, except on this machine")
