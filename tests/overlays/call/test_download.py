"""Files come piece by piece, whole or not at all; what is behind their first byte is not asked for twice."""

from __future__ import annotations

import asyncio
import gzip
import logging
import os
import stat
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fake_clock import FakeClock
from hostile import HostileServer, cut, drip, hang_up, head, reply, reset

from tests.overlays.asked import asked
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk import PoolLimits, TransportOptions, errors
from welkin_sdk.cloud_client import AsyncCloudClient, CloudClient
from welkin_sdk.private_files import AtomicFile

FILE = "GET /cloud/acme/live/chat/files/canary-1"
CONTENT = b"%PDF canary " * 20_000
DOWNLOAD = Operation(
    id="downloadChatFile",
    name="chat.download_file",
    method="GET",
    path="/chat/files/{fileId}",
    envelope="none",
    is_read_only=True,
    is_idempotent=True,
    needs_token=True,
    scope="instance",
    answer="bytes",
    category="Chat / History",
)
REQUEST = Request(DOWNLOAD, path="/chat/files/canary-1")


def arguments(server: HostileServer, clock: FakeClock, **changed: Any) -> dict[str, Any]:
    return {
        "tenant": "acme",
        "instance": "live",
        "access_token": "t",
        "base_url": f"{server.origin}/cloud",
        "_clock": clock.clock,
        **changed,
    }


class Fetcher:
    """Downloads with a sync or an async client."""

    def __init__(self, arguments: dict[str, Any], *, is_async: bool) -> None:
        self._arguments = arguments
        self._is_async = is_async

    def read(self, **options: Any) -> tuple[bytes, dict[str, Any]]:
        """All of it, and what is known of it."""
        if self._is_async:
            return asyncio.run(self._read_async(options))
        with (
            CloudClient(**self._arguments) as client,
            client._sender.download(asked(REQUEST), {}, options) as download,  # type: ignore[arg-type]
        ):
            return download.read(), _facts(download)

    async def _read_async(self, options: Any) -> tuple[bytes, dict[str, Any]]:
        async with (
            AsyncCloudClient(**self._arguments) as client,
            client.wire.download(asked(REQUEST), {}, options) as download,
        ):
            return await download.read(), _facts(download)

    def save(self, path: Path) -> Path:
        """Into a file."""
        if self._is_async:
            return asyncio.run(self._save_async(path))
        with (
            CloudClient(**self._arguments) as client,
            client._sender.download(asked(REQUEST), {}, {}) as download,
        ):
            return download.save(path)

    async def _save_async(self, path: Path) -> Path:
        async with (
            AsyncCloudClient(**self._arguments) as client,
            client.wire.download(asked(REQUEST), {}, {}) as download,
        ):
            return await download.save(path)


def _facts(download: Any) -> dict[str, Any]:
    return {name: getattr(download, name) for name in ("status", "content_type", "file_name")}


@pytest.fixture(params=["sync", "async", "aiohttp"])
def fetcher(request: pytest.FixtureRequest, server: HostileServer, clock: FakeClock) -> Fetcher:
    changed: dict[str, Any] = {}
    if request.param == "aiohttp":
        pytest.importorskip("aiohttp")
        changed = {"transport": TransportOptions(backend="aiohttp")}
    return Fetcher(arguments(server, clock, **changed), is_async=request.param != "sync")


def test_a_file_comes_as_it_is_with_what_the_server_says_of_it(
    server: HostileServer, fetcher: Fetcher
) -> None:
    """Bytes, media type without parameters, suggested name."""
    server.script(
        FILE,
        reply(
            body=CONTENT,
            content_type="application/PDF; charset=x",
            headers={"Content-Disposition": 'attachment; filename="lab result.pdf"'},
        ),
    )

    content, facts = fetcher.read()

    assert content == CONTENT
    assert facts == {"status": 200, "content_type": "application/pdf", "file_name": "lab result.pdf"}
    assert server.last(FILE).headers["accept"] == "*/*"


