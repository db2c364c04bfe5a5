"""
What has to hold, whatever happened: read from the sandbox on one side and from the store's tables on the other.

Nothing here asks the engine. Canonical bytes are written by the standard library alone.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from hashlib import sha256
from typing import Any

from attrs import define, field

from tests.faults.workload import RESOURCES, UNTIMED, Others
from tests.faults.world import Server

_TIME = re.compile(r"\d{4}-\d\d-\d\d")
FINDINGS = ("lost", "stale", "twice", "tenant", "canaries", "left", "unseen", "other")


@define
class Verdict:
    """
    What is wrong, counted as the table has it; all zero is the only good one.

    Attributes:
        notes: one line each, without values.
    """

    lost: int = 0
    stale: int = 0
    twice: int = 0
    tenant: int = 0
    canaries: int = 0
    left: int = 0
    unseen: int = 0
    other: int = 0
    notes: list[str] = field(factory=list)

    @property
    def is_good(self) -> bool:
        return not self.notes and not any(getattr(self, name) for name in FINDINGS)

    def say(self, what: str, where: str, count: int = 1, detail: str = "") -> None:
        setattr(self, what, getattr(self, what) + count)
        self.notes.append(f"{where}: {what} {count} {detail}".rstrip())

    def take(self, other: Verdict) -> None:
        """Add what *other* has found."""
        for name in FINDINGS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.notes += other.notes


def canonical(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Tables:
    """The store's own tables, read as they are."""

    def __init__(self, store: Any) -> None:
        self._database = store._database

    def rows(self, sql: str, *values: object) -> list[Any]:
        with self._database.reading() as session:
            return list(session.rows(sql, values))

    def columns(self, table: str) -> list[str]:
        with self._database.reading() as session:
            return [column for name, column, *_ in session.columns() if name == table]


def check_equal(tables: Tables, server: Server, tenant: str, verdict: Verdict, *, is_scanned: bool) -> None:
    """Mirror == export, canonical bytes; what was deleted is a tombstone once a scan has been."""
    exported: dict[str, dict[str, bytes]] = {name: {} for name in RESOURCES}
    for line in server.parts.data.export():
        entry = json.loads(line)
        if entry["collection"] in exported:
            exported[entry["collection"]][entry["id"]] = canonical(entry["record"])
    for resource in RESOURCES:
        where = f"{tenant}/{resource}"
        held = {
            row[0]: (bytes(row[1]), row[2], bytes(row[3]))
            for row in tables.rows(
                "SELECT id, body, deleted_us, sha256 FROM record WHERE tenant = ? AND resource = ?",
                tenant,
                resource,
            )
        }
        living = {id: body for id, (body, deleted_us, _) in held.items() if deleted_us is None}
        wanted = exported[resource]
        if lost := [id for id in wanted if id not in living]:
            verdict.say("lost", where, len(lost), str(lost[:3]))
        if stale := [id for id in wanted if id in living and living[id] != wanted[id]]:
            verdict.say("stale", where, len(stale), str(stale[:3]))
        if is_scanned and (left := [id for id in living if id not in wanted]):
            verdict.say("left", where, len(left), str(left[:3]))
        if any(sha256(body).digest() != digest for body, _, digest in held.values()):
            verdict.say("other", where, detail="a digest is not of its body")
    check_typed(tables, tenant, verdict)


def check_typed(tables: Tables, tenant: str, verdict: Verdict) -> None:
    """Each record has a row in the typed table of its collection and no other has: as alive as it is, with its texts."""
    for resource in RESOURCES:
        held = {
            id: (json.loads(bytes(body)), deleted_us is not None)
            for id, body, deleted_us in tables.rows(
                "SELECT id, body, deleted_us FROM record WHERE tenant = ? AND resource = ?", tenant, resource
            )
        }
        names = tables.columns(f"data_{resource}")
        rows = (
            tables.rows(
                f"SELECT {', '.join(f'{chr(34)}{name}{chr(34)}' for name in names)} FROM data_{resource} WHERE tenant = ?",
                tenant,
            )
            if names
            else []
        )
        typed = {row["id"]: row for row in (dict(zip(names, row, strict=True)) for row in rows)}
        if typed.keys() != held.keys() or any(
            bool(row["is_deleted"]) != held[id][1] or _says_otherwise(row, held[id][0])
            for id, row in typed.items()
        ):
            verdict.say("other", f"{tenant}/{resource}", detail="typed rows are not the records'")


def _says_otherwise(row: dict[str, Any], record: dict[str, Any]) -> bool:
    """Whether a text of the record is another one in its column; times are spelled in another way there."""
    misfits = (row["misfits"] or "").split(",")
    return any(
        isinstance(value, str)
        and name in row
        and name not in misfits
        and not _TIME.match(value)
        and row[name] not in (value, json.dumps(value, ensure_ascii=False))
        for name, value in record.items()
    )


