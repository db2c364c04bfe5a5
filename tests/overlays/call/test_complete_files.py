"""
Every file, framed and compressed in every way and cut at every byte: the whole of it comes, or an error, nothing between.

What is whole is said by the list below and by nothing that the client uses.
"""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from peer import Exchange, Peer, response

from tests.overlays.asked import asked
from welkin_cloud_api.operations import TABLE
from welkin_runtime.operations import Operation
from welkin_runtime.types import Request
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient, TransportOptions, errors

CONTENT = b"%PDF canary"
FIRST = gzip.compress(CONTENT[:5], mtime=0)
RAW = zlib.compressobj(wbits=-15)
BARE = RAW.compress(CONTENT) + RAW.flush()
CODED = {
    "identity": ("", CONTENT),
    "said identity": ("identity", CONTENT),
    "gzip": ("gzip", gzip.compress(CONTENT, mtime=0)),
    "x-gzip": ("X-GZip", gzip.compress(CONTENT, mtime=0)),
    "two members": ("gzip", FIRST + gzip.compress(CONTENT[5:], mtime=0)),
    "zlib": ("deflate", zlib.compress(CONTENT)),
    "bare deflate": ("deflate", BARE),
}
REFUSED = {"br": "br", "zstd": "zstd", "twice": "gzip, gzip", "compress": "compress", "unheard of": "canary"}
# "cut" ends the connection in the middle of the message, "short" is a whole message around less; a connection's end can
# be either, and nobody can tell.
FRAMINGS = ["length cut", "length short", "chunked cut", "chunked short", "close"]
SENDERS = ["sync", "async", "aiohttp"]
WAYS = ["read", "iterate", "save"]

FILE = Operation(
    id="downloadFile", name="files.download", method="GET", path="/files/{id}", envelope="none", is_read_only=True,
    is_idempotent=True, needs_token=True, scope="instance", answer="bytes",
)  # fmt: skip


def is_whole(framing: str, coding: str, length: int) -> bool:
    """Whether that many bytes are a file of their own, by what the answer says of it."""
    _, coded = CODED[coding]
    if coding.endswith("identity"):
        return framing.endswith("short") or (framing != "close" and length == len(coded))
    if coding == "two members" and length == len(FIRST) and not framing.endswith("cut"):
        return True
    return length == len(coded)


def answer(one: Exchange) -> None:
    """What the name asks for: framing, coding, how many bytes, and what follows them."""
    framing, coding, length, surplus = one.asked.replace("%20", " ").split(",")
    header, coded = CODED[coding] if coding in CODED else (REFUSED[coding.removeprefix("no-")], CONTENT)
    headers = [f"Content-Encoding: {header}"] if header else []
    body = coded[: int(length)] + bytes.fromhex(surplus)
    if framing.startswith("length"):
        said = len(coded) if framing.endswith("cut") else len(body)
        one.send(response(body, *headers, f"Content-Length: {said}", length=False))
    elif framing.startswith("chunked"):
        parts = [b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:7], body[7:]) if part]
        end = b"0\r\n\r\n" if framing.endswith("short") or int(length) == len(coded) else b""
        one.send(response(b"".join(parts) + end, *headers, "Transfer-Encoding: chunked", length=False))
    else:
        one.send(response(body, *headers, "Connection: close", length=False))
    if not framing.endswith("short"):
        raise OSError


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with Peer(answer) as running:
        yield running


def names(framing: str, coding: str) -> list[tuple[int, str]]:
    """Each cut, and the name that asks for it."""
    return [
        (length, f"{framing},{coding},{length},".replace(" ", "%20"))
        for length in range(len(CODED[coding][1]) + 1)
    ]


def fetch(peer: Peer, sender: str, way: str, asked: list[str], folder: Path) -> list[Any]:
    """What each file was, bytes or an error."""
    options: dict[str, Any] = {
        "tenant": "t", "instance": "i", "access_token": "a", "base_url": peer.origin, "max_retries": 0, "timeout": 5,
    }  # fmt: skip
    if sender == "sync":
        with CloudClient(**options) as client:
            return [_fetch(client, way, name, folder) for name in asked]

    async def run() -> list[Any]:
        backend = TransportOptions(backend="aiohttp" if sender == "aiohttp" else "httpx")
        async with AsyncCloudClient(**options, transport=backend) as client:
            return [await _fetch_async(client, way, name, folder) for name in asked]

    return asyncio.run(run())


