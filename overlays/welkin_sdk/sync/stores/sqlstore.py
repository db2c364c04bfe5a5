"""A store in a database that speaks SQL: all groups of tables together."""

from __future__ import annotations

from welkin_sdk.sync.stores.erasure import Erasure
from welkin_sdk.sync.stores.feed import Feed
from welkin_sdk.sync.stores.inbox import Inbox
from welkin_sdk.sync.stores.leases import Leases
from welkin_sdk.sync.stores.records import Records
from welkin_sdk.sync.stores.retention import Retention
from welkin_sdk.sync.stores.runs import Runs
from welkin_sdk.sync.stores.tenants import Tenants

__all__ = ["SqlStore"]


class SqlStore(Leases, Records, Feed, Inbox, Runs, Retention, Erasure, Tenants):
    """A `welkin_sdk.sync.store.Store`; which database it is, its `Database` knows."""