def check_tenants(tables: Tables, names: dict[str, str], verdict: Verdict) -> None:
    """No row of one tenant holds a value of another; *names* has each tenant's canary by its name."""
    for table in ("record", "change", "quarantine", "inbox"):
        for tenant, own in names.items():
            columns = "body" if table != "change" else "sha256"
            for other in names.values():
                if other == own or columns == "sha256":
                    continue
                found = tables.rows(
                    f"SELECT count(*) FROM {table} WHERE tenant = ? AND instr(body, ?) > 0",
                    tenant,
                    f"canary-{other}-".encode(),
                )[0][0]
                if found:
                    verdict.say("tenant", f"{table} of {tenant}", found)
            strangers = tables.rows(
                f"SELECT count(*) FROM {table} WHERE tenant NOT IN ({', '.join('?' * len(names))})",
                *names,
            )[0][0]
            if strangers:
                verdict.say("tenant", table, strangers, "of nobody")


def check_feed(
    tables: Tables, others: Others, tenant: str, verdict: Verdict, *, is_spoiled: bool, is_complete: bool
) -> None:
    """
    Each content of a record once, stamps going back only where the server's did, and the last entry is what the mirror
    holds.

    A content may come again where a replica and its server have shown two contents under one stamp in turns: at equal
    stamps the later answer counts (reliability H11), the digest says what changed (H13), and the feed tells what was seen.
    So it may once it was told that the record is gone, of one that had no witness: it is there again for who was told so.

    Args:
        is_spoiled: faults have changed contents on their way, so one may rightly come twice with another between.
    """
    last: dict[tuple[str, str], Any] = {}
    seen: Counter[tuple[str, str, bytes]] = Counter()
    before = 0
    for seq, resource, id, op, updated_us, digest in tables.rows(
        "SELECT seq, resource, id, op, updated_us, sha256 FROM change WHERE tenant = ? ORDER BY seq", tenant
    ):
        key = (resource, id)
        if seq <= before:
            verdict.say("other", f"feed of {tenant}", detail="numbers go back")
        before = seq
        previous = last.get(key)
        if op == "upsert":
            digest = bytes(digest)
            seen[(resource, id, digest)] += 1
            is_same = previous is not None and previous[0] == "upsert" and previous[1] == digest
            was_gone = previous is not None and previous[0] == "delete"
            is_back = was_gone and key in others.unwitnessed - others.ever_deleted
            is_excused = is_spoiled or is_back or key in others.twins
            again = seen[(resource, id, digest)] > 1 and not is_excused
            if is_same or again:
                verdict.say("twice", f"feed of {tenant}/{resource}", detail=f"seq {seq}")
            is_older = previous is not None and previous[2] is not None and updated_us < previous[2]
            if is_older and key not in others.moved_back | others.foreseen:
                verdict.say("stale", f"feed of {tenant}/{resource}", detail=f"goes back at seq {seq}")
        elif previous is None or previous[0] == "delete":
            verdict.say("twice", f"feed of {tenant}/{resource}", detail=f"delete at seq {seq}")
        elif key not in others.ever_deleted | others.unwitnessed:
            verdict.say(
                "lost", f"feed of {tenant}/{resource}", detail=f"deleted a living record at seq {seq}"
            )
        last[key] = (op, digest, updated_us if op == "upsert" else (previous or (0, 0, None))[2])
    if not is_complete:
        return
    for row in tables.rows("SELECT resource, id, sha256, deleted_us FROM record WHERE tenant = ?", tenant):
        entry = last.get((row[0], row[1]))
        if entry is None or (entry[0] == "delete") != (row[3] is not None):
            verdict.say("other", f"feed of {tenant}", detail="does not end in what the mirror holds")
        elif row[3] is None and entry[1] != bytes(row[2]):
            verdict.say("other", f"feed of {tenant}", detail="ends in another content")


