"""
The tables of a store, written once for every database.

Every table of records and progress has keys that begin with api, tenant, instance, resource: nothing of two tenants
can meet. Times are whole microseconds UTC. There are no foreign keys: a child may come before its parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

__all__ = ["APPLICATION", "BODIES", "TABLES", "VERSION", "Types", "statements", "upgrade"]

APPLICATION = 0x57534459  # "WSDY", in the header of an SQLite file
VERSION = 6
_WITH_EPOCHS = 3


@frozen
class Types:
    """
    What a database calls the column types.

    Attributes:
        text: must compare by code point, so that both databases and Python sort ids alike.
        integer: 64 bits.
    """

    text: str
    integer: str
    blob: str


BODIES = ("record", "change", "quarantine", "inbox")  # the tables that hold what a server or a sender wrote

_STREAM = "api {text} NOT NULL, tenant {text} NOT NULL, instance {text} NOT NULL, resource {text} NOT NULL"
_KEY = "api, tenant, instance, resource"

_AGES = (
    "CREATE INDEX change_replaced ON change (at_us) WHERE body IS NOT NULL",
    "CREATE INDEX inbox_settled ON inbox (received_us) WHERE state <> 'pending'",
    "CREATE INDEX run_started ON run (started_us)",
)
_EPOCHS = "CREATE TABLE epoch (first {integer} NOT NULL PRIMARY KEY, id {text} NOT NULL UNIQUE)"
_EPOCHS_WITH_AGE = _EPOCHS.replace(" UNIQUE)", " UNIQUE, at_us {integer})")
# The run log has what was asked for. What failed before anything could be asked, e.g. a login, is here: since when it
# fails, when it did so last and why, and since when it does no more.
_SEEN = f"""CREATE TABLE seen ({_STREAM}, id {{text}} NOT NULL, fetched_us {{integer}} NOT NULL, run {{integer}} NOT NULL,
    PRIMARY KEY ({_KEY}, id))"""
# Who was erased, and all that was his: digests with the store's own key, since the ids must not be here any more.
_FORGOTTEN = """CREATE TABLE forgotten (api {text} NOT NULL, tenant {text} NOT NULL, instance {text} NOT NULL,
    digest {blob} NOT NULL, patient {blob} NOT NULL, at_us {integer} NOT NULL, PRIMARY KEY (api, tenant, instance, digest))"""
_FAILURES = f"""CREATE TABLE failure ({_STREAM}, since_us {{integer}} NOT NULL, at_us {{integer}} NOT NULL,
    outcome {{text}} NOT NULL, why {{text}} NOT NULL, over_us {{integer}}, PRIMARY KEY ({_KEY}))"""
_PAUSES = "ALTER TABLE failure ADD COLUMN until_us {integer}"
# `seq` of a record is the change that brought its body. The feed does not repeat that body; it takes it over when the
# record gets another one, so each content is stored once and each change can still be told with its own content. A
# body in the feed is therefore always one that was replaced. `exact` is the body to the byte where it holds a NUL, which no
# text of PostgreSQL can: one such record would spoil every query that looks into all of them. In `body` it is U+FFFD then.
# `seen` is when and by which run a record was last shown as it is: the record's own row is written when it changes. `at_us`
# is the server's time of the answer that brought it.
_TABLES = (
    f"""CREATE TABLE record ({_STREAM}, id {{text}} NOT NULL, updated_us {{integer}}, fetched_us {{integer}} NOT NULL,
        sha256 {{blob}} NOT NULL, body {{blob}} NOT NULL, exact {{blob}}, deleted_us {{integer}}, deleted_by {{text}},
        run {{integer}} NOT NULL, seq {{integer}} NOT NULL, confirmed_us {{integer}},
        superseded_us {{integer}}, PRIMARY KEY ({_KEY}, id))""",
    f"""CREATE TABLE change (seq {{integer}} NOT NULL PRIMARY KEY, {_STREAM}, id {{text}} NOT NULL,
        op {{text}} NOT NULL, updated_us {{integer}}, sha256 {{blob}} NOT NULL, at_us {{integer}}, body {{blob}}, exact {{blob}})""",
    f"""CREATE TABLE watermark ({_STREAM}, complete_through_us {{integer}} NOT NULL, lookback_us {{integer}} NOT NULL,
        lateness_max_us {{integer}} NOT NULL, shape {{text}} NOT NULL, checksum {{text}} NOT NULL,
        PRIMARY KEY ({_KEY}))""",
    f"""CREATE TABLE span ({_STREAM}, kind {{text}} NOT NULL, lo_us {{integer}} NOT NULL, hi_us {{integer}} NOT NULL,
        state {{text}} NOT NULL, position {{text}}, fence {{integer}} NOT NULL,
        PRIMARY KEY ({_KEY}, kind, lo_us, hi_us))""",
    f"""CREATE TABLE dirty (key {{integer}} NOT NULL PRIMARY KEY, {_STREAM}, lo_us {{integer}} NOT NULL,
        hi_us {{integer}} NOT NULL, why {{text}} NOT NULL, attempts {{integer}} NOT NULL,
        not_before_us {{integer}} NOT NULL)""",
    f"""CREATE TABLE gap ({_STREAM}, at_us {{integer}} NOT NULL, why {{text}} NOT NULL,
        PRIMARY KEY ({_KEY}, at_us))""",
    f"""CREATE TABLE quarantine ({_STREAM}, sha256 {{blob}} NOT NULL, id {{text}}, why {{text}} NOT NULL,
        body {{blob}} NOT NULL, run {{integer}} NOT NULL, PRIMARY KEY ({_KEY}, sha256))""",
    f"""CREATE TABLE lease ({_STREAM}, holder {{text}} NOT NULL, fence {{integer}} NOT NULL,
        expires_us {{integer}} NOT NULL, PRIMARY KEY ({_KEY}))""",
    f"""CREATE TABLE run (id {{integer}} NOT NULL PRIMARY KEY, {_STREAM}, kind {{text}} NOT NULL,
        lo_us {{integer}} NOT NULL, hi_us {{integer}} NOT NULL, started_us {{integer}} NOT NULL,
        ended_us {{integer}}, pages {{integer}} NOT NULL, seen {{integer}} NOT NULL, changed {{integer}} NOT NULL,
        gaps {{integer}} NOT NULL, outcome {{text}} NOT NULL)""",
    """CREATE TABLE inbox (key {integer} NOT NULL PRIMARY KEY, api {text} NOT NULL, tenant {text} NOT NULL,
        instance {text} NOT NULL, sha256 {blob} NOT NULL, received_us {integer} NOT NULL, body {blob} NOT NULL, state {text} NOT NULL)""",
    # A body that waits is there once; once it is settled, the same body may come again.
    "CREATE UNIQUE INDEX inbox_pending ON inbox (api, tenant, instance, sha256) WHERE state = 'pending'",
    "CREATE INDEX dirty_of_stream ON dirty (api, tenant, instance, resource)",
    "CREATE TABLE consumer (name {text} NOT NULL PRIMARY KEY, seq {integer} NOT NULL)",
    # Numbers are handed out under the row's lock, which is held until the commit. So they grow in commit order, which
    # a database's own sequence does not promise, and a roll-back leaves no hole.
    "CREATE TABLE counter (name {text} NOT NULL PRIMARY KEY, last {integer} NOT NULL)",
    "INSERT INTO counter (name, last) VALUES ('change', 0), ('dirty', 0), ('inbox', 0), ('run', 0)",
    # Which run of which writer gave the numbers of the feed, from `first` and `at_us` on; see feed.py.
    _EPOCHS_WITH_AGE,
    _FAILURES,
    _PAUSES,
    _SEEN,
    _FORGOTTEN,
    "CREATE TABLE about (name {text} NOT NULL PRIMARY KEY, value {text} NOT NULL)",
    *_AGES,
)
TABLES = frozenset(re.findall(r"CREATE TABLE (\w+)", " ".join(_TABLES)))
"""The names of all tables but the typed ones."""

# From each version to the next. A store of version 1 does not know how old its changes are, so they count as new, and
# its deleted rows may still be readable in its file.
_UPGRADES = {
    1: (
        "ALTER TABLE change ADD COLUMN at_us {integer}",
        "UPDATE change SET at_us = (SELECT MAX(fetched_us) FROM record)",
        *_AGES,
        "INSERT INTO about (name, value) VALUES ('unerased', '1')",
    ),
    2: (
        "ALTER TABLE record ADD COLUMN confirmed_us {integer}",
        "ALTER TABLE record ADD COLUMN superseded_us {integer}",
        "ALTER TABLE quarantine ADD COLUMN run {integer} NOT NULL DEFAULT 0",
        _EPOCHS,
    ),
    3: (
        _FAILURES,
        "ALTER TABLE epoch ADD COLUMN at_us {integer}",
        "ALTER TABLE record ADD COLUMN exact {blob}",
        "ALTER TABLE change ADD COLUMN exact {blob}",
        _SEEN,
        _FORGOTTEN,
    ),
    4: (_PAUSES,),
    # The typed tables are made as a store is opened, from what the operations say then; see typed.py.
    5: (),
}


def statements(types: Types) -> list[str]:
    """Everything that turns an empty database into a store."""
    return _spelled(_TABLES, types)


def upgrade(types: Types, version: int, epoch: str) -> list[str]:
    """
    Everything that makes a store of *version* one of this version.

    Args:
        epoch: a new name, for the changes that a store has from before there were epochs.
    """
    begun = [f"INSERT INTO epoch (first, id) VALUES (1, '{epoch}')"] if version < _WITH_EPOCHS else []
    return [sql for old in range(version, VERSION) for sql in _spelled(_UPGRADES[old], types)] + begun


def _spelled(sqls: Iterable[str], types: Types) -> list[str]:
    names = {"text": types.text, "integer": types.integer, "blob": types.blob}
    return [" ".join(sql.format_map(names).split()) for sql in sqls]
