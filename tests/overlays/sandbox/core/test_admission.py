"""What is refused before it is looked at: foreign names, foreign pages, bodies that are too large; at every door."""

from __future__ import annotations

import http.client
import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import ExposedSandboxWarning, Sandbox, serve
from welkin_sdk.sandbox.cloud.document import CloudDocument
from welkin_sdk.sandbox.core.hosts import Hosts

LOAD = 1_500_000
GUID = "0adfd8b0-3497-48fc-8ffa-eb2add2cde26"
HOSTILE = (
    "evil.example",
    "evil.example:{port}",
    "EVIL.EXAMPLE:{port}",
    "evil.example.:{port}",
    "localhost.evil.example:{port}",
    "127.0.0.1.evil.example:{port}",
    "notlocalhost:{port}",
    "evil-localhost",
    "localhost..",
    "127.0.0.1@evil.example",
    "evil.example@127.0.0.1:{port}",
    "localhost:80@evil.example",
    "user:word@localhost:{port}",
    "localhost:{port}:80",
    "localhost:x",
    "localhost:123456",
    "localhost, evil.example",
    "localhost evil.example",
    "localhost/",
    "localhost\\",
    "localhost?",
    "localhost#evil.example",
    "localhost%2eevil.example",
    "http://localhost:{port}",
    "",
    ":{port}",
    ".",
    "*",
    "null",
    "128.0.0.1",
    "10.0.0.1:{port}",
    "192.168.0.1",
    "0.0.0.0:{port}",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "::1",
    "[::]",
    "[::2]:{port}",
    "[::1%lo]",
    "[::ffff:10.0.0.1]",
    "[",
    "[localhost]",
    '"localhost"',
    "x" * 300,
)
OWN = (
    "localhost",
    "localhost:{port}",
    "LOCALHOST:1",
    "localhost.:{port}",
    "clinic.localhost:{port}",
    "a.b.localhost",
    "127.0.0.1",
    "127.0.0.1:65535",
    "127.8.9.10:{port}",
    "[::1]",
    "[0:0:0:0:0:0:0:1]:{port}",
    "[::ffff:127.0.0.1]",
    "sandbox:{port}",
    "Sandbox",
    "10.1.2.3",
    "[fd00::1]:{port}",
)
FOREIGN_PAGES: tuple[dict[str, str], ...] = (
    {"Origin": "https://example.org"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://localhost:{port}"},
    {"Origin": "http://127.0.0.1:{port}.example.org"},
    {"Origin": "http://127.0.0.1:{port}/"},
    {"Origin": "http://user@127.0.0.1:{port}"},
    {"Origin": "http://127.0.0.1:{port}, https://example.org"},
    {"Origin": "file://"},
    {"Origin": "chrome-extension://abcdefgh"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "Same-Origin"},
    {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:{port}"},
)
OWN_PAGES: tuple[dict[str, str], ...] = (
    {},
    {"Origin": "http://127.0.0.1:{port}"},
    {"Origin": "http://127.0.0.1:{port}", "Sec-Fetch-Site": "same-origin"},
    {"Origin": "http://localhost:{port}", "Host": "localhost:{port}"},
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "none"},
)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    names = ["Sandbox", "10.1.2.3", "[fd00::1]"]
    with serve(seed=2, allowed_hosts=names, largest_load_bytes=LOAD) as running:
        yield running


class Doors:
    """Every route of a sandbox as (method, path), and plain requests for them over one connection."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.address = urlsplit(sandbox.address)
        at = sandbox.cloud
        cloud = urlsplit(at.address).path
        self.control = [
            (method, "/_sandbox" + filled(route.path))
            for route in sandbox.parts.control_routes()
            for method in sorted(route.methods or ())
        ]
        self.data = [
            (each.method, f"/v1{filled(each.path)}") for each in sandbox.parts.data.document.operations
        ]
        self.cloud = [
            (
                each.method,
                f"{cloud}/{at.tenant}"
                + ("" if each.is_tenant_wide else f"/{at.instance}")
                + filled(each.path),
            )
            for each in CloudDocument(load_document("cloud-api")).operations
        ]
        self._connection = http.client.HTTPConnection(
            self.address.hostname or "", self.address.port, timeout=30
        )

    def ask(self, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> tuple[int, bytes]:
        """Status and body; *headers* are sent as they are, with the port in them."""
        told = {name: value.format(port=self.address.port) for name, value in headers.items()}
        self._connection.putrequest(method, path, skip_host="Host" in told, skip_accept_encoding=True)
        for name, value in {**told, "Content-Length": str(len(body))}.items():
            self._connection.putheader(name, value)
        self._connection.endheaders(body)
        answer = self._connection.getresponse()
        return answer.status, answer.read()

    def close(self) -> None:
        self._connection.close()

    def raw(self, head: bytes) -> bytes:
        """All that comes back for bytes that no HTTP library would send."""
        with socket.create_connection((self.address.hostname, self.address.port), timeout=30) as connection:
            connection.sendall(head)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def standing(self) -> object:
        """All that a call could have changed."""
        parts = self.sandbox.parts
        return (
            list(self.sandbox.export()),
            [(each.client_id, each.client_secret, each.is_revoked) for each in parts.data.clients.list()],
            parts.clock.is_frozen,
            len(parts.faults.list()),
            parts.notifier.target,
            parts.notifier.standing,
            len(self.sandbox.requests),
        )


def filled(path: str) -> str:
    return re.sub(r"\{\w+\}", GUID, path)


@pytest.fixture
def doors(sandbox: Sandbox) -> Iterator[Doors]:
    found = Doors(sandbox)
    yield found
    found.close()


def one_of_each(doors: Doors) -> list[tuple[str, str]]:
    return [*doors.control, ("GET", "/"), ("GET", "/v1/patients"), ("POST", "/v1/token"), doors.cloud[0]]


def test_every_door_refuses_every_foreign_name(doors: Doors) -> None:
    """A page whose name was made to mean this machine gets 403 and nothing else, and nothing is done."""
    before = doors.standing()
    asked = [(*door, host) for door in one_of_each(doors) for host in HOSTILE]

    statuses = {
        (method, path, host): doors.ask(method, path, {"Host": host, "Accept": "text/html"})[0]
        for method, path, host in asked
    }

    assert len(statuses) == len(one_of_each(doors)) * len(HOSTILE) > 1500
    assert [told for told, status in statuses.items() if status != 403] == []
    assert doors.standing() == before


def test_every_door_takes_the_machines_own_names(doors: Doors) -> None:
    """Loopback names with any port, and those that the sandbox was started with."""
    doors_of_reading = [("GET", "/_sandbox/clock"), ("GET", "/"), ("GET", "/v1/patients"), doors.cloud[0]]
    statuses = {
        (method, path, host): doors.ask(method, path, {"Host": host, "Accept": "text/html"})[0]
        for method, path in doors_of_reading
        for host in OWN
    }

    assert not {403, 500} & set(statuses.values())


@pytest.mark.parametrize(
    "head",
    [
        b"GET %s HTTP/1.0\r\n",
        b"GET %s HTTP/1.1\r\n",
        b"GET %s HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n",
        b"GET %s HTTP/1.0\r\nHost: evil.example\r\nHost: localhost\r\n",
        b"GET %s HTTP/1.1\r\nHost : localhost\r\n",
        b"GET http://evil.example%s HTTP/1.1\r\nHost: localhost\r\n",
        b"GET http://localhost%s HTTP/1.1\r\nHost: evil.example\r\n",
        b"GET evil.example%s HTTP/1.1\r\nHost: localhost\r\n",
        b"CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\nX: %s\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: evil.example\r\nX: %s\r\n",
        b"GET %s HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\n",
        b"GET %s HTTP/1.1\r\nHost: \xff\r\n",
    ],
    ids=repr,
)
def test_what_names_no_host_or_two_is_refused(doors: Doors, head: bytes) -> None:
    """Also where the target of the request names one as well."""
    for path in (b"/_sandbox/export", b"/v1/patients", doors.cloud[0][1].encode(), b"/"):
        answer = doors.raw(head % path + b"Accept: text/html\r\nConnection: close\r\n\r\n")

        assert answer.split(b" ")[1] in {b"400", b"403"}, answer[:100]
        assert b"first_name" not in answer


def test_each_api_says_it_in_its_own_form(doors: Doors, sandbox: Sandbox) -> None:
    """So that a client in another container shows what to do about it; the name is not repeated."""
    told = {"Host": "evil.example"}
    data, cloud, control = (
        doors.ask(*door, told)[1]
        for door in (("GET", "/v1/patients"), doors.cloud[0], ("GET", "/_sandbox/clock"))
    )

    texts = (
        json.loads(data)["errors"][0]["detail"],
        json.loads(cloud)[0]["message"],
        json.loads(control)["error"]["message"],
    )
    assert all("--allow-host" in text and "evil" not in text for text in texts)
    assert json.loads(data)["errors"][0]["code"] == "forbidden"


def test_every_control_call_refuses_every_foreign_page(doors: Doors) -> None:
    """A form of another site needs no preflight for a POST of plain text; its browser says where it comes from."""
    before = doors.standing()
    kinds = ({"Content-Type": "text/plain"}, {"Content-Type": "application/json"})

    statuses = {
        (method, path, str(page)): doors.ask(method, path, {**kind, **page}, b"{}")[0]
        for method, path in doors.control
        for page in FOREIGN_PAGES
        for kind in kinds
    }

    assert len(statuses) == len(doors.control) * len(FOREIGN_PAGES) > 500
    assert [told for told, status in statuses.items() if status != 403] == []
    assert doors.standing() == before


@pytest.mark.parametrize("page", OWN_PAGES, ids=str)
def test_the_sandboxs_own_page_may_steer(doors: Doors, page: dict[str, str]) -> None:
    """By its address, or as localhost; and who is no browser."""
    assert doors.ask("POST", "/_sandbox/reset", page)[0] == 200


def test_every_route_refuses_a_giant_body_by_its_announced_length(doors: Doors) -> None:
    """Before a byte of it has come, and before anybody is asked who they are."""
    limits = {path: LOAD if "/records/" in path else 1_000_000 for _, path in doors.control}
    routes = [*doors.control, *doors.data, *doors.cloud]
    statuses: dict[tuple[str, str, int], bytes] = {}

    for method, path in routes:
        for length in (limits.get(path, 1_000_000) + 1, 20 << 30):
            head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            statuses[method, path, length] = first_line(
                doors, f"{head}Content-Length: {length}\r\n\r\n".encode()
            )

    assert len(statuses) == 2 * len(routes) > 550
    assert {told: line for told, line in statuses.items() if b" 413 " not in line} == {}


def first_line(doors: Doors, sent: bytes) -> bytes:
    """What is answered at once, while the body is still to come."""
    with socket.create_connection((doors.address.hostname, doors.address.port), timeout=30) as connection:
        connection.sendall(sent)
        return connection.recv(65536).partition(b"\r\n")[0]


def test_every_route_that_reads_a_body_stops_reading_a_giant_one(doors: Doors, sandbox: Sandbox) -> None:
    """A chunked one is refused where it passes the limit, though there is no end of it."""
    bearers = {"/v1": sandbox.issue_token(), "/cl": sandbox.cloud.issue_token()}
    with_body = [
        (each.method, f"/v1{filled(each.path)}")
        for each in sandbox.parts.data.document.operations
        if each.body
    ]
    routes = [*((m, p) for m, p in doors.control if m != "HEAD"), *with_body, *doors.cloud]
    chunk = b"%x\r\n%s\r\n" % (100_000, b" " * 100_000)
    statuses: dict[tuple[str, str], bytes] = {}

    for method, path in routes:
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {bearers.get(path[:3], 'none')}\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        count = 16 if "/records/" in path else 11
        statuses[method, path] = first_line(doors, head.encode() + chunk * count)

    assert len(statuses) == len(routes) > 250
    assert {told: line for told, line in statuses.items() if b" 413 " not in line} == {}


def test_a_form_of_the_cloud_api_may_be_larger(doors: Doors) -> None:
    """It has files in it; and it is bounded too."""
    method, path = next(door for door in doors.cloud if door[0] == "POST" and door[1].endswith("/patients"))
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {form['Content-Type']}\r\n"

    assert b" 413 " in first_line(doors, f"{head}Content-Length: 32000001\r\n\r\n".encode())
    assert doors.ask(method, path, form, b" " * 2_000_000)[0] == 401
    assert doors.ask(method, path, {}, b" " * 2_000_000)[0] == 413


def test_who_is_refused_while_sending_sees_the_answer(sandbox: Sandbox) -> None:
    """The rest of the body is taken and forgotten, so that the connection does not break under the sender."""
    with httpx.Client(base_url=sandbox.control) as control:
        answers = [control.post("/records/patients", content=b" " * 20_000_000) for _ in range(3)]
        assert control.get("/clock").status_code == 200

    assert [answer.status_code for answer in answers] == [413] * 3
    assert str(LOAD) in answers[0].json()["error"]["message"]


def test_a_machine_listened_on_as_a_whole_is_addressed_by_the_address_that_was_reached() -> None:
    """And by no other one, nor by a name that was not given."""

    def included(hosts: Hosts, host: str, local: str) -> bool:
        headers = [(b"host", host.encode())]
        return hosts.include({"type": "http", "headers": headers, "path": "/", "server": (local, 80)})

    whole = Hosts("0.0.0.0")
    assert included(whole, "172.17.0.2:80", "172.17.0.2")
    assert included(whole, "0.0.0.0:80", "127.0.0.1")
    assert included(Hosts("::"), "[fd00::2]", "fd00::2")
    assert included(Hosts("::"), "172.17.0.2", "::ffff:172.17.0.2")
    assert included(Hosts("clinic.example"), "Clinic.Example:80", "10.0.0.1")
    assert not included(whole, "172.17.0.3:80", "172.17.0.2")
    assert not included(whole, "evil.example", "172.17.0.2")
    assert not included(Hosts("127.0.0.1"), "0.0.0.0", "127.0.0.1")


@pytest.mark.parametrize("name", ["", "http://sandbox", "sandbox:80", "sand box", "*", "a/b", "[", "x" * 300])
def test_an_allowed_host_is_a_name(name: str) -> None:
    """Anything else would be a name that never matches; what was given is not repeated."""
    with pytest.raises(ValueError, match="allowed_hosts") as refused, serve(allowed_hosts=[name]):
        pass

    assert not name or name == "*" or name not in str(refused.value)


def test_a_text_is_no_list_of_names() -> None:
    """Its letters are none either."""
    with pytest.raises(TypeError, match="allowed_hosts"), serve(allowed_hosts="sandbox"):
        pass


def _has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_listening_for_others_is_warned_of(host: str) -> None:
    """Whoever can reach the port can do everything; a loopback address is nothing to warn of."""
    if host == "::" and not _has_ipv6():
        pytest.skip("no IPv6 here")
    with pytest.warns(ExposedSandboxWarning, match="control API asks nobody"), serve(host=host) as sandbox:
        assert httpx.get(sandbox.control + "/clock").status_code == 200


def test_a_database_is_never_there_for_others(tmp_path: Path) -> None:
    """The file, what SQLite puts beside it and the folder that is made for it, also with a wide umask."""
    command = (
        "import os, sys\nos.umask(0)\nfrom welkin_sdk.sandbox import serve\n"
        "with serve(seed=1, database=sys.argv[1]) as sandbox:\n"
        "    sandbox.issue_token()\n"
        "    folder = os.path.dirname(sys.argv[1])\n"
        "    for name in ['', *sorted(os.listdir(folder))]:\n"
        "        print(name, oct(os.stat(os.path.join(folder, name)).st_mode & 0o777))\n"
    )
    database = tmp_path / "made" / "clinic.sqlite"
    done = subprocess.run(
        [sys.executable, "-c", command, str(database)], capture_output=True, text=True, check=True
    )

    modes = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())
    assert modes == {"": "0o700", **{f"clinic.sqlite{end}": "0o600" for end in ("", "-shm", "-wal")}}


def test_a_database_of_an_earlier_version_is_narrowed(tmp_path: Path) -> None:
    """With the files beside it, which a killed sandbox has left; a file of something else is left as it is."""
    database = tmp_path / "clinic.sqlite"
    with serve(seed=1, database=database):
        for file in tmp_path.iterdir():
            file.chmod(0o644)
        with serve(database=database):
            modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}

    assert set(modes.values()) == {0o600}
    assert len(modes) == 3


def test_a_file_of_something_else_keeps_its_mode(tmp_path: Path) -> None:
    """It is refused, not changed."""
    other = tmp_path / "notes.sqlite"
    other.write_bytes(b"no database at all, " * 100)
    other.chmod(0o644)

    with pytest.raises(ValueError, match="sandbox"), serve(database=other):
        pass

    assert other.stat().st_mode & 0o777 == 0o644
