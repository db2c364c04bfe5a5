"""A file that breaks off goes on where it ended, if it is the same file still and the server has parts of it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from fake_clock import FakeClock
from fetching import FILE, SENDERS, WAYS, fetch, options_of
from hostile import HostileServer, Seen, Step, error, reply, reset

from welkin_sdk import errors

CONTENT = b"%PDF canary 0123456789"
OTHER = b"%PDF another file, longer"
TAG = {"ETag": '"one"'}
DATE = {"Last-Modified": "Mon, 13 Nov 2023 10:00:00 GMT"}
PARTS = {"Accept-Ranges": "bytes"}
FRAMINGS = ["length", "chunked", "close"]


def message(
    status: int, body: bytes, headers: Mapping[str, str], framing: str, *, sent: int | None = None
) -> bytes:
    """An answer of which *sent* bytes of body are sent; None: all, and its end."""
    lines = [f"HTTP/1.1 {status} Whatever", "Connection: close", *(f"{n}: {v}" for n, v in headers.items())]
    part = body[:sent]
    if framing == "length":
        lines.append(f"Content-Length: {len(body)}")
    elif framing == "chunked":
        lines.append("Transfer-Encoding: chunked")
        part = b"%x\r\n%s\r\n" % (len(part), part) if part else b""
        part += b"0\r\n\r\n" if sent is None else b""
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + part


def whole(sent: int | None = None, *, framing: str = "length", **more: str) -> Step:
    """The whole file, cut after *sent* bytes; a name in *more* has _ for -."""
    headers = TAG | PARTS | {name.replace("_", "-"): value for name, value in more.items()}
    headers = {name: value for name, value in headers.items() if value}
    return lambda connection, _seen, _stopped: connection.sendall(
        message(200, CONTENT, headers, framing, sent=sent)
    )


def with_parts(
    content: bytes, headers: Mapping[str, str], framing: str = "length", sent: int | None = None
) -> Step:
    """What a server that knows parts of *content* answers, by what it is asked."""

    def step(connection: Any, seen: Seen, _stopped: Any) -> None:
        asked = re.fullmatch(r"bytes=(\d+)-", seen.headers.get("range", ""))
        validator = headers.get("ETag") or headers.get("Last-Modified")
        if asked is None or seen.headers.get("if-range") != validator:
            connection.sendall(message(200, content, headers, framing, sent=sent))
            return
        first = int(asked[1])
        if first >= len(content):
            missing = {"Content-Range": f"bytes */{len(content)}"}
            connection.sendall(message(416, b"", headers | missing, "length"))
            return
        part = {"Content-Range": f"bytes {first}-{len(content) - 1}/{len(content)}"}
        connection.sendall(message(206, content[first:], headers | part, framing, sent=sent))

    return step


@pytest.mark.parametrize("validator", [TAG, DATE], ids=["tag", "date"])
@pytest.mark.parametrize("says_so", [True, False])
@pytest.mark.parametrize("framing", FRAMINGS)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_file_cut_at_any_byte_goes_on_there(
    server: HostileServer,
    clock: FakeClock,
    sender: str,
    way: str,
    framing: str,
    says_so: bool,
    validator: Mapping[str, str],
    tmp_path: Path,
) -> None:
    """Whether the server says beforehand that it has parts, or only shows it."""
    headers = validator | (PARTS if says_so else {})
    for length in range(1, len(CONTENT) + (framing != "length")):
        server.script(
            FILE, with_parts(CONTENT, headers, framing, sent=length), with_parts(CONTENT, headers, framing)
        )
        before = len(server.requests)

        # A part that only the connection's end ends has its length in its range.
        got = fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path)

        first, second = server.requests[before:]
        assert got == CONTENT
        assert "range" not in first.headers
        assert second.headers["range"] == f"bytes={length}-"
        assert second.headers["if-range"] == next(iter(validator.values()))
        assert second.headers["accept-encoding"] == "identity"
        assert second.bearer == "secret-token"
    assert clock.sleeps


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_connection_that_ends_a_file_is_asked_whether_it_has(
    server: HostileServer, clock: FakeClock, sender: str, way: str, tmp_path: Path
) -> None:
    """Where nothing says how long it is, the server has the last word: there is no part behind it."""
    server.script(FILE, with_parts(CONTENT, TAG, "close"))

    assert fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path) == CONTENT
    assert server.last(FILE).headers["range"] == f"bytes={len(CONTENT)}-"
    assert server.count(FILE) == 2


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_parts_that_are_smaller_than_asked_for_are_put_together(
    server: HostileServer, clock: FakeClock, sender: str, way: str, tmp_path: Path
) -> None:
    """A server may send less than all of the rest (RFC 9110, 15.3.7)."""

    def ten(connection: Any, seen: Seen, _stopped: Any) -> None:
        first = int(seen.headers["range"][6:-1])
        last = min(first + 9, len(CONTENT) - 1)
        part = {"Content-Range": f"bytes {first}-{last}/{len(CONTENT)}"}
        connection.sendall(message(206, CONTENT[first : last + 1], TAG | part, "length"))

    server.script(FILE, whole(1), ten)

    got = fetch(sender, way, options_of(server, _clock=clock.clock, max_retries=3), tmp_path)

    assert got == CONTENT
    assert server.count(FILE) == 4


UNKNOWN: dict[str, Step] = {
    "no parts": whole(5, Accept_Ranges="none"),
    "a weak tag": whole(5, ETag='W/"one"'),
    "a weak tag and a date": whole(5, ETag='W/"one"', **{"Last-Modified": DATE["Last-Modified"]}),
    "a tag that is none": whole(5, ETag="one"),
    "nothing to know it by": whole(5, ETag=""),
    "changed this very second": whole(
        5, ETag="", Last_Modified="Mon, 13 Nov 2023 10:00:00 GMT", Date="Mon, 13 Nov 2023 10:00:00 GMT"
    ),
    "changed just now": whole(5, ETag="", Last_Modified="Tue, 14 Nov 2023 22:13:00 GMT"),
    "a date that is none": whole(5, ETag="", Last_Modified="yesterday"),
}


@pytest.mark.parametrize("fault", UNKNOWN)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_what_may_be_another_file_is_not_gone_on_with(
    server: HostileServer, clock: FakeClock, sender: str, way: str, fault: str, tmp_path: Path
) -> None:
    """Two halves of two files are none: without a strong validator nothing is asked for."""
    server.script(FILE, UNKNOWN[fault])

    with pytest.raises(errors.WelkinConnectionError) as caught:
        fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path)

    assert caught.value.is_retryable
    assert server.count(FILE) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sender", SENDERS)
def test_a_compressed_file_has_no_parts(
    server: HostileServer, clock: FakeClock, sender: str, tmp_path: Path
) -> None:
    """A byte of what came is no byte of the file."""
    packed = gzip.compress(CONTENT)
    headers = TAG | PARTS | {"Content-Encoding": "gzip"}
    server.script(
        FILE,
        lambda connection, _seen, _stopped: connection.sendall(
            message(200, packed, headers, "length", sent=20)
        ),
    )

    with pytest.raises(errors.WelkinConnectionError):
        fetch(sender, "read", options_of(server, _clock=clock.clock), tmp_path)
    assert server.count(FILE) == 1


def part(status: int = 206, body: bytes = CONTENT[5:], framing: str = "length", **headers: str) -> Step:
    """An answer to the wish for the bytes from the fifth on."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda connection, _seen, _stopped: connection.sendall(message(status, body, named, framing))


