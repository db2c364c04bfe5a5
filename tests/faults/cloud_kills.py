"""
`welkin sync run --api cloud`, killed with SIGKILL again and again while others write, and then compared from outside.

    python -m tests.faults.cloud_kills [CYCLES]

The sandbox is a process of its own, the command a real one, the store a SQLite file. Each cycle starts the command and kills
it after a time that is drawn; clients create, change and delete meanwhile. At the end they stop, the command runs twice, and
what is in the file is compared with what plain requests for the lists show. Nothing of the package is asked for either.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from attrs import define, field

from welkin_sdk import CloudClient
from welkin_sdk.errors import ApiError
from welkin_sdk.testing.options import Options
from welkin_sdk.testing.process import in_a_process
from welkin_sdk.testing.remote import RemoteSandbox

_COMMAND = (sys.executable, "-c", "from welkin_sdk.cli import main; raise SystemExit(main())")
_LIST_EVERY_SECONDS = 2
_RUN = ("sync", "run", "--api", "cloud", "--list-every", str(_LIST_EVERY_SECONDS))
_KIND = "cdt-vitals"
_SHORTEST_SECONDS, _LONGEST_SECONDS = 1.0, 10.0
_PATIENTS = 12
_WRITERS = 3
_APART_SECONDS = 0.15
# With each patient that goes all of his records go; a mirror does not believe in too many of them at once.
_MOST_PATIENTS_DELETED = 6
_ALONE = {"patients": "/patients", "tasks": "/tasks", "users": "", "calendar_events": "/calendar/events"}
_UNDER = {
    "encounters": "/encounters",
    f"cdt_records/{_KIND}": f"/cdts/{_KIND}",
    "assessment_records": "/assessment-records",
    "patient_programs": "/programs",
}

Key = tuple[str, str]


@define
class Report:
    """
    What the cycles came to.

    Attributes:
        kills: runs that SIGKILL has ended; *at*: what they were at, by the store's spans.
        lists: that were read to their end all the same, once or over several runs.
        writes: what others did meanwhile, by operation.
        lost, left, stale, twice: records that the mirror lacks, has too many, has otherwise than the lists, and changes that
            the feed has twice in a row.
    """

    kills: int = 0
    lists: int = 0
    at: Counter[str] = field(factory=Counter)
    writes: Counter[str] = field(factory=Counter)
    compared: Counter[str] = field(factory=Counter)
    lost: int = 0
    left: int = 0
    stale: int = 0
    twice: int = 0
    notes: list[str] = field(factory=list)

    def __str__(self) -> str:
        rows = [
            ("killed", f"{self.kills}: {_told(self.at)}"),
            ("lists read to their end", f"{self.lists}"),
            ("written meanwhile", f"{self.writes.total()}: {_told(self.writes)}"),
            ("compared", f"{self.compared.total()}: {_told(self.compared)}"),
            ("lost, left, stale, twice", f"{self.lost}, {self.left}, {self.stale}, {self.twice}"),
        ]
        return "\n".join([f"{name:<26}{value}" for name, value in rows] + self.notes)


class Writer(threading.Thread):
    """A client that creates, changes and deletes what dice say, until it is told to stop."""

    def __init__(self, sandbox: RemoteSandbox, seed: int, done: Counter[str]) -> None:
        super().__init__(daemon=True)
        at = sandbox.cloud
        self._client = CloudClient(at.tenant, at.instance, at.api_client, at.secret, base_url=at.address)
        self._dice = random.Random(seed)
        self._done = done
        self.is_over = threading.Event()
        self.has_finished = False

    def run(self) -> None:
        with self._client:
            users = [str(one.id) for one in self._client.users.list()]
            while not self.is_over.wait(self._dice.uniform(0, 2 * _APART_SECONDS)):
                act = self._dice.choice(
                    (self._patient, self._vitals, self._encounter, self._task, self._event, self._assessment)
                )
                try:
                    self._done[act(self._dice.choice(users))] += 1
                except ApiError as error:
                    # Another writer has deleted it.
                    self._done[f"refused with {error.status}"] += 1
        self.has_finished = True

    def _any(self, records: Any) -> Any:
        found = list(records)
        return self._dice.choice(found) if found else None

    def _patient_id(self) -> str:
        return str(self._any(self._client.patients.list()).id)

    def _word(self) -> str:
        return f"word {self._dice.randrange(10**9)}"

    def _patient(self, _: str) -> str:
        chance = self._dice.random()
        if chance < 0.15:
            self._client.patients.create(first_name=self._word(), last_name="Placeholder")
            return "patient created"
        id = self._patient_id()
        if chance < 0.2 and self._done["patient deleted"] < _MOST_PATIENTS_DELETED:
            self._client.patients.delete(id)
            return "patient deleted"
        self._client.patients.update(id, middle_name=self._word())
        return "patient updated"

    def _vitals(self, _: str) -> str:
        id = self._patient_id()
        one = self._any(self._client.cdt_records.list(id, _KIND))
        fields = {"cdtf-systolic": self._dice.randint(80, 180)}
        chance = self._dice.random()
        if one is None or chance < 0.4:
            self._client.cdt_records.create(id, _KIND, fields)
            return "vitals created"
        if chance < 0.6:
            self._client.cdt_records.delete(id, _KIND, one.id)
            return "vitals deleted"
        self._client.cdt_records.update(id, _KIND, one.id, fields)
        return "vitals updated"

    def _encounter(self, _: str) -> str:
        id = self._patient_id()
        one = self._any(self._client.encounters.list(id))
        chance = self._dice.random()
        if one is None or chance < 0.3:
            self._client.encounters.create(id, title=self._word(), template_name="etmp-follow-up")
            return "encounter created"
        if chance < 0.5:
            self._client.encounters.delete(id, one.id)
            return "encounter deleted"
        self._client.encounters.update(id, one.id, notes=self._word())
        return "encounter updated"

    def _task(self, user: str) -> str:
        one = self._any(self._client.tasks.list())
        if one is None or self._dice.random() < 0.4:
            self._client.tasks.create(name=self._word(), priority="LOW", status="TODO", assignee={"id": user})
            return "task created"
        self._client.tasks.update(one.id, description=self._word())
        return "task updated"

    def _event(self, user: str) -> str:
        now = datetime.now(UTC)
        events = self._client.calendar_events
        one = self._any(events.list(from_time=now - timedelta(days=9999), to_time=now + timedelta(days=9999)))
        chance = self._dice.random()
        if one is None or chance < 0.4:
            begin = now + timedelta(days=self._dice.randint(1, 300))
            events.create(
                start_date_time=begin,
                end_date_time=begin + timedelta(minutes=30),
                host_id=user,
                participants=[{"participantId": user, "participantRole": "psm"}],
                event_title=self._word(),
            )
            return "event created"
        if chance < 0.6:
            events.delete(one.id)
            return "event deleted"
        events.update(one.id, event_title=self._word())
        return "event updated"

    def _assessment(self, _: str) -> str:
        id = self._patient_id()
        one = self._any(self._client.assessment_records.list(id))
        if one is None or self._dice.random() < 0.6:
            self._client.assessment_records.create(id, assessment_name="asm-intake")
            return "assessment created"
        self._client.assessment_records.delete(id, one.id)
        return "assessment deleted"


def play(cycles: int, *, seed: int = 1) -> Report:
    """Kill so many runs, then compare."""
    report, dice = Report(), random.Random(seed)
    with (
        in_a_process(Options(_PATIENTS, "wrapped", True)) as sandbox,
        tempfile.TemporaryDirectory() as folder,
    ):
        store = Path(folder, "store", "mirror.sqlite")
        env = _environment(sandbox, store)
        with _writing(sandbox, report, seed):
            for _ in range(cycles):
                _kill(env, store, dice.uniform(_SHORTEST_SECONDS, _LONGEST_SECONDS), report)
        for _ in range(2):
            time.sleep(_LIST_EVERY_SECONDS)
            ended = subprocess.run([*_COMMAND, *_RUN, "--once"], env=env, capture_output=True, text=True)
            if ended.returncode:
                report.notes.append(f"exit {ended.returncode}: {ended.stderr[-600:]}")
        _compare(store, _shown(sandbox), report)
    return report


@contextmanager
def _writing(sandbox: RemoteSandbox, report: Report, seed: int) -> Iterator[None]:
    writers = [Writer(sandbox, seed * 100 + number, report.writes) for number in range(_WRITERS)]
    for writer in writers:
        writer.start()
    try:
        yield
    finally:
        for writer in writers:
            writer.is_over.set()
        for writer in writers:
            writer.join()
            report.notes += [] if writer.has_finished else ["a writer has failed"]


def _environment(sandbox: RemoteSandbox, store: Path) -> dict[str, str]:
    at = sandbox.cloud
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("WELKIN_")},
        "WELKIN_CLOUD_BASE_URL": at.address,
        "WELKIN_TENANT": at.tenant,
        "WELKIN_INSTANCE": at.instance,
        "WELKIN_API_CLIENT": at.api_client,
        "WELKIN_SECRET_KEY": at.secret,
        "WELKIN_STORE": str(store),
    }


def _kill(env: Mapping[str, str], store: Path, seconds: float, report: Report) -> None:
    with subprocess.Popen(
        [*_COMMAND, *_RUN], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as run:
        with suppress(subprocess.TimeoutExpired):
            run.wait(seconds)
        run.send_signal(signal.SIGKILL)
        code = run.wait()
        said = run.stderr.read().decode() if run.stderr is not None else ""
    if code != -signal.SIGKILL:
        report.notes.append(f"ended by itself with {code}: {said[-600:]}")
        return
    report.kills += 1
    report.at[_was_at(store)] += 1


def _was_at(store: Path) -> str:
    """What the last run was at when it was killed."""
    try:
        with closing(sqlite3.connect(store)) as db:
            begun = [name for (name,) in db.execute("SELECT resource FROM span WHERE state <> 'done'")]
            filled = db.execute("SELECT count(*) FROM span WHERE state = 'done'").fetchone()[0]
    except sqlite3.Error:
        return "starting"
    if begun:
        return f"{len(begun)} lists under way"
    return "between lists" if filled else "before the first list"


def _shown(sandbox: RemoteSandbox) -> dict[Key, bytes]:
    """All that plain requests for the lists show."""
    at = sandbox.cloud
    with httpx.Client(base_url=f"{at.address}/{at.tenant}", trust_env=False, timeout=60) as http:
        token = http.post(f"/admin/api_clients/{at.api_client}", json={"secret": at.secret}).json()["token"]
        http.headers["Authorization"] = f"Bearer {token}"
        found: dict[Key, bytes] = {}
        for name, path in _ALONE.items():
            path = f"/{at.instance}{path}" if path else "/admin/users"
            found |= {(name, id): body for id, body in _entries(http, path)}
        patients = [id for name, id in found if name == "patients"]
        for name, path in _UNDER.items():
            for patient in patients:
                at_patient = f"/{at.instance}/patients/{patient}{path}"
                found |= {(name, id): body for id, body in _entries(http, at_patient)}
    return found


def _entries(http: httpx.Client, path: str) -> Iterator[tuple[str, bytes]]:
    query = {"size": 100, "from": "1900-01-01T00:00:00.000Z", "to": "2200-01-01T00:00:00.000Z"}
    if path.endswith("/events"):
        query["includeCancelled"] = "true"
    else:
        del query["from"], query["to"]
    for page in range(1000):
        answer = http.get(path, params={**query, "page": page})
        answer.raise_for_status()
        body = answer.json()
        inner = body["data"] if isinstance(body.get("data"), dict) else body
        entries = inner.get("content", inner.get("data"))
        for entry in entries:
            if entry.get("deleted") is not True and entry["id"] is not None:
                yield entry["id"], _canonical(entry)
        if not entries:
            return


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _compare(store: Path, shown: Mapping[Key, bytes], report: Report) -> None:
    with closing(sqlite3.connect(store)) as db:
        living = {
            (resource, id): _canonical(json.loads(body))
            for resource, id, body in db.execute(
                "SELECT resource, id, body FROM record WHERE deleted_us IS NULL"
            )
        }
        report.lists = db.execute("SELECT count(*) FROM run WHERE outcome = 'done'").fetchone()[0]
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            report.notes.append("the file is damaged")
        last: dict[Key, tuple[str, bytes]] = {}
        for resource, id, *change in db.execute("SELECT resource, id, op, sha256 FROM change ORDER BY seq"):
            report.twice += last.get((resource, id)) == tuple(change)
            last[resource, id] = (change[0], change[1])
    report.compared.update(resource for resource, _ in shown)
    lost, left = shown.keys() - living.keys(), living.keys() - shown.keys()
    stale = {key for key in shown.keys() & living.keys() if shown[key] != living[key]}
    report.lost, report.left, report.stale = len(lost), len(left), len(stale)
    for what, keys in (("lost", lost), ("left", left), ("stale", stale)):
        report.notes += [f"{what}: {_told(Counter(name for name, _ in keys))}"] if keys else []


def _told(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items(), key=lambda one: -one[1]))


if __name__ == "__main__":
    sys.stdout.write(f"{play(int(sys.argv[1]) if len(sys.argv) > 1 else 60)}\n")
