"""Files go as they are read, and twice only when they can be read twice."""

from __future__ import annotations

import asyncio
import codecs
import email
import email.policy
import io
import os
import tracemalloc
from pathlib import Path
from typing import Any, cast

import httpx
import pytest
from fake_clock import FakeClock
from hostile import HostileServer, Seen, reply, reset
from hostile_texts import told_by

from tests.overlays.asked import asked
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request, UploadFile
from welkin_sdk import errors
from welkin_sdk.cloud_client import AsyncCloudClient, CloudClient
from welkin_sdk.http.multipart import MultipartBody

FILES = "POST /cloud/acme/live/files"
TOKEN = "POST /cloud/acme/admin/api_clients/C"
UPLOAD = Operation(
    id="uploadFiles",
    name="documents.upload_files",
    method="POST",
    path="/files",
    envelope="none",
    is_read_only=False,
    is_idempotent=False,
    needs_token=True,
    scope="instance",
    category="Documents",
)


def arguments(server: HostileServer, clock: FakeClock, **changed: Any) -> dict[str, Any]:
    server.script(TOKEN, reply(body={"token": "t1"}), reply(body={"token": "t2"}))
    return {
        "tenant": "acme",
        "instance": "live",
        "api_client": "C",
        "secret": f"secret-{server.origin}",
        "base_url": f"{server.origin}/cloud",
        "_clock": clock.clock,
        **changed,
    }


@pytest.fixture(params=["sync", "async", "aiohttp"])
def send(request: pytest.FixtureRequest, server: HostileServer, clock: FakeClock) -> Any:
    """Sends files with a sync or an async client."""
    changed: dict[str, Any] = {}
    if request.param == "aiohttp":
        pytest.importorskip("aiohttp")
        from welkin_sdk import TransportOptions

        changed = {"transport": TransportOptions(backend="aiohttp")}

    def sync(*files: UploadFile, form: dict[str, str] | None = None) -> object:
        request = Request(UPLOAD, path="/files", form=form, files=tuple(("files", file) for file in files))
        with CloudClient(**arguments(server, clock)) as client:
            return client._sender.call(asked(request), {}, {})

    def asynchronous(*files: UploadFile, form: dict[str, str] | None = None) -> object:
        request = Request(UPLOAD, path="/files", form=form, files=tuple(("files", file) for file in files))

        async def run() -> object:
            async with AsyncCloudClient(**arguments(server, clock, **changed)) as client:
                return await client.wire.call(asked(request), {}, {})

        return asyncio.run(run())

    return sync if request.param == "sync" else asynchronous


