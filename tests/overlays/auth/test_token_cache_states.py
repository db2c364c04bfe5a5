"""Whatever stands where a token cache should be: it is named, it is left alone, and the call goes on without it."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hostile import HostileServer, reply

from welkin_sdk import AsyncCloudClient, CloudClient, errors
from welkin_sdk.auth.metering import fingerprint
from welkin_sdk.auth.token_cache import CachedToken, TokenCache

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")

TOKEN = "POST /acme/admin/api_clients/APICLIENT"
PATIENT_ID = "0d3b6c9e-7a11-4c55-9d7e-000000000001"
PATIENT = f"GET /acme/live/patients/{PATIENT_ID}"
SECRET = "canary-secret"
KINDS = [CloudClient, AsyncCloudClient]
NOBODY = 65534


def connect(kind: Any, server: HostileServer, path: Any) -> Any:
    return kind(
        "acme",
        "live",
        "APICLIENT",
        SECRET,
        base_url=server.origin,
        token_cache=path,
        max_retries=0,
        timeout=10,
    )


def ask(client: Any, times: int = 1, **options: Any) -> Any:
    async def run() -> Any:
        async with client:
            for _ in range(times):
                got = await client.patients.get(PATIENT_ID, **options)
            return got

    if isinstance(client, AsyncCloudClient):
        return asyncio.run(run())
    with client:
        for _ in range(times):
            got = client.patients.get(PATIENT_ID, **options)
        return got


@pytest.fixture
def server(server: HostileServer) -> HostileServer:
    server.script(TOKEN, reply(body={"token": "canary-token"}))
    server.script(PATIENT, reply(body={"id": PATIENT_ID}))
    return server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "private"
    folder.mkdir(mode=0o700)
    return folder / "tokens.json"


def content_of(server: HostileServer, **changed: Any) -> bytes:
    """A cache with a good entry for the client of these tests, or with what was *changed* in it."""
    key = fingerprint(server.origin, "acme", "APICLIENT", SECRET)
    entry = {"token": "cached", "issued_at": 1.0, "expires_at": 9e10, **changed}
    return json.dumps({"version": 1, "tokens": {key: entry}}).encode()


def written(content: bytes, mode: int = 0o600) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(content)
        path.chmod(mode)

    return make


def _pipe(path: Path) -> None:
    os.mkfifo(path, 0o600)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        # Its name may be no longer than 107 bytes, so it is given from within.
        here = os.open(path.parent, os.O_RDONLY)
        try:
            one.bind(f"/proc/self/fd/{here}/{path.name}")
        finally:
            os.close(here)


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def _somebody_elses(path: Path) -> None:
    path.write_bytes(b'{"version": 1, "tokens": {}}')
    path.chmod(0o600)
    os.chown(path, NOBODY, NOBODY)


def _link_to_somebody_elses(path: Path) -> None:
    target = path.with_name("theirs")
    _somebody_elses(target)
    path.symlink_to(target)


def _folder_for_all(path: Path) -> None:
    written(b'{"version": 1, "tokens": {}}')(path)
    path.parent.chmod(0o777)


def _file_for_a_folder(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"")


@dataclass(frozen=True)
class State:
    """
    Attributes:
        make: brings it about.
        told: a part of the warning.
        needs_root: whether only root can.
    """

    make: Callable[[Path], None]
    told: str
    needs_root: bool = False


NO_CACHE = "is no token cache"
LEFT_ALONE: dict[str, State] = {
    "binary": State(written(bytes(range(256))), NO_CACHE),
    "text": State(written(b"my notes"), NO_CACHE),
    "a list": State(written(b"[]"), NO_CACHE),
    "a number": State(written(b"1e400"), NO_CACHE),
    "a huge number": State(written(b"9" * 5000), NO_CACHE),
    "NaN": State(written(b"NaN"), NO_CACHE),
    "null": State(written(b"null"), NO_CACHE),
    "nested 10,000 deep": State(written(b"[" * 10_000 + b"]" * 10_000), NO_CACHE),
    "objects nested 10,000 deep": State(written(b'{"tokens":' * 10_000 + b"1" + b"}" * 10_000), NO_CACHE),
    "cut off": State(written(b'{"version": 1, "tokens": {"a": {"tok'), NO_CACHE),
    "utf-16": State(written('{"version": 3, "tokens": {}}'.encode("utf-16")), NO_CACHE),
    "another version": State(written(b'{"version": 2, "tokens": {}}'), NO_CACHE),
    "a version that is huge": State(written(b'{"version": 1e999, "tokens": {}}'), NO_CACHE),
    "tokens in a list": State(written(b'{"version": 1, "tokens": []}'), NO_CACHE),
    "somebody's settings": State(written(b'{"name": "value"}'), NO_CACHE),
    "10 MB": State(written(b" " * 10_000_000), "is too long"),
    "10 MB of json": State(
        written(b'{"version": 1, "tokens": {"a": "' + b"x" * 10_000_000 + b'"}}'), "too long"
    ),
    "a pipe": State(_pipe, "is no file"),
    "a socket": State(_socket, "cannot be read"),
    "a device": State(_link_to("/dev/zero"), "is no file"),
    "the null device": State(_link_to("/dev/null"), "is no file"),
    "a link to itself": State(_link_to("tokens.json"), "cannot be read"),
    "somebody else's": State(_somebody_elses, "is somebody else's", needs_root=True),
    "a link to somebody else's": State(_link_to_somebody_elses, "is somebody else's", needs_root=True),
    **{
        f"mode {mode:o}": State(written(b'{"version": 1, "tokens": {}}', mode), "chmod 600")
        for mode in (0o640, 0o604, 0o644, 0o620, 0o602, 0o660, 0o666, 0o610)
    },
    "read-only": State(written(b'{"version": 1, "tokens": {}}', 0o400), "is read-only"),
    "in a folder for all": State(_folder_for_all, "chmod go-w"),
    "in a file": State(_file_for_a_folder, "cannot be read"),
}


def look(path: Path) -> Any:
    """What stands there, as far as it can be seen without waiting."""
    try:
        found = path.lstat()
    except OSError as exc:
        return exc.errno
    is_file = stat.S_ISREG(found.st_mode)
    return found.st_ino, found.st_mode, found.st_uid, path.read_bytes() if is_file else None


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_is_no_cache_of_ours_is_named_and_left_alone(
    state: State, kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is neither used nor changed, the warning comes once however many tokens there are, and the call is made."""
    if state.needs_root and os.geteuid() != 0:
        pytest.skip("only root can give files away")
    state.make(path)
    before = look(path)

    assert ask(connect(kind, server, path), times=3).id == PATIENT_ID

    told = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
    assert [(state.told in one, str(path) in one) for one in told] == [(True, True)]
    assert "canary" not in caplog.text
    assert look(path) == before
    assert server.count(TOKEN) == 1
    assert server.last(PATIENT).bearer == "canary-token"
    if path.parent.is_dir():
        assert {one.name for one in path.parent.iterdir()} <= {"tokens.json", "theirs"}


