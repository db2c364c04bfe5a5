"""
What to look at after a failure, by its cause: one table.

A cause is read off the error's class and attributes, never off its text.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from welkin_sdk import errors


@frozen
class Names:
    """What the settings of one API are called."""

    address: str
    form: str
    place: str
    credentials: str


DATA = Names(
    "WELKIN_BASE_URL",
    "it ends with the version, as in https://host/v1",
    "the address in WELKIN_BASE_URL; it ends with the version, as in https://host/v1",
    "WELKIN_CLIENT_ID, the client secret, and this machine's clock",
)
CLOUD = Names(
    "WELKIN_CLOUD_BASE_URL",
    "it ends with the host",
    "that there is such a tenant and instance, by WELKIN_TENANT and WELKIN_INSTANCE or the profile, and the address in"
    " WELKIN_CLOUD_BASE_URL; it ends with the host",
    "the profile, or WELKIN_TENANT, WELKIN_API_CLIENT and WELKIN_SECRET_KEY",
)


_MANY = 1000


class _Facts:
    """What a row may ask of an error, whichever class it is."""

    def __init__(self, failure: errors.WelkinError) -> None:
        self.status: int = getattr(failure, "status", 0)
        self.reason: str = getattr(failure, "reason", None) or ""
        wait = failure.retry_after
        self.wait: str = "" if wait is None else f"{_number(wait)} seconds"


def _number(seconds: float) -> str:
    """Without an exponent, however many they are."""
    return f"{seconds:,.0f}" if seconds >= _MANY else f"{seconds:g}"


@frozen
class Hint:
    """
    One row.

    Attributes:
        kind, when: which errors it is about; the first row that fits is taken.
        text: with the names of the API's settings to be filled in.
    """

    kind: type[errors.WelkinError]
    text: str
    when: Callable[[_Facts], object] = lambda _failure: True


HINTS = (
    Hint(
        errors.TokenExchangeError,
        "no token is given out there: check the address in {address}; {form}",
        lambda failure: failure.status in (404, 405),
    ),
    Hint(errors.AuthenticationError, "check {credentials}"),
    Hint(
        errors.ForbiddenError,
        "these credentials may not do this; who administers them can change their policy",
    ),
    Hint(errors.NotFoundError, "check {place}"),
    Hint(errors.RateLimitError, "try again in {wait}", lambda failure: failure.wait),
    Hint(errors.RateLimitError, "try again after a while"),
    Hint(errors.ServerError, "the fault is the server's; try again in {wait}", lambda failure: failure.wait),
    Hint(errors.ServerError, "the fault is the server's; try again later"),
    Hint(errors.UnreadableResponseError, "check that {address} is the address of this API; {form}"),
    Hint(errors.DeadlineExceededError, "the time for the whole call is over; ask for less at once"),
    Hint(
        errors.WelkinConnectionError,
        "nothing listens there: check {address}",
        lambda failure: failure.reason == "refused",
    ),
    Hint(
        errors.WelkinConnectionError,
        "no machine has that name: check {address}, and HTTPS_PROXY if there is a proxy",
        lambda failure: failure.reason == "unknown host",
    ),
    Hint(
        errors.WelkinConnectionError,
        "the server's certificate is not trusted: name its authority in SSL_CERT_FILE or SSL_CERT_DIR, and check {address}",
        lambda failure: failure.reason == "certificate",
    ),
    Hint(
        errors.WelkinConnectionError,
        "no secure connection: check that {address} and its port are meant for https, and look for a proxy in between",
        lambda failure: failure.reason == "tls",
    ),
    Hint(
        errors.WelkinConnectionError,
        "the proxy refused: check HTTPS_PROXY, HTTP_PROXY and ALL_PROXY, or name the host in NO_PROXY",
        lambda failure: failure.reason == "proxy",
    ),
    Hint(errors.WelkinTimeoutError, "check {address} and the network, or ask for less with --page-size"),
    Hint(errors.WelkinConnectionError, "check {address} and the network"),
)


def find_hint(failure: errors.WelkinError, *, is_cloud: bool) -> str:
    """What to do about *failure*; empty where there is nothing to say."""
    names = CLOUD if is_cloud else DATA
    facts = _Facts(failure)
    for hint in HINTS:
        if isinstance(failure, hint.kind) and hint.when(facts):
            return hint.text.format(
                address=names.address,
                form=names.form,
                place=names.place,
                credentials=names.credentials,
                wait=facts.wait,
            )
    return ""