def _fetch(client: CloudClient, way: str, name: str, folder: Path) -> Any:
    request = Request(FILE, path=f"/files/{name}")
    try:
        with client._sender.download(asked(request), {}, {}) as download:
            if way == "read":
                return download.read()
            if way == "iterate":
                return b"".join(download.iterate())
            return download.save(folder / "new").read_bytes()
    except errors.WelkinError as exc:
        return exc


async def _fetch_async(client: AsyncCloudClient, way: str, name: str, folder: Path) -> Any:
    request = Request(FILE, path=f"/files/{name}")
    try:
        async with client.wire.download(asked(request), {}, {}) as download:
            if way == "read":
                return await download.read()
            if way == "iterate":
                return b"".join([piece async for piece in download.iterate()])
            return (await download.save(folder / "new")).read_bytes()
    except errors.WelkinError as exc:
        return exc


@pytest.mark.parametrize("coding", CODED)
@pytest.mark.parametrize("framing", FRAMINGS)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_file_is_all_of_it_or_an_error(
    peer: Peer, sender: str, way: str, framing: str, coding: str, tmp_path: Path
) -> None:
    """At whichever byte it is cut; and what is whole comes."""
    cuts = names(framing, coding)

    got = fetch(peer, sender, way, [name for _, name in cuts], tmp_path)

    for (length, _), one in zip(cuts, got, strict=True):
        if is_whole(framing, coding, length):
            shorter = CONTENT[:5] if coding == "two members" and length == len(FIRST) else CONTENT
            assert one == (CONTENT[:length] if coding.endswith("identity") else shorter), (length, one)
        else:
            assert isinstance(one, errors.WelkinError), (length, one)
            assert "canary" not in f"{one}{one!r}"


@pytest.mark.parametrize("coding", [name for name in CODED if not name.endswith("identity")])
@pytest.mark.parametrize("framing", ["length short", "chunked short", "close"])
@pytest.mark.parametrize("sender", SENDERS)
def test_what_follows_the_end_of_a_compressed_file_is_damage(
    peer: Peer, sender: str, framing: str, coding: str, tmp_path: Path
) -> None:
    """Garbage, filling and the beginning of another member."""
    size = len(CODED[coding][1])
    asked = [
        f"{framing},{coding},{size},{more}".replace(" ", "%20") for more in ("00", "78", "1f8b08", "0a" * 20)
    ]

    got = fetch(peer, sender, "read", asked, tmp_path)

    assert [type(one) for one in got] == [errors.UnreadableResponseError] * 4


@pytest.mark.parametrize("coding", [name for name in CODED if not name.endswith("identity")])
@pytest.mark.parametrize("sender", SENDERS)
def test_no_byte_of_a_compressed_file_may_be_another(sender: str, coding: str, tmp_path: Path) -> None:
    """Checksum and length are compared, where there are any; what comes is the content or an error."""
    header, coded = CODED[coding]

    def damaged(one: Exchange) -> None:
        at = int(one.asked)
        body = coded[:at] + bytes([coded[at] ^ 0x5A]) + coded[at + 1 :]
        one.send(response(body, f"Content-Encoding: {header}"))

    with Peer(damaged) as peer:
        got = fetch(peer, sender, "read", [str(at) for at in range(len(coded))], tmp_path)

    if coding != "bare deflate":  # which has no checksum
        assert {one for one in got if isinstance(one, bytes)} <= {CONTENT}
    assert any(isinstance(one, errors.UnreadableResponseError) for one in got)


