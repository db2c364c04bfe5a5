"""
Everything that goes wrong, or right, around a call: what the server does, and what the caller does.

No name in the frames of the test's own is bound to a canary: a program's own variables are its own matter, and a tool
that finds them there says nothing about the package.
"""

from __future__ import annotations

import asyncio
import io
import itertools
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from tests.overlays.hostile import HostileServer, Step, cut, error, garbage, hang, hang_up, reply, reset
from welkin_sdk import AsyncCloudClient, AsyncDataClient, CloudClient, DataClient, Timeout, UploadFile

MARK = "canary"
ID = f"{MARK}-id"
GUID = "ca11a7e5-0000-4000-8000-00000000cafe"
MARKS = (MARK, GUID, "Basic ", "Bearer ")
RECORD = {"id": ID, "first_name": f"{MARK}-name", "firstName": f"{MARK}-name", "birthday": f"{MARK}-birthday"}
HEADERS = {
    "X-Anything": f"{MARK}-header",
    "Set-Cookie": f"{MARK}=1",
    "Location": f"http://{MARK}.localhost:9/{MARK}",  # a download goes there, and finds nobody
}


def refusal(status: int) -> Step:
    """An error with canaries wherever a server can put one."""
    entry = {"title": MARK, "detail": MARK, "extra": {"path": f"/{MARK} {GUID}", "value": MARK}}
    return error(status, f"{MARK} code", headers=HEADERS, **entry)


SERVERS: dict[str, Step] = {
    "record": reply(body=RECORD, headers=HEADERS),
    "wrong types": reply(body={**RECORD, "phase": [MARK], "externalIds": {MARK: MARK}}),
    "foreign record": reply(body={**RECORD, "id": f"{MARK}-other"}),
    **{f"status {status}": refusal(status) for status in (400, 401, 403, 404, 409, 413, 429, 500, 503)},
    "cloud error": reply(400, [{"errorCode": f"{MARK} code", "message": MARK, "details": {"name": MARK}}]),
    "redirect": reply(302, RECORD, headers=HEADERS),
    "html": reply(200, f"<p>{MARK}</p>".encode(), headers=HEADERS, content_type="text/html"),
    "text": reply(200, f'"{MARK}"'.encode()),
    "list": reply(200, [RECORD]),
    "empty": reply(200, b""),
    "cut": cut(f'{{"id": "{MARK}'.encode()),
    "reset": reset,
    "closed": hang_up,
    "silence": hang,
    "no HTTP": garbage(f"{MARK} {MARK}\r\n\r\n".encode()),
    "bad header": garbage(f"HTTP/1.1 200 OK\r\n{MARK} {MARK}\r\n\r\n".encode()),
    "bad gzip": reply(200, MARK.encode(), headers={"Content-Encoding": "gzip"}),
    "odd encoding": reply(200, MARK.encode(), headers={"Content-Type": f"application/json; charset={MARK}"}),
}


class BrokenFile(io.BytesIO):
    """A caller's file that cannot be read to its end."""

    def read(self, *_: Any) -> bytes:
        raise OSError(f"{MARK} of a file")


def mark() -> str:
    """The canary: a call, since what looks at the source of a line shows the names in it with their values."""
    return MARK


def an_id() -> str:
    return ID


def _upload(content: Any) -> list[UploadFile]:
    return [UploadFile(f"{mark()}.pdf", content, "application/pdf")]


# Each is called with a client; what it gives may be a record, a walk, a file or something to be awaited.
Act = Callable[[Any], Any]

