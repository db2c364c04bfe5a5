"""
Whom a record is about, by the ids that it names; and which ids a text has in it, whatever the text is.

Ids are compared as a person would read them: without letter case, without spaces around them, and with the escapes of JSON
and of web addresses taken for what they stand for. A record that names a patient is that patient's. One that names none is
his of whom a record is that it names: a message in a conversation, a mapping to a calendar event. What was erased is known
by digests alone, with a key that is the store's: the store holds no id of it any more, and still knows it when it comes.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from attrs import field, frozen

from welkin_sdk.http.json_text import parse_json
from welkin_sdk.mirror.catalogue import Resource, cloud_resources, collection_of, resources

__all__ = [
    "PATIENTS",
    "About",
    "Key",
    "digest_of",
    "folded",
    "has_any",
    "keys_of_any",
    "may_have",
    "may_name",
    "parent_in",
    "read_about",
    "words_in",
]

PATIENTS = "patients"
_ANY = "any"
_MOST_DECODINGS = 5
_ESCAPE = re.compile(r"\\+u([0-9a-fA-F]{4})")
# An id may stand anywhere: alone in quotes, between any signs, or, as a UUID, between letters.
_WORDS = (
    re.compile(r"\w+"),
    re.compile(r"[\w-]+"),
    re.compile(r"[\w.:-]+"),
    re.compile(r'"([^"\\]*)"'),
    re.compile(r"(?=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))"),
)

Key = tuple[str, str]
"""A collection and the folded id of a record in it."""


def parent_in(resource: Resource, body: bytes) -> str | None:
    """The id of the record under which a record of *resource* with this *body* is listed; None where it does not name one."""
    try:
        record = parse_json(body)
    except ValueError:
        return None
    names = (name for name, of in resource.references.items() if of == resource.parent)
    parent = record.get(next(names, "")) if isinstance(record, dict) else None
    return parent if isinstance(parent, str) and parent else None


@frozen
class About:
    """
    What a record says of whose it is.

    Attributes:
        own: its own key; None where it has no id.
        patients: those that it names.
        others: other records that it names and that can be a patient's.
        is_readable: False where its body is no JSON, so that every word of it may be the id of a patient.
    """

    own: Key | None = field(repr=False)
    patients: tuple[Key, ...] = field(repr=False)
    others: tuple[Key, ...] = field(repr=False)
    is_readable: bool = True

    @property
    def keys(self) -> tuple[Key, ...]:
        """All that `reason` may look for."""
        return (*(() if self.own is None else (self.own,)), *self.patients, *self.others)

    def reason(self, his: Container[Key]) -> Key | None:
        """The one of *his* by which this record, as it is now, is his as well; None: by none."""
        if self.own is not None and self.own[0] == PATIENTS:
            return self.own if self.own in his else None
        # A record that names its patient is that patient's, wherever else it belongs.
        return next((key for key in self.patients or self.others if key in his), None)

    @property
    def names_somebody(self) -> bool:
        """Whether it says whose it is; who is not among those is not its patient any more."""
        is_patient = self.own is not None and self.own[0] == PATIENTS
        return is_patient or (self.is_readable and bool(self.patients or self.others))


def read_about(resource: str, id: str | None, body: bytes) -> About:
    """What a record of that collection says."""
    own = None if id is None else (resource, folded(id))
    try:
        record = parse_json(body)
    except ValueError:
        return About(own, (), tuple(keys_of_any(words_in(body))), is_readable=False)
    members = _references().get(collection_of(resource))
    if members is None or not isinstance(record, dict):
        return About(own, (), ())
    named = [
        (of, folded(text))
        for member, of in members.items()
        for text in _texts(record.get(member))
        if text.strip()
    ]
    others = [key for key in named if key[0] in _owned() and key[0] not in (PATIENTS, _ANY)]
    mapped = keys_of_any(id for of, id in named if of == _ANY)
    return About(own, tuple(key for key in named if key[0] == PATIENTS), (*others, *mapped))


@cache
def _owned() -> frozenset[str]:
    """The collections whose records can be a patient's: those that name one, or a record of such a collection."""
    owned = {PATIENTS, _ANY}
    size = 0
    while size != (size := len(owned)):
        owned |= {name for name, members in _references().items() if owned & set(members.values())}
    return frozenset(owned)


@cache
def _references() -> Mapping[str, Mapping[str, str]]:
    """
    The members that hold another record's id, by collection.

    Of both APIs as one: members of the one are spelled in no record of the other.
    """
    found: dict[str, dict[str, str]] = {}
    for one in (*resources().values(), *cloud_resources().values()):
        found.setdefault(one.name, {}).update(one.references)
    return found


def may_name(collections: Iterable[str]) -> list[str]:
    """The collections whose records can be somebody's because of a record of one of *collections*."""
    wanted = {_ANY, *collections}
    return [name for name, members in _references().items() if wanted & set(members.values())]


def keys_of_any(ids: Iterable[str]) -> Iterator[Key]:
    """Of ids, folded, of which nobody knows the collection: the keys that each may be."""
    return ((name, id) for id in ids for name in _references())


def _texts(value: object) -> Iterator[str]:
    """A reference is a text; whatever else stands there, the texts and numbers in it may be ids."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


def folded(text: str) -> str:
    """*text* as it is compared."""
    return _decoded(text).strip().casefold()


def _decoded(text: str) -> str:
    """Escapes within escapes too: a body that was put into another one as a text."""
    for _ in range(_MOST_DECODINGS):
        before = text
        if "\\" in text:
            text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
            # Two escapes may be the halves of one sign.
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if "%" in text:
            text = unquote(text)
        if text == before:
            break
    return text


def words_in(text: bytes) -> frozenset[str]:
    """Whatever in *text* can be an id, folded."""
    decoded = _decoded(text.decode("utf-8", "replace")).casefold()
    return frozenset(word.strip() for pattern in _WORDS for word in pattern.findall(decoded)) - {""}


def has_any(text: bytes, ids: frozenset[str]) -> bool:
    """Whether one of *ids*, folded, is in *text*; as a word, so that a short one is not found in every number."""
    if not may_have(text, ids):
        return False
    # An id with other signs in it is no word.
    odd = [id for id in ids if not _WORDS[2].fullmatch(id)]
    return not ids.isdisjoint(words_in(text)) or bool(odd and _has_odd(text, odd))


def _has_odd(text: bytes, ids: Iterable[str]) -> bool:
    decoded = _decoded(text.decode("utf-8", "replace")).casefold()
    return any(id and id in decoded for id in ids)


def may_have(text: bytes, ids: Iterable[str]) -> bool:
    """Whether it is worth it to look closer: quick, and True too often."""
    if b"\\" in text or b"%" in text:
        return True
    plain = text.decode("utf-8", "replace").casefold()
    return any(id in plain for id in ids)


def digest_of(key: bytes, record: Key) -> bytes:
    """What is kept of a record's key; without the store's own *key* nobody can try ids against it."""
    text = "\0".join(record).encode("utf-8", "surrogatepass")
    return hmac.digest(key, text, "sha256")
