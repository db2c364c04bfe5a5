"""A store in a database that speaks SQL: all groups of tables together."""

from __future__ import annotations

from welkin_sdk.mirror.stores.erasure import Erasure
from welkin_sdk.mirror.stores.feed import Feed
from welkin_sdk.mirror.stores.inbox import Inbox
from welkin_sdk.mirror.stores.leases import Leases
from welkin_sdk.mirror.stores.records import Records
from welkin_sdk.mirror.stores.retention import Retention
from welkin_sdk.mirror.stores.runs import Runs
from welkin_sdk.mirror.stores.tenants import Tenants

__all__ = ["SqlStore"]


class SqlStore(Leases, Records, Feed, Inbox, Runs, Retention, Erasure, Tenants):
    """A `welkin_sdk.mirror.store.Store`; which database it is, its `Database` knows."""
