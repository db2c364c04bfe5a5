"""What can happen to a file: every fault has its own error, and nothing that was committed is lost."""

from __future__ import annotations

import multiprocessing
import os
import re
import resource
import shutil
import signal
import sqlite3
import stat
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from store_samples import PATIENTS, assert_only_kept, fetched, opened, page

from welkin_sdk import AsyncDataClient
from welkin_sdk.errors import ConfigurationError
from welkin_sdk.mirror import Mirror, errors
from welkin_sdk.mirror.stores import open_store
from welkin_sdk.mirror.stores.schema import VERSION
from welkin_sdk.mirror.stores.sqlite import _explain
from welkin_sdk.mirror.types import PulledPage

LARGE = "x" * 20_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror" / "mirror.db"


def large_page(number: int) -> PulledPage:
    return page(*(fetched(f"{number}-{at}", LARGE) for at in range(20)), position=f"page {number}")


def in_child(work: Callable[[], None]) -> str:
    """What *work* raises in a process of its own, which may lose rights and limits."""
    context = multiprocessing.get_context("fork")
    told, tell = context.Pipe(duplex=False)

    def run() -> None:
        try:
            work()
            tell.send("nothing")
        except Exception as error:  # noqa: BLE001 - all of it is told to the parent
            tell.send(f"{type(error).__name__}: {error}")
        finally:
            os._exit(0)

    child = context.Process(target=run)
    child.start()
    answer = str(told.recv())
    child.join()
    return answer


def test_file_and_folder_are_the_owners_alone(path: Path) -> None:
    """From their creation on, whatever the umask; with the files that SQLite puts beside it."""
    before = os.umask(0)
    try:
        store, _ = opened(path)
    finally:
        os.umask(before)

    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()}
    store.close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == {"mirror.db": 0o600, "mirror.db-wal": 0o600, "mirror.db-shm": 0o600}


@pytest.mark.parametrize(
    ("of_folder", "mode"), [(False, 0o640), (False, 0o604), (True, 0o750), (True, 0o701)]
)
def test_what_others_may_read_is_refused(path: Path, of_folder: bool, mode: int) -> None:
    """The text says what to do; nothing is changed by itself, for others may rely on it."""
    opened(path)[0].close()
    (path.parent if of_folder else path).chmod(mode)

    with pytest.raises(errors.StoreExposedError, match="chmod 700" if of_folder else "chmod 600"):
        open_store(str(path))


def test_commits_reach_the_disk(path: Path) -> None:
    """WAL, synchronous=FULL, and a mark that the file is ours."""
    store, _ = opened(path)

    with store._database.reading() as session:
        found = [
            session.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        ]
    store.close()

    assert found == ["wal", 2, 0, 0x57534459, VERSION]


@pytest.mark.parametrize("url", ["sqlite:///{}", "{}"])
def test_a_store_is_named_by_a_path_or_an_address(path: Path, url: str) -> None:
    """Both name the same file."""
    open_store(url.format(path)).close()

    assert path.is_file()