@pytest.mark.parametrize("coding", REFUSED)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_compression_that_nobody_asked_for_is_not_the_file(
    peer: Peer, sender: str, way: str, coding: str, tmp_path: Path
) -> None:
    """Its bytes are never handed out as they came."""
    asked = [f"{framing},no-{coding},{len(CONTENT)},".replace(" ", "%20") for framing in FRAMINGS]

    got = fetch(peer, sender, way, asked, tmp_path)

    assert [type(one) for one in got] == [errors.UnreadableResponseError] * len(asked)
    assert all("compressed in a way that was not asked for" in str(one) for one in got)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sender", SENDERS)
def test_an_incomplete_file_leaves_the_old_one_and_nothing_else(
    peer: Peer, sender: str, tmp_path: Path
) -> None:
    """Whatever was wrong with it."""
    old = tmp_path / "new"
    old.write_bytes(b"old")
    asked = [
        f"{framing},{coding},{length},".replace(" ", "%20")
        for framing in FRAMINGS
        for coding in CODED
        for length in (0, 1, 5, len(CODED[coding][1]) - 1)
        if not is_whole(framing, coding, length)
    ]

    got = fetch(peer, sender, "save", asked, tmp_path)

    assert len(asked) > 70
    assert all(isinstance(one, errors.WelkinError) for one in got)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("new", b"old")]


