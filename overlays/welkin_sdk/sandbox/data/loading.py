"""Records that no request brings: those of the made-up clinic, and those that a test loads or removes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from welkin_sdk.sandbox.core.clock import VirtualClock, parse_timestamp
from welkin_sdk.sandbox.core.document import CREATED_AT, ID, STAMPS, UPDATED_AT
from welkin_sdk.sandbox.core.storable import DEEPEST_JSON, is_too_deep
from welkin_sdk.sandbox.data.document import DataDocument, Member
from welkin_sdk.sandbox.data.integrity import Integrity
from welkin_sdk.sandbox.data.records import filled_record
from welkin_sdk.sandbox.data.rules import NO_RULES, RULES
from welkin_sdk.sandbox.data.seed import clinic
from welkin_sdk.sandbox.data.store import Store
from welkin_sdk.sandbox.data.tables import Row


class Loading:
    """Puts records into *store* as they are, and takes them out."""

    def __init__(
        self, document: DataDocument, store: Store, integrity: Integrity, clock: VirtualClock
    ) -> None:
        self._document = document
        self._store = store
        self._integrity = integrity
        self._clock = clock

    def load(self, collection: str, records: Iterable[Mapping[str, Any]]) -> None:
        """
        Keep *records* as they are, in place of those with the same ids.

        A record needs an id. Its timestamps are taken from it, from now on where it has none; where the collection
        prints no timestamps they are used for Find and not shown.

        Raises:
            ValueError: a record cannot be kept, or breaks a rule that holds for loaded records too; nothing is kept then.
        """
        members = self._document.resources[collection].members
        now = self._clock.now_us()
        with self._store.state.transaction():
            rows = [_loaded(record, members, now) for record in records]
            self._store.put(collection, rows)
            if RULES.get(collection, NO_RULES).is_strict:
                self._integrity.refuse_duplicates(collection, rows)

    def remove(self, collection: str, ids: Iterable[str]) -> int:
        """Be without these records, whoever refers to them, and tell nobody; how many there were."""
        with self._store.state.transaction():
            return self._store.remove(collection, ids)

    def open_clinic(self, patients: int) -> None:
        """Fill an empty state with the made-up clinic; one that was filled before keeps what it holds."""
        if patients and self._store.is_empty():
            for collection, drafts in clinic(patients).items():
                resource = self._document.resources[collection]
                self.load(collection, [filled_record(resource, draft) for draft in drafts])


def _loaded(record: Mapping[str, Any], members: Mapping[str, Member], now: int) -> Row:
    if is_too_deep(record):
        raise ValueError(f"a loaded record has more than {DEEPEST_JSON} levels of JSON")
    stamps: dict[str, int] = {}
    for name in STAMPS:
        text = record.get(name)
        instant = now if text is None else parse_timestamp(text)
        if instant is None:
            raise ValueError(f"{name} of a loaded record is no timestamp")
        stamps[name] = instant
    shown = {name: value for name, value in record.items() if name in members or name not in STAMPS}
    return Row(str(record[ID]).lower(), stamps[CREATED_AT], stamps[UPDATED_AT], shown)