DATA: dict[str, Act] = {
    "get": lambda client: client.patients.get(an_id()),
    "update": lambda client: client.patients.update(an_id(), phase=mark(), street=f"{mark()} street"),
    "create": lambda client: client.patients.create(
        first_name=mark(), last_name=mark(), phase=mark(), timezone="UTC", birthday=date(1990, 1, 2)
    ),
    "find": lambda client: client.external_ids.find(namespace=f"{mark()}-space", external_id=an_id()),
    "raw": lambda client: client.raw.request(
        "POST", f"/{mark()}", query={mark(): mark()}, json={mark(): mark()}
    ),
}
CLOUD: dict[str, Act] = {
    "get": lambda client: client.patients.get(an_id()),
    "update": lambda client: client.patients.update(an_id(), first_name=mark()),
    "create": lambda client: client.patients.create(first_name=mark(), last_name=mark(), timezone="UTC"),
    "list": lambda client: client.patients.list(email=f"{mark()}@example.org"),
    "download": lambda client: client.documents.download_file(an_id(), an_id(), an_id()),
    "upload": lambda client: client.documents.upload_files(an_id(), an_id(), files=_upload(mark().encode())),
    "raw": lambda client: client.raw.request(
        "PUT", f"/{mark()}", json={mark(): mark()}, headers={"X-Mine": mark()}
    ),
}
WRONG: dict[str, Act] = {
    "an id with slashes": lambda client: client.patients.get(f"{mark()}/../{mark()}"),
    "an id that is no text": lambda client: client.patients.get(f"{mark()}\udce9"),
    "an empty id": lambda client: client.patients.update("", first_name=mark()),
    "an unknown keyword": lambda client: client.patients.update(an_id(), firts_name=mark()),
    "an object as text": lambda client: client.patients.update(an_id(), first_name={mark(): object()}),
    "a header of two lines": lambda client: client.patients.get(
        an_id(), headers={"X-Mine": f"{mark()}\n{mark()}"}
    ),
    "a header of ours": lambda client: client.patients.get(an_id(), headers={"Content-Length": mark()}),
    "a deadline that is none": lambda client: client.patients.get(an_id(), deadline=mark()),
    "an address too long": lambda client: client.raw.request("GET", "/x", query={"q": mark() * 20_000}),
    "a path upwards": lambda client: client.raw.request("GET", f"/{mark()}/../{mark()}"),
    "a body that is no JSON": lambda client: client.raw.request("POST", "/x", json={mark(): {mark()}}),
}
WRONG_CLOUD: dict[str, Act] = WRONG | {
    "a file that breaks": lambda client: client.documents.upload_files(
        an_id(), an_id(), files=_upload(BrokenFile())
    ),
    "no file": lambda client: client.documents.upload_files(an_id(), an_id(), files=[mark()]),
    "a checkpoint of nobody": lambda client: client.patients.list(checkpoint=f"{mark()}{mark()}"),
    "a naive time": lambda client: client.tasks.create(title=mark(), due_date=datetime(2026, 1, 1)),  # noqa: DTZ001
}
WRONG_DATA: dict[str, Act] = WRONG | {
    "a checkpoint of nobody": lambda client: client.patients.find(checkpoint=f"{mark()}{mark()}"),
    "a date for a time": lambda client: client.patients.find(updated_from=date(2026, 1, 1)),
}
CONSTRUCTED: dict[str, Callable[[], Any]] = {
    "a secret of two lines": lambda: DataClient(
        an_id(), f"{mark()}\n{mark()}", base_url="https://a.example/v1"
    ),
    "a secret that is no text": lambda: DataClient(
        an_id(), f"{mark()}\udce9", base_url="https://a.example/v1"
    ),
    "an address with a password": lambda: DataClient(
        an_id(), mark(), base_url=f"https://{mark()}:{mark()}@a.example"
    ),
    "an address without https": lambda: DataClient(an_id(), mark(), base_url=f"http://{mark()}.example"),
    "a token of two lines": lambda: CloudClient("acme", "live", access_token=f"{mark()}\n{mark()}"),
    "a tenant upwards": lambda: CloudClient(f"../{mark()}", "live", access_token=mark()),
    "an unknown option": lambda: CloudClient("acme", "live", access_token=mark(), tiemout=mark()),
    "a profile of nobody": lambda: CloudClient.from_profile(mark()),
}


def clients(server: HostileServer) -> Iterator[tuple[str, Any, dict[str, Act], dict[str, Act]]]:
    """Kind, how to make a client of it, its calls, and its calls that are wrong."""
    quick: dict[str, Any] = {"max_retries": 0, "timeout": Timeout(connect=2, read=0.1, write=2, pool=2)}
    quick["headers"] = {"X-Everywhere": f"{MARK}-everywhere"}
    login = {"client_id": f"{MARK}-client", "client_secret": f"{MARK}-secret-of-32-bytes-and-more", **quick}
    cloud = {
        "tenant": "acme",
        "instance": "live",
        "base_url": server.origin,
        "secret": f"{MARK}-secret",
        **quick,
    }
    # One after the other: the exchanges of one API client are limited, and what fails would use them up.
    names = (f"{MARK}-api-client-{number}" for number in itertools.count())
    yield "data", lambda: DataClient(base_url=server.base_url, **login), DATA, WRONG_DATA
    yield "async data", lambda: AsyncDataClient(base_url=server.base_url, **login), DATA, WRONG_DATA
    yield "cloud", lambda: CloudClient(api_client=next(names), **cloud), CLOUD, WRONG_CLOUD
    yield "async cloud", lambda: AsyncCloudClient(api_client=next(names), **cloud), CLOUD, WRONG_CLOUD


def perform(client: Any, act: Act) -> Any:
    """What came of *act* on *client*: its value, or the exception."""
    try:
        if isinstance(client, AsyncDataClient | AsyncCloudClient):
            return asyncio.run(_perform_async(client, act))
        return _taken(act(client))
    except Exception as raised:
        return raised


def construct(make: Callable[[], Any]) -> Any:
    """The client, or the exception."""
    try:
        return make()
    except Exception as raised:
        return raised


async def _perform_async(client: Any, act: Act) -> Any:
    given = act(client)
    if hasattr(given, "__aiter__"):
        return [record async for record in given]
    if hasattr(given, "__aenter__"):
        async with given as download:
            return len(await download.read())
    return await given


def _taken(given: Any) -> Any:
    if hasattr(given, "iterate"):
        with given as download:
            return len(download.read())
    return list(given) if hasattr(given, "pages") else given