def test_a_compressed_answer_is_unpacked(server: HostileServer, fetcher: Fetcher) -> None:
    """The compression is the connection's, not the file's."""
    server.script(FILE, reply(body=gzip.compress(CONTENT), headers={"Content-Encoding": "gzip"}))

    assert fetcher.read()[0] == CONTENT


def test_an_empty_file_is_one(server: HostileServer, fetcher: Fetcher) -> None:
    """No bytes are no fault."""
    server.script(FILE, reply(body=b""))

    assert fetcher.read()[0] == b""


@pytest.mark.parametrize("fault", [reset, hang_up, cut(b""), reply(503, b"")])
def test_before_the_first_byte_it_is_tried_again(server: HostileServer, fetcher: Fetcher, fault: Any) -> None:
    """Nothing has been handed out yet."""
    server.script(FILE, fault, reply(body=CONTENT))

    assert fetcher.read()[0] == CONTENT
    assert server.count(FILE) == 2


def test_after_the_first_byte_it_is_not_tried_again(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path
) -> None:
    """Where nothing says that it would be the same: an error, the old file untouched, and no half one left."""
    server.script(FILE, cut(CONTENT, missing=100_000))
    old = tmp_path / "old.pdf"
    old.write_bytes(b"old")

    with pytest.raises(errors.WelkinConnectionError) as caught:
        fetcher.save(old)

    assert caught.value.operation == "chat.download_file"
    assert caught.value.is_retryable
    assert server.count(FILE) == 1
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("old.pdf", b"old")]


def test_a_refusal_is_the_error_it_always_is(server: HostileServer, fetcher: Fetcher) -> None:
    """With status, codes and category."""
    server.script(FILE, reply(403, [{"errorCode": "ACCESS_FOR_API_CLIENT_RESTRICTED", "message": "canary"}]))

    with pytest.raises(errors.ForbiddenError, match="'Chat / History'") as caught:
        fetcher.read()

    assert "canary" not in str(caught.value)


def test_a_saved_file_is_complete_and_the_users_alone(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path
) -> None:
    """What comes from here is health data."""
    server.script(FILE, reply(body=CONTENT))
    path = tmp_path / "new.pdf"

    assert fetcher.save(path) == path
    assert path.read_bytes() == CONTENT
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["new.pdf"]


def test_a_folder_is_no_place_for_a_file(server: HostileServer, fetcher: Fetcher, tmp_path: Path) -> None:
    """Said before the bytes are read."""
    server.script(FILE, reply(body=CONTENT))

    with pytest.raises(errors.InvalidRequestError, match="folder"):
        fetcher.save(tmp_path)

    assert list(tmp_path.iterdir()) == []


REFUSALS = [
    b'[{"errorCode": "NOT_FOUND", "message": "canary"}]',
    b'{"errorCode": "NOT_FOUND", "message": "canary"}',
    b'{"errors": [{"code": "not_found", "title": "canary"}]}',
    b'[{"errorCode": "A", "message": "canary"}]'.ljust(64 * 1024),
]
NO_REFUSALS = [
    b"{}", b"[]", b"", b"[1]", b'{"errors": []}', b'[{"errorCode": "A"}, {}]', b'[{"errorCode": "A"', b"[" * 3000,
    b"\xff{", b"%PDF-1.7", b'[{"errorCode": "A"}]'.ljust(64 * 1024 + 1), b'["' + b"x" * 300_000 + b'"]',
]  # fmt: skip


@pytest.mark.parametrize("body", REFUSALS, ids=range(len(REFUSALS)))
def test_an_error_body_with_a_status_of_success_is_no_file(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path, body: bytes
) -> None:
    """It was saved as the file."""
    server.script(FILE, reply(body=body, headers={"Content-Type": "application/json;charset=UTF-8"}))

    for act in (fetcher.read, lambda: fetcher.save(tmp_path / "a.pdf")):
        with pytest.raises(errors.UnreadableResponseError, match="errors in the place of the file") as caught:
            act()
        assert "canary" not in f"{caught.value}{vars(caught.value)}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("body", NO_REFUSALS, ids=range(len(NO_REFUSALS)))
