"""Cursors as text: what they keep, what they hide, what they refuse."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from datetime import UTC, datetime

import pytest
from attrs import evolve

from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.instant import to_datetime
from welkin_sdk.paging.find.checkpoint import cut, identify, parse_checkpoint, step_over, write_checkpoint
from welkin_sdk.paging.find.cursor import PROVEN, Cursor, Span, add_seen, begin
from welkin_sdk.paging.items import look_at
from welkin_sdk.paging.opaque import decode, seal

SALT = b"0123456789abcdef"

IDENTITY = identify("findPatients", {"patient_id": "canary-7d1"})
SEALED = seal(IDENTITY, SALT)


def some_cursor() -> Cursor:
    cursor = begin(IDENTITY, now=datetime(2020, 6, 1, tzinfo=UTC))
    return add_seen(
        cursor, look_at([{"id": "canary-7d1", "updated_at": "2020-05-01T00:00:00Z"}, {"id": "b"}])
    )


def encode(values: object) -> str:
    return urlsafe_b64encode(json.dumps(values).encode()).decode()


def test_a_checkpoint_gives_its_cursor_back() -> None:
    """Every member of the cursor survives."""
    cursor = evolve(some_cursor(), order="unordered", proof=3, largest=9, barren=2, asked_size=200)

    assert parse_checkpoint(write_checkpoint(cursor, SALT), IDENTITY) == cursor


def test_a_checkpoint_goes_into_an_address_and_shows_no_id() -> None:
    """Only characters that need no quoting, and no value of a record or filter behind them."""
    cursor = some_cursor()

    text = write_checkpoint(cursor, SALT)

    assert re.fullmatch(r"[A-Za-z0-9_-]+", text)
    assert "canary" not in repr(cursor)
    assert urlsafe_b64encode(b"canary-7d1").decode()[:8] not in text


def test_equal_filters_leave_different_digests() -> None:
    """Nobody finds a filter's value by looking its digest up, nor sees that two checkpoints are of one Find."""
    cursor = some_cursor()
    texts = [write_checkpoint(cursor, salt) for salt in (SALT, SALT[::-1])]

    digests = [json.loads(decode(text))["f"] for text in texts]

    assert digests[0] != digests[1]
    assert IDENTITY not in json.dumps(digests)
    assert [parse_checkpoint(text, IDENTITY) for text in texts] == [cursor, cursor]


def test_a_checkpoint_of_an_earlier_version_is_refused_with_what_to_do() -> None:
    """It held a digest without a salt; to begin anew loses nothing."""
    with pytest.raises(InvalidRequestError, match=r"another version.*start the find without it"):
        parse_checkpoint(encode({"v": 1, "f": IDENTITY}), IDENTITY)


@pytest.mark.parametrize("sealed", [None, 7, "", "x", "ü", IDENTITY, [IDENTITY]])
def test_a_digest_of_something_else_fits_nothing(sealed: object) -> None:
    """Whatever stands in its place."""
    with pytest.raises(InvalidRequestError, match="of another operation"):
        parse_checkpoint(encode({"v": 3, "f": sealed}), IDENTITY)


def test_filters_in_another_order_are_the_same_find() -> None:
    """How the caller wrote them down does not matter."""
    assert identify("find", {"a": "1", "b": "2"}) == identify("find", {"b": "2", "a": "1"})


def test_the_same_address_in_another_spelling_is_the_same_find() -> None:
    """Hosts have no letter case, and a slash at the end or the usual port changes nothing."""
    one = identify("find", {}, "https://API.example.org/acme/")

    assert one == identify("find", {}, "https://api.example.org/acme")
    assert one == identify("find", {}, "https://api.example.org:443/acme")
    assert one != identify("find", {}, "https://api.example.org:8443/acme")
    assert one != identify("find", {}, "http://api.example.org/acme")
    assert one != identify("find", {}, "https://api.example.org/Acme")