SIZE = len(CONTENT)
RIGHT = f"bytes 5-{SIZE - 1}/{SIZE}"
WRONG: dict[str, Step] = {
    "another start": part(body=CONTENT[4:], Content_Range=f"bytes 4-{SIZE - 1}/{SIZE}"),
    "a later start": part(body=CONTENT[6:], Content_Range=f"bytes 6-{SIZE - 1}/{SIZE}"),
    "another total": part(Content_Range=f"bytes 5-{SIZE - 1}/{SIZE + 1}"),
    "no total": part(Content_Range=f"bytes 5-{SIZE - 1}/*"),
    "no range": part(),
    "a range of other units": part(Content_Range=f"pages 5-{SIZE - 1}/{SIZE}"),
    "a range behind the end": part(Content_Range=f"bytes 5-{SIZE}/{SIZE}"),
    "a range backwards": part(Content_Range=f"bytes 5-4/{SIZE}"),
    "a number beyond numbers": part(Content_Range=f"bytes 5-{'9' * 5000}/{SIZE}"),
    "another length than range": part(body=CONTENT[6:], Content_Range=RIGHT),
    "several parts": part(Content_Type="multipart/byteranges; boundary=x"),
    "another tag": part(Content_Range=RIGHT, ETag='"two"'),
    "a weak tag": part(Content_Range=RIGHT, ETag='W/"one"'),
    "compressed": part(body=gzip.compress(CONTENT[5:]), Content_Range=RIGHT, Content_Encoding="gzip"),
    "no such part": part(416, b"", Content_Range=f"bytes */{SIZE - 1}"),
    "no such part, without a total": part(416, b""),
    "no such part of another": part(416, b"", Content_Range="bytes */5", ETag='"two"'),
    "a failed condition": part(412, b""),
    "all of another file": part(200, OTHER, ETag='"two"'),
}


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_rest_that_does_not_fit_begins_the_file_anew_or_ends_it(
    server: HostileServer, clock: FakeClock, sender: str, way: str, wrong: str, tmp_path: Path
) -> None:
    """What was handed out cannot be taken back; what was only collected or written aside can."""
    (tmp_path / "file").write_bytes(b"old")
    server.script(FILE, whole(5), WRONG[wrong], part(200, OTHER, ETag='"two"'))
    options = options_of(server, _clock=clock.clock)

    if way == "iterate":
        with pytest.raises(errors.WelkinConnectionError) as caught:
            fetch(sender, way, options, tmp_path)
        assert caught.value.is_retryable
        assert server.count(FILE) == 2
    else:
        assert fetch(sender, way, options, tmp_path) == OTHER
        assert "range" not in server.last(FILE).headers or wrong == "all of another file"
    assert (tmp_path / "file").read_bytes() == (OTHER if way == "save" else b"old")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_what_was_held_back_can_be_dropped_by_whoever_reads(
    server: HostileServer, clock: FakeClock, sender: str, way: str, tmp_path: Path
) -> None:
    """The beginning of JSON, which may be a refusal, was shown to nobody yet."""
    server.script(
        FILE,
        whole(5, Content_Type="application/json"),
        WRONG["another tag"],
        part(200, OTHER, Content_Type="application/json", ETag='"two"'),
    )

    assert fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path) == OTHER


