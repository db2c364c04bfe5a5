"""Whose store it is, and how it becomes the same tenant's under another name."""

from __future__ import annotations

from welkin_runtime.frames import private_frames
from welkin_sdk.errors import InvalidRequestError
from welkin_sdk.mirror.errors import LostLeaseError
from welkin_sdk.mirror.stores.database import Session
from welkin_sdk.mirror.stores.progress import Progress
from welkin_sdk.mirror.stores.tables import checked, consumer_prefix, owner_of, stream_of
from welkin_sdk.mirror.stores.typed import rename_rows

__all__ = ["Tenants"]

# Every table whose rows are a tenant's.
OWNED = (
    "record",
    "change",
    "watermark",
    "span",
    "dirty",
    "gap",
    "quarantine",
    "lease",
    "run",
    "failure",
    "seen",
    "forgotten",
    "inbox",
)


@private_frames
class Tenants(Progress):
    """Across all tables of a tenant."""

    def owner(self) -> str | None:
        with self._database.reading() as session:
            return owner_of(session)

    def admit(self, tenant: str) -> None:
        with self._database.reading() as session:
            self._refuse_foreign(owner_of(session), checked(tenant))

    def rename_tenant(self, old: str, new: str, *, holder: str) -> None:
        checked(new)
        with self._database.writing() as session:
            # Nobody else may be at work: the rows of all leases are held until the commit.
            held = session.rows(f"SELECT holder FROM lease WHERE tenant = ?{self._database.lock_row}", (old,))
            if any(name not in ("", holder) for (name,) in held):
                raise LostLeaseError("an engine is at work on this store; stop it, and adopt the store then")
            if any(
                session.rows(f"SELECT 1 FROM {table} WHERE tenant = ? LIMIT 1", (new,)) for table in OWNED
            ):
                raise InvalidRequestError(
                    "the store has something of the new tenant already, so the two would be mixed"
                )
            for table in OWNED:
                session.run(f"UPDATE {table} SET tenant = ? WHERE tenant = ?", (new, old))
            rename_rows(session, old, new)
            self._sign_watermarks(session, old, new)
            _rename_consumers(session, old, new)
            session.run("UPDATE about SET value = ? WHERE name = 'tenant' AND value = ?", (new, old))
        self._bound = None

    def _sign_watermarks(self, session: Session, old: str, new: str) -> None:
        """Their checksums are of the tenant too. One that did not fit stays one that does not."""
        for row in session.rows(
            "SELECT api, tenant, instance, resource FROM watermark WHERE tenant = ?", (new,)
        ):
            self.renew_checksum(session, stream_of((row[0], old, *row[2:])), stream_of(row))


def _rename_consumers(session: Session, old: str, new: str) -> None:
    prefix, to = consumer_prefix(old, ""), consumer_prefix(new, "")
    # The instance follows the tenant's name, whatever it is.
    head, begin = prefix[:-1], to[:-1]
    session.run(
        "UPDATE consumer SET name = ? || substr(name, ?) WHERE substr(name, 1, ?) = ?",
        (begin, len(head) + 1, len(head), head),
    )
