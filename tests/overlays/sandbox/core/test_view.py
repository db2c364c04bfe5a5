"""The page for a person: in a browser, with data on it, and without a value of any record."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.versions import THREE_VERSIONS

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Its own services are switched off: it must call nobody but the sandbox.
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None,
    reason="NO BROWSER: the sandbox's page was not looked at; install Debian's chromium to have it done",
)
CANARY = "canary-4b1d"


def page(sandbox: Sandbox) -> str:
    answer = httpx.get(f"{sandbox.address}/", headers=BROWSER)
    assert answer.status_code == 200
    return answer.text


def in_chromium(sandbox: Sandbox, folder: Path, *flags: str) -> str:
    """What Chromium prints about the page with these *flags*."""
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={folder}", *flags, f"{sandbox.address}/"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def first_pixel(png: bytes) -> str:
    """The colour in the upper left corner; there, every filter of the format leaves the bytes as they are."""
    place, data = 8, b""
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + length]
        place += length + 12
    return f"#{zlib.decompress(data)[1:4].hex()}"


@needs_chromium
def test_chromium_shows_what_the_sandbox_holds_and_did(
    sandbox: Sandbox, api: httpx.Client, tmp_path: Path
) -> None:
    """Counts, the latest requests by route, faults and the clock, as a person sees them."""
    api.get("/workers/00000000-0000-4000-8000-000000000000")
    sandbox.clock.freeze(datetime(2030, 5, 1, 9, 30, tzinfo=UTC))
    sandbox.faults.add("status", route="GET /v1/care_flows", status=503, times=2)

    seen = in_chromium(sandbox, tmp_path, "--dump-dom")

    for text in (
        "<h1>Welkin sandbox</h1>",
        "stands still",
        "2030-05-01 09:30:00.000",
        '<th scope="row">patients</th><td><span class="number">6</span>',
        '<th scope="row">GET /v1/workers/{id}</th><td><span class="doubtful">404</span>',
        "<td>GET /v1/care_flows</td>",
        '<th scope="row">/v1</th><td><span class="good">current</span>',
        "Nobody is notified of changes.",
    ):
        assert text in seen, text


@needs_chromium
@pytest.mark.parametrize(("scheme", "paper"), [(1, "#f6f7f9"), (0, "#11151b")], ids=["light", "dark"])
def test_chromium_paints_it_light_or_dark(sandbox: Sandbox, tmp_path: Path, scheme: int, paper: str) -> None:
    """As the person prefers; the style is let through by the page's own policy."""
    picture = tmp_path / "page.png"

    in_chromium(
        sandbox,
        tmp_path / "profile",
        f"--screenshot={picture}",
        "--window-size=1280,1400",
        f"--blink-settings=preferredColorScheme={scheme}",
    )

    assert first_pixel(picture.read_bytes()) == paper
    assert picture.stat().st_size > 40_000


def test_no_value_of_a_record_is_on_the_page(connect: Callable[[Sandbox], httpx.Client]) -> None:
    """Canaries in every text of every record, in addresses, queries, methods and faults."""
    with serve(seed=2, notify=f"http://127.0.0.1:9/notified?{CANARY}") as sandbox, connect(sandbox) as api:
        for collection, resource in sandbox.parts.data.document.resources.items():
            texts = dict.fromkeys(resource.members, CANARY)
            stamps = dict.fromkeys(("created_at", "updated_at"), "2024-01-01T00:00:00+00:00")
            sandbox.load(collection, [{**texts, **stamps, "id": f"{CANARY}-{collection}"}])
        sandbox.faults.add("unknown_enum", route="GET /v1/app_messages", value=CANARY)
        for path in ("/patients", f"/patients/{CANARY}", f"/{CANARY}", f"/external_ids?namespace={CANARY}"):
            api.get(path)
        api.request(CANARY.upper(), "/patients")
        sandbox.clock.advance(120)

        text = page(sandbox)

    assert CANARY not in text.lower()
    assert "unknown_enum" in text
    assert "(other)" in text


def test_records_of_the_cloud_api_are_counted_and_not_shown() -> None:
    """Of each list of each instance, once it is filled; a list that has none is not named."""
    with serve(seed=1) as sandbox:
        cloud = sandbox.cloud
        before = page(sandbox)
        bearer = {"Authorization": f"Bearer {cloud.issue_token()}"}
        address = f"{cloud.address}/{cloud.tenant}/{cloud.instance}/patients"
        httpx.post(address, json={"firstName": CANARY, "lastName": CANARY}, headers=bearer).raise_for_status()

        text = page(sandbox)

    assert "Nothing yet: an instance is filled when it is first asked for." in before
    assert "acme/sandbox: held now," in text
    assert '<th scope="row">patients</th><td><span class="number">2</span></td>' in text
    assert ">opened<" not in text
    assert CANARY not in text


def test_versions_and_notifications_are_told(connect: Callable[[Sandbox], httpx.Client]) -> None:
    """Each version with its stage at the sandbox's time, each delivery with its fate."""
    with serve(seed=1, versions=THREE_VERSIONS, notify="http://127.0.0.1:9/notified?key=1") as sandbox:
        sandbox.clock.freeze(datetime(2025, 5, 1, tzinfo=UTC))
        sandbox.make.patient()
        sandbox.clock.advance(90)

        text = page(sandbox)

    assert '<th scope="row">/v1</th><td><span class="doubtful">deprecated</span>' in text
    assert '<th scope="row">/v2</th><td><span class="good">current</span>' in text
    assert "To http://127.0.0.1:9/notified, active: 1 failed" in text
    assert '<span class="bad">unreachable</span>' in text


def test_whoever_wants_no_html_gets_the_documented_answer(sandbox: Sandbox) -> None:
    """To a program the address is as unknown as it is to the real API."""
    for headers in ({}, {"Accept": "application/json"}):
        answer = httpx.get(f"{sandbox.address}/", headers=headers)

        assert answer.json()["errors"][0]["code"]
        assert answer.status_code in {400, 404}


def test_the_page_may_do_nothing(sandbox: Sandbox) -> None:
    """No script, no other address, no frame; and looking at it is no request of the API."""
    answer = httpx.get(f"{sandbox.address}/", headers=BROWSER)

    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert "<script" not in answer.text
    assert sandbox.requests == []


def test_what_is_shown_is_escaped() -> None:
    """Whatever a person has named the environment."""
    with serve(environment="<b>&amp;") as sandbox:
        text = page(sandbox)

    assert "<code>&lt;b&gt;&amp;amp;</code>" in text