def parts(seen: Seen) -> list[tuple[str | None, str | None, str, bytes]]:
    """Name, file name, media type and content of each part."""
    text = f"Content-Type: {seen.headers['content-type']}\r\n\r\n".encode() + dechunk(seen)
    message = email.message_from_bytes(text, policy=email.policy.HTTP)
    return [
        (
            cast("str | None", part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get_content_type(),
            cast("bytes", part.get_payload(decode=True)),
        )
        for part in message.iter_parts()
    ]


def dechunk(seen: Seen) -> bytes:
    if "content-length" in seen.headers:
        return seen.body
    body, rest = b"", seen.body
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        body, rest = body + rest[: int(size, 16)], rest[int(size, 16) + 2 :]
        if size == b"0":
            break
    return body


def test_files_and_members_are_parts_of_one_body(server: HostileServer, send: Any, tmp_path: Path) -> None:
    """Bytes and an open file, their media types guessed from their names."""
    server.script(FILES, reply(201, [{"id": "1"}]))
    path = tmp_path / "scan.png"
    path.write_bytes(b"\x89PNG canary")
    with path.open("rb") as file:
        answer = send(
            UploadFile("note.txt", b"hello"),
            UploadFile("scan.png", file),
            UploadFile("x", b"", content_type="application/dicom"),
            form={"subject": "Grüße"},
        )

    assert answer == [{"id": "1"}]
    assert parts(server.last(FILES)) == [
        ("subject", None, "text/plain", "Grüße".encode()),
        ("files", "note.txt", "text/plain", b"hello"),
        ("files", "scan.png", "image/png", b"\x89PNG canary"),
        ("files", "x", "application/dicom", b""),
    ]


def test_a_file_is_sent_from_where_it_stands(server: HostileServer, send: Any) -> None:
    """And is left open."""
    server.script(FILES, reply(201, []))
    file = io.BytesIO(b"header|rest")
    file.seek(7)

    send(UploadFile("x.bin", file))

    assert parts(server.last(FILES))[0][3] == b"rest"
    assert not file.closed


@pytest.mark.parametrize("name", ['a".txt', "a\r\nX-Evil: 1.txt"])
def test_a_name_stays_within_its_quotes(server: HostileServer, send: Any, name: str) -> None:
    """Nothing in it begins another header."""
    server.script(FILES, reply(201, []))

    send(UploadFile(name, b"content"))

    assert b"\r\nX-Evil" not in server.last(FILES).body
    assert parts(server.last(FILES))[0][3] == b"content"


def test_a_refused_token_costs_a_rewind(server: HostileServer, send: Any) -> None:
    """The same bytes again, with the new token."""
    server.script(FILES, reply(401, [{"errorCode": "TOKEN_EXPIRED"}]), reply(201, []))

    send(UploadFile("x.bin", io.BytesIO(b"content")))

    sent = [seen for seen in server.requests if seen.name == FILES]
    assert [seen.bearer for seen in sent] == ["t1", "t2"]
    assert [parts(seen)[0][3] for seen in sent] == [b"content"] * 2


@pytest.mark.parametrize("fault", [reset, reply(500, []), reply(503, []), reply(504, [])])
def test_an_upload_that_may_have_arrived_is_not_repeated(
    server: HostileServer, send: Any, fault: Any
) -> None:
    """Nothing on the server tells a second one from the first."""
    server.script(FILES, fault, reply(201, []))

    with pytest.raises(errors.WelkinError):
        send(UploadFile("x.bin", b"content"))

    assert server.count(FILES) == 1


@pytest.mark.parametrize("status", [401, 429])
def test_what_cannot_be_wound_back_is_sent_once(server: HostileServer, send: Any, status: int) -> None:
    """A pipe read to its end would be sent as an empty file; the server's refusal is told instead."""
    server.script(FILES, reply(status, []), reply(201, []))
    reading, writing = os.pipe()
    os.write(writing, b"content")
    os.close(writing)

    with os.fdopen(reading, "rb") as pipe, pytest.raises(errors.ApiError) as caught:
        send(UploadFile("x.bin", pipe))

    assert caught.value.status == status
    assert server.count(FILES) == 1


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (UploadFile("x", cast("Any", io.StringIO("text"))), "mode 'rb'"),
        (UploadFile("x", cast("Any", "text")), "neither bytes"),
        (UploadFile("x", cast("Any", Path("canary"))), "neither bytes"),
        (UploadFile("x", b"", content_type="no\r\ntype"), "media type"),
    ],
)
def test_what_is_no_file_is_refused(server: HostileServer, send: Any, file: UploadFile, text: str) -> None:
    """In words that name what to do, not the file."""
    server.script(FILES, reply(201, []))

    with pytest.raises(errors.InvalidRequestError, match=text) as caught:
        send(file)

    assert "canary" not in str(caught.value)


def test_memory_stays_what_a_piece_needs(tmp_path: Path) -> None:
    """Thirty megabytes from a file; what is held at once is a fraction of them."""
    path = tmp_path / "video.mp4"
    with path.open("wb") as file:
        file.truncate(30_000_000)
    with path.open("rb") as file:
        body = MultipartBody({}, (("files", UploadFile("video.mp4", file)),), "x")
        length = int(body.headers["Content-Length"])
        tracemalloc.start()
        size = sum(len(piece) for piece in body)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert size == length
    assert peak < 1_000_000


class Odd(io.BytesIO):
    """A file of ten lines whose reading goes as *act* says."""

    def __init__(self, act: Any = None) -> None:
        super().__init__(b"canary 8\n" * 100_000)
        self.act = act
        self.reads = 0

    def read(self, size: int | None = -1, /) -> Any:
        self.reads += 1
        got = super().read(size)
        return got if self.act is None else self.act(self, got)


def grow(file: Odd, got: bytes) -> bytes:
    place = file.tell()
    file.seek(0, io.SEEK_END)
    file.write(b"and more\n")
    file.seek(place)
    return got


def shrink(file: Odd, got: bytes) -> bytes:
    if file.reads == 2:
        file.truncate(100)
    return got


def fail(exc: Exception) -> Any:
    def act(file: Odd, got: bytes) -> bytes:
        if file.reads == 2:
            raise exc
        return got

    return act


def close(file: Odd, got: bytes) -> bytes:
    if file.reads == 2:
        file.close()
    return got


def no_wind(file: Odd) -> Odd:
    file.seekable = lambda: False  # type: ignore[method-assign]
    return file


class NoNumber(Odd):
    def fileno(self) -> int:
        raise OSError("canary")


class NoPlace(Odd):
    def tell(self) -> int:
        raise OSError("canary")