def test_any_other_json_is_a_file(server: HostileServer, fetcher: Fetcher, body: bytes) -> None:
    """Of any length, and no JSON at all."""
    server.script(FILE, reply(body=body, headers={"Content-Type": "application/json"}))

    assert fetcher.read()[0] == body


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/json", "Content-Disposition": 'attachment; filename="a.json"'},
        {"Content-Type": "text/plain"},
    ],
    ids=["named", "text"],
)
def test_what_is_named_or_is_no_json_is_a_file_whatever_it_holds(
    server: HostileServer, fetcher: Fetcher, headers: dict[str, str]
) -> None:
    """Somebody may keep such a thing."""
    server.script(FILE, reply(body=REFUSALS[0], headers=headers))

    assert fetcher.read()[0] == REFUSALS[0]


@pytest.mark.parametrize("kind", [stat.S_IFIFO, stat.S_IFSOCK], ids=["pipe", "socket"])
@pytest.mark.parametrize("is_link", [False, True], ids=["itself", "link"])
def test_what_is_no_file_is_not_replaced(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path, kind: int, is_link: bool
) -> None:
    """`save("/dev/null")`, as root, took the device's place; a device itself cannot be made without being root."""
    server.script(FILE, reply(body=CONTENT))
    place = tmp_path / "place"
    os.mknod(place, kind | 0o600)
    if is_link:
        (tmp_path / "link").symlink_to(place)

    with pytest.raises(errors.InvalidRequestError, match="no file"):
        fetcher.save(tmp_path / "link" if is_link else place)

    assert stat.S_IFMT(place.stat().st_mode) == kind
    assert len(list(tmp_path.iterdir())) == 1 + is_link


def test_a_body_that_drips_meets_the_deadline(server: HostileServer) -> None:
    """Each byte is in time, all together are not."""
    server.script(FILE, drip(b"x" * 10))
    real = {"tenant": "acme", "instance": "live", "access_token": "t", "base_url": f"{server.origin}/cloud"}

    with (
        CloudClient(**real) as client,
        client._sender.download(asked(REQUEST), {}, {"deadline": 0.5}) as download,
        pytest.raises(errors.DeadlineExceededError),
    ):
        download.read()


def test_an_async_body_that_drips_meets_the_deadline(server: HostileServer) -> None:
    """Likewise."""
    server.script(FILE, drip(b"x" * 10))
    real = {"tenant": "acme", "instance": "live", "access_token": "t", "base_url": f"{server.origin}/cloud"}

    async def run() -> None:
        async with (
            AsyncCloudClient(**real) as client,
            client.wire.download(asked(REQUEST), {}, {"deadline": 0.5}) as download,
        ):
            await download.read()

    with pytest.raises(errors.DeadlineExceededError):
        asyncio.run(run())


def test_nothing_is_sent_before_the_block_and_a_download_is_read_once(
    server: HostileServer, clock: FakeClock
) -> None:
    """Misuse is said, not met with an empty file."""
    server.script(FILE, reply(body=CONTENT))
    with CloudClient(**arguments(server, clock)) as client:
        download = client._sender.download(asked(REQUEST), {}, {})
        with pytest.raises(errors.InvalidRequestError, match="with block"):
            _ = download.status
        assert server.requests == []

        with download:
            download.read()
            with pytest.raises(errors.InvalidRequestError, match="has been read"):
                download.read()


def test_memory_stays_what_a_piece_needs(server: HostileServer, clock: FakeClock) -> None:
    """Thirty megabytes pass through; what is held at once is a fraction of them."""
    piece, count = b"canary" * 10_000, 500

    def stream(connection: Any, _seen: Any, _stopped: Any) -> None:
        connection.sendall(head(200, len(piece) * count, {"Content-Type": "video/mp4"}))
        for _ in range(count):
            connection.sendall(piece)

    server.script(FILE, stream)
    with (
        CloudClient(**arguments(server, clock)) as client,
        client._sender.download(asked(REQUEST), {}, {}) as download,
    ):
        tracemalloc.start()
        size = sum(len(one) for one in download.iterate())
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert size == len(piece) * count
    assert peak < 5_000_000