@pytest.mark.parametrize("more", [1, 2])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_part_that_goes_on_behind_what_it_says_is_no_file(
    server: HostileServer, clock: FakeClock, sender: str, way: str, more: int, tmp_path: Path
) -> None:
    """Also by a single byte, and where only the range tells its length."""
    longer = CONTENT[5:] + b"x" * more
    server.script(FILE, whole(5), part(body=longer, framing="chunked", Content_Range=RIGHT, **TAG))

    with pytest.raises(errors.WelkinConnectionError):
        fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("max_retries", [0, 1, 2, 5])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_it_goes_on_no_oftener_than_a_call_is_repeated(
    server: HostileServer, clock: FakeClock, sender: str, way: str, max_retries: int, tmp_path: Path
) -> None:
    """Attempts before the first byte and after it are counted together, each with its wait."""
    server.script(FILE, reset, with_parts(CONTENT, TAG, sent=1))
    events: list[Any] = []
    options = options_of(server, _clock=clock.clock, max_retries=max_retries, on_retry=events.append)

    with pytest.raises(errors.WelkinConnectionError) as caught:
        fetch(sender, way, options, tmp_path)

    assert server.count(FILE) == max_retries + 1 == caught.value.attempts
    assert len(events) == max_retries
    assert clock.sleeps == [event.delay_seconds for event in events]
    assert clock.sleeps == sorted(clock.sleeps)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_the_deadline_is_that_of_the_whole_download(
    server: HostileServer, clock: FakeClock, sender: str, way: str, tmp_path: Path
) -> None:
    """Waits and later answers included."""

    def late(connection: Any, _seen: Seen, _stopped: Any) -> None:
        connection.sendall(message(200, CONTENT, TAG, "length", sent=5))
        clock.move(60)

    server.script(FILE, late)

    with pytest.raises(errors.DeadlineExceededError):
        fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path, deadline=30)
    assert server.count(FILE) == 1