WHOLE = b"canary 8\n" * 100_000
SENT_RIGHT = {
    "grows": lambda: Odd(grow),
    "has no number": NoNumber,
    "does not say where it stands": NoPlace,
    "cannot be wound back": lambda: no_wind(Odd()),
    "hands out bytearrays": lambda: Odd(lambda _file, got: bytearray(got)),
}
REFUSED = {
    "shrinks": lambda: Odd(shrink),
    "raises OSError": lambda: Odd(fail(OSError(5, "canary", "canary"))),
    "raises ValueError": lambda: Odd(fail(ValueError("canary"))),
    "raises RuntimeError": lambda: Odd(fail(RuntimeError("canary"))),
    "raises UnicodeDecodeError": lambda: Odd(fail(UnicodeDecodeError("utf-8", b"canary", 0, 1, "canary"))),
    "raises h11's own kind": lambda: Odd(fail(httpx.LocalProtocolError("canary"))),
    "raises StopIteration": lambda: Odd(fail(StopIteration("canary"))),
    "raises TimeoutError": lambda: Odd(fail(TimeoutError("canary"))),
    "is closed while it is read": lambda: Odd(close),
    "becomes text": lambda: Odd(lambda file, got: got if file.reads == 1 else "canary"),
    "has nothing yet": lambda: Odd(lambda _file, _got: None),
    "raises without being wound back": lambda: no_wind(Odd(fail(OSError("canary")))),
}
NEVER_SENT = {
    "is closed": lambda: _closed(io.BytesIO(b"canary")),
    "is text": lambda: io.StringIO("canary"),
    "is text in a wrapper": lambda: codecs.StreamReaderWriter(
        io.BytesIO(b"canary"), codecs.getreader("utf-8"), codecs.getwriter("utf-8")
    ),
    "is a path": lambda: "canary",
    "is None": lambda: None,
    "is a number": lambda: 5,
    "cannot be measured": lambda: _unmeasured(Odd()),
}


def _closed(file: Any) -> Any:
    file.close()
    return file


def _unmeasured(file: Odd) -> Odd:
    file.seek = fail(OSError("canary"))  # type: ignore[method-assign]
    file.reads = 2
    return file


@pytest.mark.parametrize("make", SENT_RIGHT.values(), ids=SENT_RIGHT.keys())
def test_an_odd_file_is_sent_as_it_was(server: HostileServer, send: Any, make: Any) -> None:
    """What was there at the start, no byte more."""
    server.script(FILES, reply(201, []))

    send(UploadFile("x.log", make()))

    assert parts(server.last(FILES))[0][3] == WHOLE


def test_one_file_may_be_sent_twice_in_one_body(server: HostileServer, send: Any) -> None:
    """It is wound back before each part."""
    server.script(FILES, reply(201, []))
    file = io.BytesIO(b"content")

    send(UploadFile("a", file), UploadFile("b", file))

    assert [part[3] for part in parts(server.last(FILES))] == [b"content", b"content"]


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_cannot_be_read_to_its_end_is_one_error_of_ours(
    server: HostileServer, send: Any, make: Any
) -> None:
    """Not repeated, without the file's words, and the server never takes half a body for a whole one."""
    whole: list[Seen] = []

    def answer(connection: Any, seen: Seen, stopped: Any) -> None:
        whole.append(seen)
        reply(201, [])(connection, seen, stopped)

    server.script(FILES, answer)

    with pytest.raises(errors.InvalidRequestError, match="files: a file ") as caught:
        send(UploadFile("x.log", make()))

    assert "canary" not in told_by(caught.value)
    assert whole == []


@pytest.mark.parametrize("make", NEVER_SENT.values(), ids=NEVER_SENT.keys())
def test_what_cannot_be_a_file_is_refused_before_anything_is_sent(
    server: HostileServer, send: Any, make: Any
) -> None:
    """With what to do."""
    with pytest.raises(errors.InvalidRequestError, match="files: ") as caught:
        send(UploadFile("x.log", make()))

    assert "canary" not in told_by(caught.value)
    assert server.count(FILES) == 0


def test_a_connection_that_had_half_a_body_is_not_used_again(server: HostileServer, clock: FakeClock) -> None:
    """The next call of the same client gets its own answer."""
    server.script(FILES, reply(201, []))
    server.script("GET /cloud/acme/live/patients/1", reply(200, {"id": "1"}))
    request = Request(UPLOAD, path="/files", files=(("files", UploadFile("x.log", Odd(shrink))),))

    with CloudClient(**arguments(server, clock)) as client:
        with pytest.raises(errors.InvalidRequestError):
            client._sender.call(asked(request), {}, {})

        assert client.patients.get("1").id == "1"