def test_a_download_that_is_left_early_gives_its_connection_back(
    server: HostileServer, clock: FakeClock
) -> None:
    """A pool of one connection serves the next call."""
    server.script(FILE, reply(body=CONTENT * 10))
    transport = TransportOptions(limits=PoolLimits(max_connections=1))
    with CloudClient(**arguments(server, clock, transport=transport)) as client:
        for _ in range(3):
            with client._sender.download(asked(REQUEST), {}, {}) as download:
                next(iter(download.iterate()))

    assert server.count(FILE) == 3


def test_nothing_of_a_file_is_logged(
    server: HostileServer, fetcher: Fetcher, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither its bytes nor its id."""
    caplog.set_level(logging.DEBUG, logger="welkin_sdk")
    caplog.set_level(logging.DEBUG, logger="httpcore")
    server.script(
        FILE, reply(body=CONTENT, headers={"Content-Disposition": "attachment; filename=canary.pdf"})
    )

    fetcher.read()

    assert "canary" not in caplog.text


@pytest.mark.parametrize("sign", ["a", "é", "語", "😀"])
@pytest.mark.parametrize("extension", ["", ".pdf", ".tiff", f".{'x' * 40}"])
def test_a_suggested_name_fits_into_a_folder(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path, sign: str, extension: str
) -> None:
    """255 bytes, cut between two characters and before the extension; the file is there under it."""
    name = quote(f"{sign * 300}{extension}")
    server.script(
        FILE, reply(body=CONTENT, headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"})
    )

    suggested = fetcher.read()[1]["file_name"]

    assert 255 - len(sign.encode()) < len(suggested.encode()) <= 255
    assert suggested.startswith(sign)
    assert len(extension) > 20 or suggested.endswith(extension)
    assert fetcher.save(tmp_path / suggested).read_bytes() == CONTENT


def test_what_a_killed_download_has_left_is_removed_by_the_next(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path
) -> None:
    """Half a file of health data does not lie there for ever; one that is still being written stays."""
    server.script(FILE, reply(body=CONTENT))
    path = tmp_path / "scan.pdf"
    code = (
        "import os, sys; from pathlib import Path; from welkin_sdk.private_files import AtomicFile;"
        "AtomicFile(Path(sys.argv[1])).file.write(b'half'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "other.pdf")], check=False)
    assert len(list(tmp_path.glob(".*.part"))) == 2
    running = AtomicFile(path)

    fetcher.save(path)

    left = {file.name for file in tmp_path.iterdir()}
    assert running._beside.name in left
    assert len(left - {"scan.pdf", running._beside.name}) == 1
    running.commit()
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    "place",
    ["missing/a.pdf", "a.pdf/b.pdf", f"{'a' * 300}.pdf", "\0.pdf", "", "~no-such-user/a.pdf"],
    ids=["no folder", "a file", "too long", "nul", "empty", "no user"],
)
def test_a_place_that_takes_no_file_is_told_without_its_name(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an error of this package, before the bytes are read: the same download can be saved elsewhere."""
    server.script(FILE, reply(body=CONTENT))
    (tmp_path / "a.pdf").write_bytes(b"old")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(errors.InvalidRequestError, match="path") as caught:
        fetcher.save(place)  # type: ignore[arg-type]

    assert caught.value.__context__ is caught.value.__cause__ is None
    assert place[:5] not in str(caught.value) or not place
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_tilde_is_the_home_folder(
    server: HostileServer, fetcher: Fetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No shell has replaced it."""
    server.script(FILE, reply(body=CONTENT))
    monkeypatch.setenv("HOME", str(tmp_path))

    assert fetcher.save("~/a.pdf") == tmp_path / "a.pdf"  # type: ignore[arg-type]