@pytest.mark.parametrize("fault", [reset, error(503), error(429), reply(500, b"")])
@pytest.mark.parametrize("sender", SENDERS)
def test_the_wish_for_the_rest_is_repeated_like_any_call(
    server: HostileServer, clock: FakeClock, sender: str, fault: Step, tmp_path: Path
) -> None:
    """By the same table."""
    server.script(FILE, whole(5), fault, with_parts(CONTENT, TAG))

    assert fetch(sender, "iterate", options_of(server, _clock=clock.clock), tmp_path) == CONTENT
    assert server.count(FILE) == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [(400, errors.BadRequestError), (403, errors.ForbiddenError), (404, errors.NotFoundError)],
)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_file_that_is_refused_meanwhile_is(
    server: HostileServer,
    clock: FakeClock,
    sender: str,
    status: int,
    kind: type[errors.ApiError],
    tmp_path: Path,
) -> None:
    """The error says why, and there is no file."""
    server.script(FILE, whole(5), error(status))

    with pytest.raises(kind):
        fetch(sender, "save", options_of(server, _clock=clock.clock), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sender", SENDERS)
def test_a_token_that_has_grown_old_meanwhile_is_replaced(
    server: HostileServer, clock: FakeClock, sender: str, tmp_path: Path
) -> None:
    """A long download may outlive it."""
    tokens = [reply(body={"token": f"secret-{number}"}) for number in (1, 2)]
    server.script("POST /t/admin/api_clients/API", *tokens)
    server.script(FILE, whole(5), error(401), with_parts(CONTENT, TAG))
    options = options_of(server, access_token=None, api_client="API", secret="s" * 20, _clock=clock.clock)

    assert fetch(sender, "iterate", options, tmp_path) == CONTENT
    assert server.last(FILE).bearer == "secret-2"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_redirected_file_goes_on_at_its_first_address(
    server: HostileServer, clock: FakeClock, sender: str, way: str, tmp_path: Path
) -> None:
    """The address at the storage host may have expired; it is asked for again, and told which part is wanted."""
    with HostileServer() as storage:
        links = [reply(302, b"", headers={"Location": f"{storage.origin}/key/{number}"}) for number in (1, 2)]
        server.script(FILE, *links)
        storage.script("GET /key/1", with_parts(CONTENT, TAG, sent=5))
        storage.script("GET /key/2", with_parts(CONTENT, TAG))

        got = fetch(sender, way, options_of(server, _clock=clock.clock), tmp_path)

        assert got == CONTENT
        assert [one.target for one in storage.requests] == ["/key/1", "/key/2"]
        assert dict(storage.last("GET /key/2").headers) == {
            "host": storage.origin.removeprefix("http://"),
            "accept": "*/*",
            "accept-encoding": "identity",
            "range": "bytes=5-",
            "if-range": '"one"',
        }
        assert server.last(FILE).bearer == "secret-token"


@pytest.mark.parametrize("name", ["Range", "range", "If-Range"])
@pytest.mark.parametrize("sender", SENDERS)
def test_a_part_of_ones_own_is_no_download(
    server: HostileServer, sender: str, name: str, tmp_path: Path
) -> None:
    """Said before anything is sent."""
    with pytest.raises(errors.InvalidRequestError, match=f"headers: {name}: a download is a whole file"):
        fetch(sender, "read", options_of(server), tmp_path, headers={name: "bytes=0-1"})
    assert server.requests == []