@pytest.mark.parametrize(
    "identity",
    [
        identify("findWorkers", {"patient_id": "canary-7d1"}),
        identify("findPatients", {}),
        identify("findPatients", {"patient_id": "x"}),
        identify("findPatients", {"patient_id": "canary-7d1"}, "https://other.example.org"),
    ],
)
def test_a_checkpoint_of_another_find_is_refused_with_what_to_do(identity: str) -> None:
    """Another operation or another filter would silently skip records."""
    with pytest.raises(InvalidRequestError, match="repeat those, or start the find without it"):
        parse_checkpoint(write_checkpoint(some_cursor(), SALT), identity)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "garbage",
        "ü",
        "AAAA",
        write_checkpoint(some_cursor(), SALT)[:-9],
        encode([]),
        encode("text"),
        encode({"v": 1}),
        encode({"v": 4}),
        encode({"v": 3, "f": SEALED}),
        encode(
            {
                "v": 3,
                "f": SEALED,
                "w": [[2, 1]],
                "n": [1, 1, 1],
                "o": "a",
                "s": 0,
                "p": [0, 0, 0, 0],
                "d": [],
            }
        ),
        encode(
            {
                "v": 3,
                "f": SEALED,
                "w": [[1, 2]],
                "n": [0, 1, 1],
                "o": "a",
                "s": 0,
                "p": [0, 0, 0, 0],
                "d": [],
            }
        ),
        encode(
            {
                "v": 3,
                "f": SEALED,
                "w": [[1, 2]],
                "n": [1, 1, 1],
                "o": "z",
                "s": 0,
                "p": [0, 0, 0, 0],
                "d": [],
            }
        ),
        encode(
            {
                "v": 3,
                "f": SEALED,
                "w": [[1, 2]],
                "n": [1, 1, 1],
                "o": "a",
                "s": 0,
                "p": [0, 0, 0, 0],
                "d": [[1, "AA"]],
            }
        ),
    ],
)
def test_a_damaged_checkpoint_is_refused_with_what_to_do(text: str) -> None:
    """Garbage, another version and impossible numbers are one kind of error."""
    with pytest.raises(InvalidRequestError, match="start the find without it"):
        parse_checkpoint(text, IDENTITY)


def damaged(**members: object) -> str:
    values = {
        "v": 3,
        "f": SEALED,
        "w": [[1, 2]],
        "n": [1, 1, 1],
        "o": "a",
        "s": 0,
        "p": [0, 0, 0, 0],
        "d": [],
    }
    return encode(values | members)


@pytest.mark.parametrize(
    "members",
    [
        *({"w": wrong} for wrong in (None, 7, [7], [[1]], [[1, 2, 3]], [["1", 2]], [[1.0, 2]], [[2, 1]])),
        *(
            {"n": wrong}
            for wrong in (None, [], [1, 1], [1, 1, 1, 1], [0, 1, 1], [1, 0, 1], [1, 1, 0], [1, 1, True])
        ),
        *({"o": wrong} for wrong in (None, [], "z", "")),
        *({"s": wrong} for wrong in (None, "0", 0.0, False)),
        *({"p": wrong} for wrong in (None, [0], [0, 0, 0, "0"], [0, None, 0, 0])),
        *(
            {"d": wrong}
            for wrong in (None, 7, [7], [[1]], [[1, 7]], [["1", "AAAAAAAAAAA"]], [[1, "A"]], [[1, "AAAA"]])
        ),
    ],
    ids=repr,
)
def test_no_damaged_member_is_taken(members: dict[str, object]) -> None:
    """Of another type, of another length, or out of its range, each by itself."""
    with pytest.raises(InvalidRequestError, match="is damaged; start the find without it"):
        parse_checkpoint(damaged(**members), IDENTITY)


def test_a_window_of_one_instant_is_a_window() -> None:
    """And a page of one is a page."""
    cursor = parse_checkpoint(damaged(w=[[1, 1]], d=[[5, "AAAAAAAAAAA"]], p=[1, 1, 2, 3]), IDENTITY)

    assert (cursor.spans, cursor.page_size, cursor.seen) == ((Span(1, 1),), 1, {bytes(8): 5})
    assert (cursor.proof, cursor.is_open, cursor.largest, cursor.barren) == (1, True, 2, 3)


def test_the_digest_of_a_find_is_the_same_tomorrow() -> None:
    """Checkpoints are kept between runs."""
    assert identify("findPatients", {"b": "2", "a": "1"}) == "4f7b30212318114b53d44131"
    assert len(identify("x", {})) == 24


def test_steps_over_one_microsecond() -> None:
    """A stalled walk goes on behind the instant that stalled it, and says which that was."""
    cursor = begin(
        "f", now=to_datetime(9_000), updated_from=to_datetime(1_000), updated_to=to_datetime(2_000)
    )

    position, at = step_over(write_checkpoint(cursor, SALT))

    assert at == 1_000
    assert position is not None
    assert parse_checkpoint(position, "f").spans == (Span(1_001, 2_000),)


