"""
How a store keeps out what was erased, within the transaction that stores a page.

Whatever is kept out is remembered as forgotten too, so that what refers to it alone is kept out in its turn, and what did
so before anybody knew whose it was goes. What says that it is another patient's now comes in, and is forgotten no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from welkin_sdk.mirror.catalogue import collection_of
from welkin_sdk.mirror.references import (
    About,
    Key,
    folded,
    may_have,
    may_name,
    read_about,
)
from welkin_sdk.mirror.stores.database import Session
from welkin_sdk.mirror.stores.forgotten import (
    OF_TENANT,
    Owner,
    add_digests,
    drop_answers,
    drop_notifications,
    drop_records,
    has_forgotten,
    patients_in,
    patients_of,
    remove_digests,
)
from welkin_sdk.mirror.stores.tables import OF_STREAM, note_forgotten, sound
from welkin_sdk.mirror.types import Fetched, PulledPage, Quarantined

__all__ = ["keep_out", "which_name_forgotten", "which_stay_out"]

_AT_ONCE = 500
Answer = Fetched | Quarantined


@frozen
class _Gone:
    """
    A record that is a forgotten patient's.

    Attributes:
        patient: the patient's digest.
        ids: as the record's own is spelled.
    """

    patient: bytes = field(repr=False)
    ids: frozenset[str] = field(repr=False)


@frozen
class _Judged:
    """
    An answer, and what becomes of it.

    Attributes:
        patient: the digest of the patient whose it is; None: it comes in.
        is_sure: it says so itself, so its own id is to be forgotten too; False: an id in its text says so.
        is_back: it was forgotten, and says that it is another's now.
    """

    answer: Answer = field(repr=False)
    own: Key | None = field(repr=False)
    patient: bytes | None = field(repr=False)
    is_sure: bool
    is_back: bool


def keep_out(
    session: Session, lock_row: str, stream: Sequence[str], page: PulledPage
) -> tuple[PulledPage, frozenset[bytes]]:
    """*page* without what was erased, and the hashes of what was left out."""
    owner, resource = _split(stream)
    if not has_forgotten(session, owner):
        return page, frozenset()
    # Whoever writes records holds it until the commit: of two that store parent and child at the same time, the second
    # sees what the first has done.
    session.rows(f"SELECT last FROM counter WHERE name = 'change'{lock_row}")
    answers: list[Answer] = [*page.records, *page.quarantined, *(page.confirmed or ())]
    out: frozenset[bytes] = frozenset()
    while True:
        judged = _judge(session, owner, resource, answers)
        found = frozenset(one.answer.sha256 for one in judged if one.patient is not None)
        if found <= out:
            break
        # What was found may be what others of the same page refer to.
        out |= found
        _forget(session, owner, _by_key(judged))
    remove_digests(session, owner, [one.own for one in judged if one.is_back and one.own is not None])
    return _without(page, out), out


def which_stay_out(session: Session, stream: Sequence[str], answers: Sequence[Answer]) -> frozenset[bytes]:
    """The hashes of those of *answers* that `keep_out` leaves out."""
    owner, resource = _split(stream)
    if not has_forgotten(session, owner):
        return frozenset()
    judged = _judge(session, owner, resource, answers)
    return frozenset(one.answer.sha256 for one in judged if one.patient is not None)


def which_name_forgotten(session: Session, owner: Owner, texts: Mapping[int, bytes]) -> set[int]:
    """The numbers of those *texts* that have the id of a forgotten record in them."""
    if not (texts and has_forgotten(session, owner)):
        return set()
    return set(patients_in(session, owner, texts))


def _split(stream: Sequence[str]) -> tuple[Owner, str]:
    api, tenant, instance, resource = stream
    return (api, tenant, instance), resource


def _without(page: PulledPage, out: frozenset[bytes]) -> PulledPage:
    def kept(records: Iterable[Fetched]) -> tuple[Fetched, ...]:
        return tuple(one for one in records if one.sha256 not in out)

    return evolve(
        page,
        records=kept(page.records),
        quarantined=tuple(one for one in page.quarantined if one.sha256 not in out),
        confirmed=None if page.confirmed is None else kept(page.confirmed),
    )


def _judge(session: Session, owner: Owner, resource: str, answers: Iterable[Answer]) -> list[_Judged]:
    read = [(one, read_about(resource, one.id, _text_of(one))) for one in answers]
    his = patients_of(session, owner, {key for _, about in read for key in about.keys})
    # What could not be stored and does not say whose it is may be his whose id it has anywhere.
    unclear = {
        number: one.raw
        for number, (one, about) in enumerate(read)
        if isinstance(one, Quarantined) and not about.names_somebody
    }
    named = patients_in(session, owner, unclear)
    return [_judged(one, about, his, named.get(number)) for number, (one, about) in enumerate(read)]


def _text_of(answer: Answer) -> bytes:
    return answer.body if isinstance(answer, Fetched) else answer.raw


def _judged(answer: Answer, about: About, his: Mapping[Key, bytes], named: bytes | None) -> _Judged:
    """
    What becomes of *answer*.

    Args:
        his: the forgotten ones of the keys that it names; *named*: whose id is anywhere in its text.
    """
    was_his = about.own is not None and about.own in his
    reason = about.reason(his)
    if reason is None and was_his and not about.names_somebody:
        reason = about.own
    is_sure = reason is not None and about.is_readable
    patient = named if reason is None else his[reason]
    return _Judged(answer, about.own, patient, is_sure, is_back=was_his and patient is None)


def _by_key(judged: Iterable[_Judged]) -> dict[Key, _Gone]:
    return {
        one.own: _Gone(one.patient, frozenset((one.answer.id,)))
        for one in judged
        if one.is_sure and one.own is not None and one.patient is not None and one.answer.id is not None
    }


def _forget(session: Session, owner: Owner, gone: Mapping[Key, _Gone]) -> None:
    """Remember those as forgotten; what is stored of them, and of all that refers to them, goes."""
    while gone:
        dropped = drop_records(session, owner, [(key[0], id) for key, one in gone.items() for id in one.ids])
        new = add_digests(session, owner, {key: one.patient for key, one in gone.items()})
        gone = {}
        if new:
            ids = frozenset(id for _, id in new)
            dropped += drop_answers(session, owner, (), ids)
            dropped += drop_notifications(session, owner, ids, are_settled=True)
            dropped += _drop_contents(session, owner, new)
            gone = _children(session, owner, new)
        if dropped:
            note_forgotten(session, at_once=True)


def _children(session: Session, owner: Owner, parents: Mapping[Key, bytes]) -> dict[Key, _Gone]:
    """What is stored and is theirs whose *parents* are; a record is here under each of its spellings."""
    found: dict[Key, _Gone] = {}
    for resource, id, body in _bodies(session, owner, parents):
        about = read_about(resource, id, body)
        if (reason := about.reason(parents)) is not None:
            key = (resource, folded(id))
            before = found.get(key)
            ids = frozenset((id,)) if before is None else before.ids | {id}
            found[key] = _Gone(parents[reason], ids)
    return found


def _that_may_name(session: Session, owner: Owner, parents: Iterable[Key]) -> list[str]:
    """The streams that are stored whose records can name one of *parents*."""
    collections = set(may_name(collection for collection, _ in parents))
    rows = session.rows(f"SELECT resource FROM lease WHERE {OF_TENANT} ORDER BY resource", owner)
    return [name for (name,) in rows if collection_of(name) in collections]


def _bodies(session: Session, owner: Owner, parents: Iterable[Key]) -> Iterator[tuple[str, str, bytes]]:
    ids = {id for _, id in parents}
    for resource in _that_may_name(session, owner, parents):
        after = ""
        while rows := session.rows(
            f"SELECT id, COALESCE(exact, body) FROM record WHERE {OF_STREAM} AND id > ? ORDER BY id LIMIT {_AT_ONCE}",
            (*owner, resource, after),
        ):
            after = rows[-1][0]
            found = (sound(row, "tb") for row in rows)
            yield from ((resource, id, body) for id, body in found if may_have(body, ids))


def _drop_contents(session: Session, owner: Owner, parents: Mapping[Key, bytes]) -> int:
    """Contents in the feed that referred to *parents*, of records that do so no more."""
    ids = {id for _, id in parents}
    doomed: list[tuple[int]] = []
    for resource in _that_may_name(session, owner, parents):
        after = 0
        while rows := session.rows(
            f"SELECT seq, id, COALESCE(exact, body) FROM change WHERE {OF_STREAM} AND body IS NOT NULL AND seq > ? "
            f"ORDER BY seq LIMIT {_AT_ONCE}",
            (*owner, resource, after),
        ):
            after = rows[-1][0]
            doomed += [
                (seq,)
                for seq, id, body in (sound(row, "itb") for row in rows)
                if may_have(body, ids) and read_about(resource, id, body).reason(parents) is not None
            ]
    session.many("DELETE FROM change WHERE seq = ?", doomed)
    return len(doomed)