ENTRIES: dict[str, dict[str, Any]] = {
    "a token with a line end": {"token": "a\nb"},
    "a token with a space": {"token": "a b"},
    "a token that is no text": {"token": 5},
    "an empty token": {"token": ""},
    "half a surrogate": {"token": "\ud800"},
    "a token too long for a header": {"token": "x" * 20_000},
    "no start": {"issued_at": None},
    "a start in words": {"issued_at": "1"},
    "an end beyond numbers": {"expires_at": float("inf")},
    "an end that is no number": {"expires_at": float("nan")},
    "an end of 400 digits": {"expires_at": 10**400},
    "an end that no clock reaches": {"expires_at": 1e11},
    "a start before time": {"issued_at": -1},
    "truth for an end": {"expires_at": True},
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("changed", ENTRIES.values(), ids=ENTRIES.keys())
def test_an_entry_that_is_no_token_is_named_and_replaced(
    changed: dict[str, Any], kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The file is one of ours, so the others in it stay."""
    document = json.loads(content_of(server, **changed))
    document["tokens"]["other"] = {"token": "other", "issued_at": 1, "expires_at": 9e10}
    written(json.dumps(document).encode())(path)

    assert ask(connect(kind, server, path)).id == PATIENT_ID

    assert caplog.text.count("holds entries that are no tokens") == 1
    tokens = json.loads(path.read_text())["tokens"]
    assert sorted(one["token"] for one in tokens.values()) == ["canary-token", "other"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("content", [b"", b"\n", b"{}", b'{"version": 1, "tokens": {}}'])
def test_an_empty_file_is_filled(
    content: bytes, kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody may have made it so that its mode is right."""
    written(content)(path)

    for _ in range(2):
        assert ask(connect(kind, server, path)).id == PATIENT_ID

    assert server.count(TOKEN) == 1
    assert [one for one in caplog.records if one.levelname == "WARNING"] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("end", ["9999-12-31T23:59:59Z", "5138-11-16T09:46:40Z", "2100-01-01T00:00:00Z"])
def test_a_token_that_hardly_ends_is_kept_too(
    end: str, kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Servers say "never" by a year that is far away."""
    server.script(TOKEN, reply(body={"token": "canary-token", "expiresAt": end}))

    for _ in range(2):
        assert ask(connect(kind, server, path)).id == PATIENT_ID

    assert server.count(TOKEN) == 1
    assert [one for one in caplog.records if one.levelname == "WARNING"] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_of_ours_stays_one(
    is_there: bool, kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The token is at its end, for those who come by either name, whether there was a file or not."""
    link = path.parent.with_name("elsewhere") / "link.json"
    link.parent.mkdir(mode=0o700)
    link.symlink_to(path)
    if is_there:
        written(b"")(path)

    for name in (link, path, link):
        assert ask(connect(kind, server, name)).id == PATIENT_ID

    assert link.is_symlink()
    assert server.count(TOKEN) == 1
    assert [one.name for folder in (path.parent, link.parent) for one in folder.iterdir()] == [
        path.name,
        link.name,
    ]
    assert [one for one in caplog.records if one.levelname == "WARNING"] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", ["somebody else's", "in a folder for all"])
def test_a_link_that_others_may_turn_is_not_followed(
    what: str, kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is made at its end."""
    link = path.parent.with_name("elsewhere") / "link.json"
    link.parent.mkdir(mode=0o700)
    link.symlink_to(path)
    if what == "somebody else's":
        if os.geteuid() != 0:
            pytest.skip("only root can give files away")
        os.chown(link, NOBODY, NOBODY, follow_symlinks=False)
    else:
        link.parent.chmod(0o777)

    assert ask(connect(kind, server, link), times=2).id == PATIENT_ID

    assert not path.exists()
    assert caplog.text.count("going on without it") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_program_may_change_its_folder_later(
    kind: Any, server: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path that begins nowhere means what it meant when the client was built."""
    for name in ("first", "second"):
        (tmp_path / name).mkdir(mode=0o700)
    monkeypatch.chdir(tmp_path / "first")
    client = connect(kind, server, Path("tokens.json"))
    monkeypatch.chdir(tmp_path / "second")

    ask(client)

    assert [one.relative_to(tmp_path).as_posix() for one in tmp_path.rglob("*.json")] == ["first/tokens.json"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_read_only_file_is_read(kind: Any, server: HostileServer, path: Path) -> None:
    """It was put there to be used."""
    written(content_of(server), 0o400)(path)

    assert ask(connect(kind, server, path)).id == PATIENT_ID

    assert (server.count(TOKEN), server.last(PATIENT).bearer) == (0, "cached")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_spoilt_later_is_named_then(
    kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is looked at whenever it is used."""
    written(content_of(server))(path)
    client = connect(kind, server, path)
    path.chmod(0o644)

    assert ask(client).id == PATIENT_ID

    assert caplog.text.count("chmod 600") == 1
    assert server.count(TOKEN) == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("where", ["", "~no-such-user/tokens.json", "a\0b", 5, ".", "..", "/", "x" * 300])
def test_what_can_be_no_file_is_a_wrong_argument(
    where: Any, kind: Any, server: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said when the client is built; a folder is one of these."""
    monkeypatch.chdir(tmp_path)

    for given in (where, tmp_path):
        with pytest.raises(errors.ConfigurationError, match="token_cache: "):
            connect(kind, server, given)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_leaves_no_room_for_a_lock_costs_a_warning(
    kind: Any, server: HostileServer, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The lock stands beside the file, and has a longer name."""
    assert ask(connect(kind, server, path.with_name("x" * 255))).id == PATIENT_ID

    assert caplog.text.count("cannot be locked or written") == 1


CODE = """
import logging, resource, signal, sys
from welkin_sdk import CloudClient
logging.basicConfig(format="%(message)s")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
with CloudClient("acme", "live", "APICLIENT", "s", base_url=sys.argv[1], token_cache=sys.argv[2]) as client:
    client.patients.get(sys.argv[3])
"""


def test_a_full_disk_costs_a_warning_and_leaves_the_old_file(server: HostileServer, path: Path) -> None:
    """Here: a process that may write no file of more than sixteen bytes."""
    old = b'{"version": 1, "tokens": {}}'
    written(old)(path)

    done = subprocess.run(
        [sys.executable, "-c", CODE, server.origin, str(path), PATIENT_ID],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert f"the token cache {path} cannot be locked or written ({os.strerror(errno.EFBIG)})" in done.stderr
    assert "canary" not in done.stderr
    assert [one.name for one in path.parent.iterdir()] == ["tokens.json"]
    assert path.read_bytes() == old


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_must_not_be_changed_costs_a_warning(
    kind: Any, server: HostileServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Also for root: no file can be made in /proc."""
    if not Path("/proc/self").is_dir():
        pytest.skip("no /proc here")

    assert ask(connect(kind, server, "/proc/tokens.json")).id == PATIENT_ID

    assert caplog.text.count("/proc/tokens.json cannot be locked or written") == 1


def test_load_and_store_alone_raise_nothing(path: Path) -> None:
    """In every state: a cache is never the reason why a call fails."""
    token = CachedToken("t", 1.0, 9e10)
    for name, state in LEFT_ALONE.items():
        if state.needs_root and os.geteuid() != 0:
            continue
        place = path.parent / name.replace(" ", "-") / "tokens.json"
        place.parent.mkdir()
        state.make(place)
        cache = TokenCache(place, "a")

        cache.store(token, 2.0)
        found = cache.load(2.0)

        assert found is None, name
