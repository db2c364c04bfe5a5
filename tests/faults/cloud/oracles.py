"""
What has to hold, read from the server's own state on one side and from the store's tables on the other.

Neither lists nor anything of the engine is asked. A record that may not be read now, or that is hidden, is judged by nobody.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import Any

from attrs import frozen

from tests.faults.cloud.answers import STARS
from tests.faults.cloud.clinic import Clinic, Entry
from tests.faults.cloud.collections import streams_of
from tests.faults.oracles import Tables, Verdict, canonical

API = "cloud-api"
_OF = "api = ? AND tenant = ? AND instance = ? AND resource = ?"


@frozen
class Owner:
    """Under which names a mirror has its streams."""

    tenant: str
    instance: str
    resources: tuple[str, ...]

    def key(self, stream: str) -> tuple[str, str, str, str]:
        return API, self.tenant, self.instance, stream


def held(tables: Tables, owner: Owner, stream: str) -> dict[str, tuple[bytes, int | None]]:
    """Body and time of death of every record of a stream."""
    rows = tables.rows(f"SELECT id, body, deleted_us FROM record WHERE {_OF}", *owner.key(stream))
    return {row[0]: (bytes(row[1]), row[2]) for row in rows}


def has_gap(tables: Tables, owner: Owner, stream: str) -> bool:
    return bool(tables.rows(f"SELECT 1 FROM gap WHERE {_OF}", *owner.key(stream)))


def check_equal(
    tables: Tables,
    clinic: Clinic,
    owner: Owner,
    verdict: Verdict,
    *,
    is_scanned: bool,
    skipped: frozenset[str],
) -> None:
    """
    What the server has, the mirror has, byte for byte; once a scan has been, it has nothing else.

    Args:
        skipped: collections of which nothing but a scan is promised.
    """
    for stream, collection, kind in streams_of(owner.resources):
        where, rows = f"{clinic.name}/{stream}", held(tables, owner, stream)
        living = {id: body for id, (body, deleted_us) in rows.items() if deleted_us is None}
        wanted = {one.id: canonical(one.latest.body) for one in clinic.living(collection.name, kind)}
        lost = [id for id in wanted if id not in living]
        stale = [id for id in wanted if id in living and living[id] != wanted[id]]
        left = [id for id in living if id not in wanted]
        # What could not be proven is named, and is not passed by in silence: a list that is another one each time may show
        # a record in none of its walks.
        if has_gap(tables, owner, stream):
            continue
        if lost and collection.name not in skipped:
            verdict.say("lost", where, len(lost), str(sorted(lost)[:3]))
        if stale and collection.name not in skipped:
            verdict.say("stale", where, len(stale), str(sorted(stale)[:3]))
        if is_scanned and left:
            verdict.say("left", where, len(left), str(sorted(left)[:3]))
    for body, digest in tables.rows("SELECT body, sha256 FROM record"):
        if sha256(bytes(body)).digest() != bytes(digest):
            verdict.say("other", "record", detail="a digest is not of its body")


def check_owners(tables: Tables, owners: dict[str, Owner], verdict: Verdict) -> None:
    """No row of one instance holds a value of another; *owners* by the name that its canaries have."""
    for table in ("record", "quarantine"):
        for name, owner in owners.items():
            for other, its in owners.items():
                if other == name:
                    continue
                words = [f"canary-{other}-"]
                # What belongs to the tenant is in each of its instances.
                words += [f"canary-{other.partition('.')[0]}-"] if its.tenant != owner.tenant else []
                for word in words:
                    found = tables.rows(
                        f"SELECT count(*) FROM {table} WHERE tenant = ? AND instance = ? AND instr(body, ?) > 0",
                        owner.tenant,
                        owner.instance,
                        word.encode(),
                    )[0][0]
                    if found:
                        verdict.say("tenant", f"{table} of {name}", found)
        known = {(owner.tenant, owner.instance) for owner in owners.values()}
        rows = tables.rows(f"SELECT DISTINCT tenant, instance FROM {table}")
        if strangers := {tuple(row) for row in rows} - known:
            verdict.say("tenant", table, len(strangers), "of nobody")


def check_kinds(tables: Tables, clinic: Clinic, owner: Owner, verdict: Verdict) -> None:
    """No stream has a record of another one."""
    for stream, collection, kind in streams_of(owner.resources):
        entries = clinic.tables[collection.name]
        wrong = [id for id in held(tables, owner, stream) if id not in entries or entries[id].kind != kind]
        if wrong:
            verdict.say("tenant", f"{clinic.name}/{stream}", len(wrong), "of another kind")


def check_feed(tables: Tables, clinic: Clinic, owner: Owner, verdict: Verdict, *, is_skewed: bool) -> None:
    """
    Each content of a record once, times go forward, nobody is buried alive, and the last entry is what the mirror holds.

    Args:
        is_skewed: the server has told a wrong time.
    """
    for stream, collection, _ in streams_of(owner.resources):
        habits, where = clinic.habits[collection.name], f"feed of {clinic.name}/{stream}"
        last: dict[str, tuple[str, bytes]] = {}
        latest: dict[str, int] = {}
        seen: Counter[tuple[str, bytes]] = Counter()
        for seq, id, op, digest, updated_us in tables.rows(
            f"SELECT seq, id, op, sha256, updated_us FROM change WHERE {_OF} ORDER BY seq", *owner.key(stream)
        ):
            entry, there = (op, bytes(digest)), clinic.tables[collection.name][id]
            seen[id, entry[1]] += op == "upsert"
            # A list that lags shows again what was there before; so does a backup.
            is_excused = habits.lag_us or there.went_back or there.was_deleted
            again = op == "upsert" and seen[id, entry[1]] > 1 and not is_excused
            before = last.get(id)
            if again or entry == before or (op == "delete" and (before is None or before[0] == "delete")):
                verdict.say("twice", where, detail=f"{op} at seq {seq}")
            if op == "delete" and not there.was_deleted:
                verdict.say("lost", where, detail=f"a living record is deleted at seq {seq}")
            if updated_us < latest.get(id, updated_us) and not there.went_back and not is_skewed:
                verdict.say("stale", where, detail=f"goes back at seq {seq}")
            last[id], latest[id] = entry, updated_us
        for id, (body, deleted_us) in held(tables, owner, stream).items():
            op, digest = last.get(id, ("none", b""))
            is_dead, is_other = deleted_us is not None, digest != sha256(body).digest()
            if (op == "delete") != is_dead or (op == "upsert" and is_other):
                verdict.say("other", where, detail="does not end in what the mirror holds")


def check_honesty(
    tables: Tables,
    clinic: Clinic,
    owner: Owner,
    verdict: Verdict,
    *,
    followed: frozenset[str],
    exempt: set[tuple[str, str]],
) -> None:
    """
    What lists have shown since before the watermark is in the mirror, and no older than it was then.

    Args:
        followed: collections that are swept, of which the watermark tells up to the lookback behind it.
        exempt: records that were withheld or hidden.
    """
    for stream, collection, kind in streams_of(owner.resources):
        marks = tables.rows(
            f"SELECT complete_through_us, lookback_us FROM watermark WHERE {_OF}", *owner.key(stream)
        )
        if not marks:
            continue
        through_us, lookback_us = marks[0]
        if through_us > clinic.clock.now_us():
            verdict.say("other", f"{clinic.name}/{stream}", detail="complete through the future")
        those = [
            clinic.habits[name]
            for name in ("patients" if collection.is_child else collection.name, collection.name)
        ]
        late_us = max(one.lag_us for one in those)
        shown_us = through_us - (max(late_us, lookback_us) if collection.name in followed else late_us)
        if any(one.has_replicas for one in those):
            # Two servers, each asked for a part: nothing that either shows tells what fell between them.
            continue
        rows = held(tables, owner, stream)
        for entry in clinic.living(collection.name, kind):
            if (collection.name, entry.id) in exempt or entry.went_back or not _was_there(entry, shown_us):
                continue
            body = rows.get(entry.id, (b"", None))[0]
            first = next(
                n for n in range(len(entry.versions) - 1, -1, -1) if entry.versions[n].at_us <= shown_us
            )
            allowed = {canonical(one.body) for one in entry.versions[first:] if one.body is not None}
            if body not in allowed:
                what = "stale" if body else "lost"
                verdict.say(what, f"{clinic.name}/{stream}", detail=f"watermark lies about {entry.id}")


def _was_there(entry: Entry, instant_us: int) -> bool:
    """Whether it was there at that moment and was never deleted since."""
    return entry.at(instant_us) is not None and not entry.was_deleted


def check_masks(tables: Tables, owner: Owner, stream: str, clear: dict[str, bytes], verdict: Verdict) -> None:
    """What was held before texts were hidden is held still; *clear*: bodies of records that nobody has changed since."""
    rows = held(tables, owner, stream)
    over = [id for id in clear if STARS.encode() in rows.get(id, (b"", None))[0]]
    if over:
        verdict.say("stale", stream, len(over), "stars stored over values")


def count_leaks(tables: Tables, heard: str, verdict: Verdict) -> None:
    """Values of records and credentials in logs, errors and reports."""
    if "canary-" in heard:
        verdict.say("canaries", "logs and errors", heard.count("canary-"))
    for table, column in (("run", "outcome"), ("gap", "why"), ("dirty", "why"), ("failure", "why")):
        for (text,) in tables.rows(f"SELECT {column} FROM {table}"):
            if "canary-" in str(text):
                verdict.say("canaries", table)


def check_clean(tables: Tables, verdict: Verdict) -> None:
    """Once everything can be read, nothing is set aside any more."""
    queries: dict[str, str] = {
        "in quarantine": "SELECT count(*) FROM quarantine",
        "superseded": "SELECT count(*) FROM record WHERE superseded_us IS NOT NULL",
    }
    for what, sql in queries.items():
        count: Any = tables.rows(sql)[0][0]
        if count:
            verdict.say("other", "store", count, f"{what} after everything was read")
