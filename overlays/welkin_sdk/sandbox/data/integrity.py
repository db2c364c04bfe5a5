"""
What must hold between records: a guid names a record that exists, and what is unique stays so.

Which member refers to which collection stands in the document (`x-welkin-references`), the rest in rules.py.
Source: Data API, "Errors" (resource_not_found, uniqueness_exception) and "External Ids".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from welkin_sdk.sandbox.core.document import ID
from welkin_sdk.sandbox.data.document import ANY_COLLECTION, DataDocument, Member
from welkin_sdk.sandbox.data.errors import Fault, duplicate, unknown_reference
from welkin_sdk.sandbox.data.rules import NO_RULES, RULES
from welkin_sdk.sandbox.data.store import Store
from welkin_sdk.sandbox.data.tables import Row


class Integrity:
    """The checks between records of one store; to be asked inside its transaction."""

    def __init__(self, document: DataDocument, store: Store) -> None:
        self._resources = document.resources
        self._store = store

    def reference_faults(
        self,
        collection: str,
        record: Mapping[str, Any],
        body: Mapping[str, Any],
        members: Mapping[str, Member],
    ) -> Iterator[Fault]:
        """
        The guids in *body* that name nothing.

        Args:
            record: the record as it would be kept.
            members: what the schema of the body says about it.
        """
        for name in body.keys() & members.keys():
            member = members[name]
            if member.alias_of in body or member.references in {None, ANY_COLLECTION}:
                continue
            if self._store.get(str(member.references), body[name]) is None:
                yield unknown_reference(str(member.references), f".{name}")
        named = RULES.get(collection, NO_RULES).reference
        if named is not None:
            yield from self._named_reference_faults(record, *named)

    def _named_reference_faults(self, record: Mapping[str, Any], member: str, naming: str) -> Iterator[Fault]:
        """A guid whose collection stands in another member: in the plural, or as one sample has it in the singular."""
        resources = self._resources.values()
        named = [
            resource.name for resource in resources if record[naming] in {resource.name, resource.singular}
        ]
        # A name of no collection leaves the id itself, which is unique across all of them.
        collections = named or [resource.name for resource in resources]
        if not any(self._store.get(collection, record[member]) for collection in collections):
            yield unknown_reference(named[0] if named else "any collection", f".{member}")

    def uniqueness_faults(
        self, collection: str, record: Mapping[str, Any], *, at: str = ""
    ) -> Iterator[Fault]:
        """
        The fault if another record has the same values in the members that must be unique.

        Args:
            at: path of the record inside the request; empty when it is the request.
        """
        unique = RULES.get(collection, NO_RULES).unique
        if unique and self._store.has_other(
            collection, {name: record[name] for name in unique}, id=record[ID]
        ):
            yield duplicate(unique, f"{at}.{unique[-1]}")

    def refuse_duplicates(self, collection: str, rows: Iterable[Row]) -> None:
        """ValueError if another record has the same values as one of *rows* in the members that must be unique."""
        unique = RULES.get(collection, NO_RULES).unique
        for row in rows:
            values = {name: row.record[name] for name in unique if row.record.get(name) is not None}
            if len(values) == len(unique) and self._store.has_other(collection, values, id=row.id):
                raise ValueError(f"two {collection} have the same {' and '.join(unique)}")