STATUSES = {
    "201 Created": "", "202 Accepted": "", "203 Non-Authoritative": "", "204 No Content": "", "205 Reset Content": "",
    "206 Partial Content": "Content-Range: bytes 0-10/11", "207 Multi-Status": "", "226 IM Used": "", "299 Odd": "",
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("status", STATUSES)
def test_only_a_200_is_a_file(sender: str, way: str, status: str, tmp_path: Path) -> None:
    """The document says so of every download; a part that looks whole is one nobody asked for all the same."""
    body = b"" if status[:3] in ("204", "205") else CONTENT
    headers = [STATUSES[status]] if STATUSES[status] else []

    with Peer(lambda one: one.send(response(body, *headers, status=status))) as peer:
        (got,) = fetch(peer, sender, way, ["1"], tmp_path)

    assert isinstance(got, errors.UnreadableResponseError)
    assert got.status == int(status[:3])
    assert list(tmp_path.iterdir()) == []


PART_OF_A_200 = ["bytes 0-10/12", "bytes 1-11/12", "bytes 0-10/*", "bytes 5-15/16"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("content_range", PART_OF_A_200)
def test_a_part_under_another_status_is_a_part(
    sender: str, way: str, content_range: str, tmp_path: Path
) -> None:
    """Its range says so, and a range that is the whole does no harm."""
    with Peer(lambda one: one.send(response(CONTENT, f"Content-Range: {content_range}"))) as peer:
        (got,) = fetch(peer, sender, way, ["1"], tmp_path)
    with Peer(lambda one: one.send(response(CONTENT, "Content-Range: bytes 0-10/11"))) as peer:
        (whole,) = fetch(peer, sender, way, ["1"], tmp_path)

    assert isinstance(got, errors.WelkinConnectionError)
    assert whole == CONTENT


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize(
    "transfer", ["gzip, chunked", "gzip", "identity", "chunked, chunked", "deflate, chunked", "x"]
)
def test_what_is_compressed_for_its_way_is_not_the_file(sender: str, transfer: str, tmp_path: Path) -> None:
    """A library may take off the chunks and leave the rest."""
    packed = gzip.compress(CONTENT)
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)

    def answer_so(one: Exchange) -> None:
        one.send(response(body, f"Transfer-Encoding: {transfer}", "Connection: close", length=False))
        raise OSError

    with Peer(answer_so) as peer:
        (got,) = fetch(peer, sender, "read", ["1"], tmp_path)

    assert isinstance(got, errors.WelkinConnectionError)


def downloads() -> list[Operation]:
    """All operations of the Cloud API whose answer is a file."""
    return [one for one in TABLE if one.answer == "bytes"]


@pytest.mark.parametrize("operation", downloads(), ids=lambda operation: operation.id)
def test_every_download_is_one(operation: Operation, tmp_path: Path) -> None:
    """Through the methods that a user calls: whole, or an error and no file."""
    packed = gzip.compress(CONTENT)
    bodies = [packed[:-1], packed]

    with (
        Peer(lambda one: one.send(response(bodies.pop(0), "Content-Encoding: gzip"))) as peer,
        CloudClient("t", "i", access_token="a", base_url=peer.origin, max_retries=0) as client,
    ):
        begin = attrgetter(operation.name)(client)
        ids = ["x"] * operation.path.count("{")
        with pytest.raises(errors.UnreadableResponseError), begin(*ids) as download:
            download.save(tmp_path / "file")
        assert list(tmp_path.iterdir()) == []
        with begin(*ids) as download:
            assert download.save(tmp_path / "file").read_bytes() == CONTENT


def test_all_downloads_are_looked_at() -> None:
    """As many as the document has."""
    assert len(downloads()) == 6


@pytest.mark.parametrize("sender", SENDERS)
def test_a_file_is_asked_for_as_it_is(peer: Peer, sender: str, tmp_path: Path) -> None:
    """Without compression: its bytes can be counted, and its parts asked for."""
    before = len(peer.heads)

    fetch(peer, sender, "read", [f"length%20short,gzip,{len(CODED['gzip'][1])},"], tmp_path)

    assert b"accept-encoding: identity" in peer.heads[before].lower()


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_passes_in_pieces(coding: str, tmp_path: Path) -> None:
    """A hundred megabytes out of a tenth of one, of which a few are there at once."""
    size = 100_000_000
    packer = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    packed = b"".join([packer.compress(bytes(1_000_000)) for _ in range(100)]) + packer.flush()
    message = response(packed, f"Content-Encoding: {coding}")
    with (
        Peer(lambda one: one.send(message)) as peer,
        CloudClient("t", "i", access_token="a", base_url=peer.origin) as client,
        client._sender.download(asked(Request(FILE, path="/files/1")), {}, {}) as download,
    ):
        tracemalloc.start()
        got = sum(map(len, download.iterate()))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert got == size
    assert peak < 3_000_000


RECORD = b'{"id": "p1"}'
RECORDS = {
    "gzip": gzip.compress(RECORD, mtime=0),
    "deflate": zlib.compress(RECORD),
}


@pytest.mark.parametrize("coding", RECORDS)
@pytest.mark.parametrize("sender", SENDERS)
def test_a_record_is_compressed_to_its_end_as_well(sender: str, coding: str) -> None:
    """One without the checksum at its end may be another one, however well it reads."""
    coded = RECORDS[coding]

    def short(one: Exchange) -> None:
        one.send(response(coded[: int(one.asked)], f"Content-Encoding: {coding}"))

    async def ask_async(base_url: str) -> list[Any]:
        backend = TransportOptions(backend="aiohttp" if sender == "aiohttp" else "httpx")
        got: list[Any] = []
        async with AsyncDataClient(
            access_token="t", base_url=base_url, max_retries=0, transport=backend
        ) as client:
            for length in range(len(coded) + 1):
                try:
                    got.append((await client.raw.request("GET", f"/{length}")).content)
                except errors.WelkinError as exc:
                    got.append(type(exc))
        return got

    def ask(base_url: str) -> list[Any]:
        got: list[Any] = []
        with DataClient(access_token="t", base_url=base_url, max_retries=0) as client:
            for length in range(len(coded) + 1):
                try:
                    got.append(client.raw.request("GET", f"/{length}").content)
                except errors.WelkinError as exc:
                    got.append(type(exc))
        return got

    with Peer(short) as peer:
        got = ask(peer.base_url) if sender == "sync" else asyncio.run(ask_async(peer.base_url))

    # Nothing at all is no record either, but an answer that a write may have.
    assert got == [b"", *[errors.UnreadableResponseError] * (len(coded) - 1), RECORD]


@pytest.mark.parametrize("sender", SENDERS)
@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_a_refusal_that_cannot_be_unpacked_is_the_refusal(sender: str, coding: str, tmp_path: Path) -> None:
    """Its status says enough."""
    message = response(RECORDS["gzip"][:9], f"Content-Encoding: {coding}", status="404 Not Found")

    with Peer(lambda one: one.send(message)) as peer:
        (got,) = fetch(peer, sender, "read", ["1"], tmp_path)

    assert isinstance(got, errors.NotFoundError)