def check_honesty(tables: Tables, others: Others, tenant: str, lookback_us: int, verdict: Verdict) -> None:
    """
    What is visible and older than watermark - lookback is in the mirror, and no older than it is there.

    But for what went back in time: it stands again where windows have passed, and the next scan is promised to see it.
    """
    server = others.server
    for resource in RESOURCES:
        found = tables.rows(
            "SELECT complete_through_us, lookback_us FROM watermark WHERE tenant = ? AND resource = ?",
            tenant,
            resource,
        )
        if not found:
            continue
        if found[0][0] > server.now_us():
            verdict.say("other", f"{tenant}/{resource}", detail="complete through the future")
        through_us = found[0][0] - max(lookback_us, found[0][1])
        held = dict(
            tables.rows(
                "SELECT id, updated_us FROM record WHERE tenant = ? AND resource = ?", tenant, resource
            )
        )
        # Something was shown there that is no record; the mirror says so, and reads it again.
        doubted = tables.rows(
            "SELECT lo_us, hi_us FROM dirty WHERE tenant = ? AND resource = ? AND why = 'quarantine'",
            tenant,
            resource,
        )
        exempt = others.moved_back | others.unreadable | others.unwitnessed
        for id, updated_us in server.visible(resource):
            is_named = any(lo_us <= updated_us <= hi_us for lo_us, hi_us in doubted)
            is_promised = updated_us <= through_us and (resource, id) not in exempt and not is_named
            is_held = id in held and (resource == UNTIMED or held[id] >= updated_us)
            if is_promised and not is_held:
                verdict.say(
                    "lost" if id not in held else "stale", f"{tenant}/{resource}", detail="watermark lies"
                )
                return


def check_swept(tables: Tables, tenant: str, resource: str, verdict: Verdict) -> None:
    """What changed while the past was filled is not left to the next run: the last that this one did was a sweep."""
    rows = tables.rows(
        "SELECT kind FROM run WHERE tenant = ? AND resource = ? AND kind IN ('backfill', 'sweep') ORDER BY id DESC LIMIT 1",
        tenant,
        resource,
    )
    if rows and rows[0][0] == "backfill":
        verdict.say("stale", f"{tenant}/{resource}", detail="filled, and not swept since")


def check_quarantine(tables: Tables, tenant: str, verdict: Verdict) -> None:
    """Once everything can be read, a scan leaves nothing set aside, and no copy that something unreadable has superseded."""
    for what, sql in {
        "in quarantine": "SELECT count(*) FROM quarantine WHERE tenant = ?",
        "superseded": "SELECT count(*) FROM record WHERE tenant = ? AND superseded_us IS NOT NULL",
    }.items():
        if count := tables.rows(sql, tenant)[0][0]:
            verdict.say("other", tenant, count, f"{what} after everything was read")


def check_set_aside(
    tables: Tables, tenant: str, key: tuple[str, str], verdict: Verdict, *, trusted_us: int
) -> None:
    """
    What cannot be stored is kept beside the records, and a copy from before is marked.

    But for a copy that was asked for later than now, when the server's clock was wrong: until then it stands.

    Args:
        trusted_us: the server's time now; without end where its clock has never been wrong.
    """
    values = (tenant, *key)
    if not tables.rows("SELECT 1 FROM quarantine WHERE tenant = ? AND resource = ? AND id = ?", *values):
        verdict.say("lost", f"{tenant}/{key[0]}", detail="an unreadable record is nowhere")
    held = tables.rows(
        "SELECT superseded_us FROM record LEFT JOIN seen USING (api, tenant, instance, resource, id) "
        "WHERE tenant = ? AND resource = ? AND id = ? AND deleted_us IS NULL "
        "AND max(record.fetched_us, coalesce(seen.fetched_us, 0)) <= ?",
        *values,
        trusted_us,
    )
    if held and held[0][0] is None:
        verdict.say("stale", f"{tenant}/{key[0]}", detail="a copy does not say that it is superseded")


def differs(
    tables: Tables, server: Server, tenant: str, resource: str, poisoned: set[tuple[str, str]]
) -> bool:
    """Whether the mirror holds anything else than what the server shows now."""
    shown = {id: canonical(record) for id, record in server.shown(resource).items()}
    held = {
        id: bytes(body)
        for id, body in tables.rows(
            "SELECT id, body FROM record WHERE tenant = ? AND resource = ? AND deleted_us IS NULL",
            tenant,
            resource,
        )
    }
    return held != shown or any((resource, id) in poisoned for id in shown)


def check_count(tables: Tables, server: Server, tenant: str, verdict: Verdict) -> None:
    """The last scan counts what it has read once, however often it had to ask."""
    for resource in RESOURCES:
        rows = tables.rows(
            "SELECT seen, outcome, hi_us FROM run WHERE tenant = ? AND resource = ? AND kind = 'scan' ORDER BY id DESC",
            tenant,
            resource,
        )
        if not rows or rows[0][1] != "done":
            continue
        marks = tables.rows(
            "SELECT lookback_us FROM watermark WHERE tenant = ? AND resource = ?", tenant, resource
        )
        stamps = [updated_us for _, updated_us in server.visible(resource)]
        # A scan looks once more at the last of it, for what has changed meanwhile.
        again = sum(stamp >= rows[0][2] - marks[0][0] - 2_000_000 for stamp in stamps)
        there = len(stamps)
        if not there <= rows[0][0] <= there + again:
            verdict.say(
                "twice", f"{tenant}/{resource}", detail=f"a scan of {there} records counts {rows[0][0]}"
            )