def test_steps_over_the_end() -> None:
    """Behind the last instant of the last window nothing is left."""
    cursor = begin(
        "f", now=to_datetime(9_000), updated_from=to_datetime(1_000), updated_to=to_datetime(1_000)
    )

    assert step_over(write_checkpoint(cursor, SALT)) == (None, 1_000)


def on_trust(lo: int, hi: int, *, proof: int) -> Cursor:
    """A cursor that has come from 1,000 to *lo* on pages that looked ascending."""
    cursor = begin("f", now=to_datetime(9_000), updated_from=to_datetime(1_000), updated_to=to_datetime(hi))
    return evolve(cursor, spans=(Span(lo, hi),), proof=proof)


def test_a_step_leaves_what_was_passed_on_trust_to_be_read_again() -> None:
    """
    The bug: behind an instant that could not be read, a walk forgot that the order of what came before it was never
    proven, and never went back.
    """
    position, _ = step_over(write_checkpoint(on_trust(1_500, 2_000, proof=3), SALT))
    ended, at = step_over(write_checkpoint(on_trust(2_000, 2_000, proof=3), SALT))

    assert position is not None
    assert parse_checkpoint(position, "f").since == 1_000
    assert at == 2_000
    assert ended is not None
    again = parse_checkpoint(ended, "f")
    assert (again.spans, again.order) == ((Span(1_000, 2_000),), "unordered")


def test_a_step_in_proven_order_goes_back_to_nothing() -> None:
    """What has been handed out in order needs no second look."""
    position, _ = step_over(write_checkpoint(on_trust(1_500, 2_000, proof=PROVEN), SALT))

    assert position is not None
    assert parse_checkpoint(position, "f").since == 1_501
    assert step_over(write_checkpoint(on_trust(2_000, 2_000, proof=PROVEN), SALT)) == (None, 2_000)


def test_a_step_between_two_windows_goes_back_to_the_next_one_alone() -> None:
    """The later window comes after it; what was read before the step is not read again."""
    cursor = evolve(on_trust(1_500, 2_000, proof=PROVEN), spans=(Span(2_500, 3_000), Span(1_500, 2_000)))

    position, at = step_over(write_checkpoint(cursor, SALT))

    assert at == 1_500
    assert position is not None
    after = parse_checkpoint(position, "f")
    assert (after.since, after.spans) == (1_501, (Span(2_500, 3_000), Span(1_501, 2_000)))


def test_a_walk_is_cut_in_the_middle_of_what_it_has_left() -> None:
    """Both halves know what it has learned of the server, and lie on one another by a moment."""
    cursor = evolve(on_trust(9_000_000, 29_000_000, proof=PROVEN), largest=70, is_coarse=True)

    halves = cut(write_checkpoint(cursor, SALT))

    assert halves is not None
    earlier, later = (parse_checkpoint(text, "f") for text in (halves.earlier, halves.later))
    assert (earlier.spans, later.spans) == ((Span(9_000_000, 19_000_001),), (Span(19_000_000, 29_000_000),))
    assert (earlier.since, later.since) == (1_000, 19_000_000)
    assert {(each.proof, each.largest, each.is_coarse) for each in (earlier, later)} == {(PROVEN, 70, True)}
    assert halves.left_us == 20_000_000


def test_a_walk_that_halves_windows_gives_the_last_one_away() -> None:
    """Which is the largest, since the earlier half is always read first."""
    spans = (Span(9_000_000, 20_000_000), Span(5_000_000, 9_000_001), Span(1_000, 5_000_001))
    cursor = evolve(on_trust(1_000, 20_000_000, proof=0), spans=spans, order="unordered")

    halves = cut(write_checkpoint(cursor, SALT))

    assert halves is not None
    assert parse_checkpoint(halves.later, "f").spans == spans[:1]
    assert parse_checkpoint(halves.earlier, "f").spans == spans[1:]


@pytest.mark.parametrize(
    "cursor",
    [
        on_trust(9_000_000, 90_000_000, proof=PROVEN - 1),
        on_trust(9_000_000, 12_000_000, proof=PROVEN),
        evolve(on_trust(9_000_000, 90_000_000, proof=PROVEN), is_open=True),
        evolve(on_trust(9_000_000, 90_000_000, proof=PROVEN), spans=()),
    ],
    ids=["on trust", "short", "open", "done"],
)
def test_some_walks_are_not_cut(cursor: Cursor) -> None:
    """One that may have to go back, one with little left, one whose end is not known, one that is over."""
    assert cut(write_checkpoint(cursor, SALT)) is None
