"""What a batch says and when one is due, without a clock or a network."""

from __future__ import annotations

import pytest

from welkin_sdk.sandbox.core.clock import SECOND, parse_timestamp
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import DataDocument
from welkin_sdk.sandbox.data.notifications import NotificationTarget
from welkin_sdk.sandbox.data.notifications.plan import (
    Span,
    batch_body,
    find_windows,
    latest_round,
    merged,
    next_round,
    oldest_told,
    round_for,
)

MINUTE = 60 * SECOND
SECRET = "an agreed secret of more than thirty-two bytes"


def test_the_printed_sample_comes_out_to_the_letter(document: DataDocument) -> None:
    """The document's own example is what its span and address make."""
    sample = document.content["webhooks"]["updates"]["post"]["requestBody"]["content"]["application/json"]
    reference = sample["examples"]["printed"]["$ref"].removeprefix("#")
    expected = document.node(reference)["value"]
    span = Span("patients", _instant(expected[0]["from"]), _instant(expected[0]["to"]))

    body = batch_body([span], base_url="https://api.welkinhealth.com/v1", windows=find_windows(document))

    assert body == expected


def test_every_body_is_what_the_webhook_describes(document: DataDocument, schemas: Schemas) -> None:
    """One entry for each collection there is passes the document's schema."""
    pointer = "/webhooks/updates/post/requestBody/content/application~1json/schema"
    windows = find_windows(document)

    body = batch_body([Span(name, 0, 1) for name in windows], base_url="http://[::1]:1/v1", windows=windows)

    assert set(windows) == set(document.resources)
    assert schemas.violations(pointer, body) == []


@pytest.mark.parametrize(
    ("now", "latest", "following"),
    [(0, 0, MINUTE), (1, 0, MINUTE), (MINUTE - 1, 0, MINUTE), (MINUTE, MINUTE, 2 * MINUTE)],
)
def test_rounds_fall_on_whole_minutes(now: int, latest: int, following: int) -> None:
    """An instant on the minute belongs to the round that begins there."""
    assert latest_round(now) == latest
    assert next_round(now) == following


def test_a_change_on_the_minute_is_told_in_that_round() -> None:
    """The first round that can tell of a change is the one at it, or the next after it."""
    assert round_for(MINUTE) == MINUTE
    assert round_for(MINUTE + 1) == 2 * MINUTE


def test_the_horizon_is_a_day() -> None:
    """A change of exactly a day ago is the oldest that is told of."""
    assert oldest_told(25 * 3600 * SECOND) == 3600 * SECOND


def test_spans_of_one_collection_become_one() -> None:
    """As wide as all of them, in the order that is asked for."""
    spans = [Span("workers", 5, 6), Span("patients", 3, 4), Span("patients", 1, 2)]

    assert merged(spans, ["patients", "workers"].index) == [Span("patients", 1, 4), Span("workers", 5, 6)]


@pytest.mark.parametrize(
    "url",
    [
        "http://receiver.example.org/n",
        "http://127.0.0.1.example.org/n",
        "ftp://127.0.0.1/n",
        "https://user:word@receiver.example.org/n",
        "https://receiver.example.org/n#here",
        "https://receiver.example.org/a b",
        "https://receiver.example.org/\nX-Header: 1",
        "https://receiver.example.org:port/n",
        "https://[::1/n",
        "//receiver.example.org",
        "",
    ],
)
def test_a_token_goes_over_https_or_stays_on_this_machine(url: str) -> None:
    """Anything else is refused, as the address of batches and as the one of the exchange."""
    with pytest.raises(ValueError, match=r"^url "):
        NotificationTarget(url, secret=SECRET)
    with pytest.raises(ValueError, match=r"^token_url "):
        NotificationTarget("http://localhost/n", flow="exchange", token_url=url, secret=SECRET)


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": "x" * 31},
        {"flow": "basic"},
        {"flow": "exchange"},
        {"token_url": "https://receiver.example.org/token"},
        {"token_body": "xml"},
        {"timeout_seconds": 0},
        {"timeout_seconds": 31},
        {"resources": ()},
    ],
)
def test_a_target_that_cannot_work_is_refused(wrong: dict[str, object]) -> None:
    """It is said when it is declared, not when the first batch fails."""
    with pytest.raises(ValueError, match=next(iter(wrong)) if wrong != {"flow": "exchange"} else "token_url"):
        NotificationTarget("https://receiver.example.org/n", **wrong)  # type: ignore[arg-type]


def test_a_target_shows_no_secret() -> None:
    """Its repr may end up in a log."""
    assert SECRET not in repr(NotificationTarget("https://receiver.example.org/n", secret=SECRET))


def _instant(text: str) -> int:
    instant = parse_timestamp(text)
    assert instant is not None
    return instant