@pytest.mark.parametrize("url", ["", "sqlite:", "sqlite://host/x", "mysql://host/x", "sqlite:///"])
def test_what_names_no_store_is_refused(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a file of a strange name is made."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigurationError):
        open_store(url)

    assert list(tmp_path.iterdir()) == []


def test_a_store_in_memory_serves_tests() -> None:
    """All of it works, walks too; it is gone when it is closed."""
    store = open_store(":memory:")
    lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
    assert lease is not None
    store.apply(lease, page(fetched("a", "x")))

    assert [record.id for record in store.records(PATIENTS)] == ["a"]
    store.close()


def test_a_full_disk_rolls_the_page_back(path: Path) -> None:
    """The page leaves no trace, and goes in once there is room."""
    store, lease = opened(path)
    with store._database.reading() as session:
        ((pages,),) = session.rows("PRAGMA page_count")
        session.rows(f"PRAGMA max_page_count = {pages + 5}")

    with pytest.raises(errors.StoreFullError, match="free some"):
        store.apply(lease, large_page(1))
    assert_only_kept(path)
    with store._database.reading() as session:
        session.rows("PRAGMA max_page_count = 100000")

    assert store.apply(lease, large_page(1)).inserted == 20
    store.close()


def test_a_limit_on_file_sizes_rolls_the_page_back(path: Path) -> None:
    """As a quota does: the write fails in the middle."""
    opened(path)[0].close()

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        store = open_store(str(path))
        lease = store.acquire(PATIENTS, "engine", now_us=0, seconds=60)
        assert lease is not None
        store.apply(lease, large_page(1))

    assert in_child(fill).startswith("StoreFullError: the disk takes no more")
    assert_only_kept(path)


@pytest.mark.parametrize(
    "act",
    [
        lambda mirror: mirror.erase("kept"),
        lambda mirror: mirror.purge(timedelta(0)),
        lambda mirror: mirror.prune(read=timedelta(0)),
    ],
    ids=["erase", "purge", "prune"],
)
def test_no_room_to_write_the_file_anew_is_told_as_that(path: Path, act: Callable[[Any], object]) -> None:
    """SQLite names a failing disk; what was forgotten is still in the file, and goes when there is room."""
    store, lease = opened(path)
    store.apply(lease, large_page(1))
    store.apply(lease, page(fetched("gone", "x")))
    store.bury(lease, ["gone"], observed_us=2**40, run=1)
    store.accept("clinic", "", b"{}", received_us=1)
    store.settle("clinic", "", [one.key for one in store.pending("clinic", "", limit=1)], outcome="done")
    store.release(lease)
    store.close()

    def rewrite() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        act(Mirror(AsyncDataClient(access_token="t" * 20), open_store(str(path)), tenant="clinic"))

    told = in_child(rewrite)

    assert told.startswith("StoreFullError: no room to write "), told
    assert told.endswith(
        "what was forgotten may still be in the files of the store, so run the same command again"
    )
    with open_store(str(path)) as again:
        assert again.erase(now_us=2**50)


def test_a_store_that_another_process_holds_is_locked(path: Path) -> None:
    """After the patience, not for ever; reading goes on."""
    store, lease = opened(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(errors.StoreLockedError, match="another process") as locked:
        store.apply(lease, page(fetched("a", "x")))

    assert locked.value.is_retryable
    assert store.count(PATIENTS) == 1
    other.close()
    store.close()
    assert_only_kept(path)


def test_a_read_only_file_can_be_read() -> None:
    """And says what is wrong when it is to be written."""
    # Root may write whatever the permissions say, so somebody else tries, in a folder that he can reach.
    nobody = 65534 if os.getuid() == 0 else os.getuid()
    folder = Path(tempfile.mkdtemp(prefix="welkin-read-only-"))
    path = folder / "mirror.db"
    opened(path)[0].close()
    for entry in (path, folder):
        os.chown(entry, nobody, -1)

    def write() -> None:
        os.setuid(nobody)
        path.chmod(0o400)
        store = open_store(str(path))
        assert store.count(PATIENTS) == 1
        store.accept("clinic", "", b"{}", received_us=1)

    told = in_child(write)
    shutil.rmtree(folder)
    assert told.startswith("StoreReadOnlyError: ")


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_removed_under_us_takes_no_more_writes(path: Path, replaced: bool) -> None:
    """An unlinked file would take them all and vanish at the end."""
    store, lease = opened(path)
    path.unlink()
    if replaced:
        path.touch(0o600)

    with pytest.raises(errors.StoreLostError, match="removed or replaced"):
        store.apply(lease, page(fetched("a", "x")))
    with pytest.raises(errors.StoreLostError):
        store.accept("clinic", "", b"{}", received_us=1)
    with pytest.raises(errors.StoreLostError):
        list(store.records(PATIENTS))
    store.close()


def test_a_truncated_file_is_damaged(path: Path) -> None:
    """It is not taken for a smaller store."""
    store, lease = opened(path)
    store.apply(lease, large_page(1))
    store.close()
    os.truncate(path, 40_960)

    with pytest.raises(errors.StoreDamagedError, match="restore a copy"):
        open_store(str(path))


def test_a_file_that_another_has_for_itself_is_waited_for(path: Path) -> None:
    """As while a backup tool copies it; a second try, and any further one, within the store's patience."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, ThreadPoolExecutor() as pool:
        other.execute("BEGIN EXCLUSIVE")
        opening = pool.submit(open_store, str(path))
        assert not wait([opening], timeout=0.3).done
        other.execute("ROLLBACK")

        opening.result(timeout=60).close()


def test_a_structure_that_is_damaged_is_told_with_its_file(path: Path) -> None:
    """An index that is not of its table any more, as after a lost write."""
    opened(path)[0].close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'change_replaced')"
            " WHERE name = 'run_started'"
        )
        database.commit()

    with open_store(str(path)) as store, pytest.raises(errors.StoreDamagedError, match=re.escape(str(path))):
        store.check()


def test_a_file_of_something_else_is_left_alone(path: Path) -> None:
    """Neither text nor another program's database is written to."""
    path.parent.mkdir(mode=0o700)
    text, database = path, path.with_name("other.db")
    text.write_bytes(b"not a database, but long enough to have a header " * 50)
    other = sqlite3.connect(database)
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    other.close()
    before = {entry: entry.read_bytes() for entry in (text, database)}
    for entry in before:
        entry.chmod(0o600)

    for entry in before:
        with pytest.raises(errors.NotAStoreError, match="another file"):
            open_store(str(entry))

    assert {entry: entry.read_bytes() for entry in before} == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    """The text proposes a name."""
    with pytest.raises(errors.StoreError, match=r"mirror\.db"):
        open_store(str(tmp_path))


def test_a_newer_schema_is_refused_unchanged(path: Path) -> None:
    """What is in it, only its own version knows."""
    opened(path)[0].close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()

    with pytest.raises(errors.NewerStoreError, match="upgrade"):
        open_store(str(path))


def test_a_store_does_not_cross_a_fork(path: Path) -> None:
    """Two processes on one connection corrupt a file; the child opens its own."""
    store, _ = opened(path)

    answer = in_child(lambda: store.acknowledge("x", 1))

    assert answer.startswith("StoreError: this store was opened before the process forked")
    store.close()


def test_processes_that_begin_together_make_one_store(path: Path) -> None:
    """All first runs find the same tables."""
    context = multiprocessing.get_context("fork")
    children = [context.Process(target=lambda: open_store(str(path)).acknowledge("x", 1)) for _ in range(4)]
    for child in children:
        child.start()
    for child in children:
        child.join()

    assert [child.exitcode for child in children] == [0] * 4
    store = open_store(str(path))
    assert store.acknowledged("x") == 1
    store.close()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.StoreLockedError),
        (sqlite3.SQLITE_READONLY_DBMOVED, errors.StoreReadOnlyError),
        (sqlite3.SQLITE_CORRUPT_INDEX, errors.StoreDamagedError),
        (sqlite3.SQLITE_IOERR_WRITE, errors.StoreFullError),
        (sqlite3.SQLITE_IOERR_READ, errors.StoreDamagedError),
        (sqlite3.SQLITE_IOERR_LOCK, errors.StoreDamagedError),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, errors.StoreLostError),
        (sqlite3.SQLITE_INTERRUPT, errors.StoreError),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, errors.StoreError),
    ],
)
def test_each_of_sqlites_codes_is_told_as_what_it_is(code: int, kind: type[errors.StoreError]) -> None:
    """An extended code by its own text where it has one, else as the code that it extends."""
    complaint = sqlite3.DatabaseError("no such words")
    complaint.sqlite_errorcode = code
    complaint.sqlite_errorname = "SQLITE_NAME"

    told = _explain(complaint, Path("mirror.sqlite"))

    assert type(told) is kind
    assert "mirror.sqlite" in str(told)
    assert str(told).endswith("(SQLITE_NAME)")
