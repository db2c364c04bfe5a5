"""
The conversation of a patient: newest message first, page by page with tokens, searched, archived and restored.

A token is Base64 of JSON: where the page begins, how large it is, and what was asked for first.
Source: Cloud API, "Chat / history".
"""

from __future__ import annotations

import base64
import json
import random
from typing import Any

from welkin_sdk.sandbox.cloud.call import CloudCall, Handler
from welkin_sdk.sandbox.cloud.errors import bad_request, not_found
from welkin_sdk.sandbox.cloud.pages import DEFAULT_SIZE, granted
from welkin_sdk.sandbox.cloud.store import Record, StoredFile
from welkin_sdk.sandbox.core.clock import parse_timestamp

MESSAGES = "chat"
FILES = "chat_files"
# More than any page of a token that was given out here has.
_LARGEST = 1_000_000


def _create(call: CloudCall) -> Record:
    patient = call.patient()
    message: Record = {
        "sender": party("PATIENT", patient),
        "message": call.body["message"],
        "externalId": message_id(call.dice),
        "createdAt": call.time,
    }
    call.space.put(MESSAGES, message["externalId"], message, parent=patient["id"])
    return message


def party(kind: str, person: Record) -> Record:
    """One end of a message, PATIENT or USER: which of the two names it has, the recordings do not tell."""
    name = " ".join(person[part] for part in ("firstName", "lastName") if person.get(part)) or None
    is_patient = kind == "PATIENT"
    names = {"patientFullName": name if is_patient else None, "titleName": None if is_patient else name}
    return {"clientType": kind, "id": person["id"], **names}


def message_id(dice: random.Random) -> str:
    """An id of a message in the recorded form: it is the messaging provider's, and no UUID."""
    return f"IM{dice.getrandbits(128):032x}"


def _messages(call: CloudCall, *, includes_archived: bool) -> list[Record]:
    """The patient's messages, the newest first."""
    call.patient()
    found = reversed(call.space.find(MESSAGES, parent=call.path["patientId"]))
    return [_shown(each) for each in found if includes_archived or not each.get("isArchived")]


def _shown(message: Record) -> Record:
    return {name: value for name, value in message.items() if name != "isArchived"}


def _list(call: CloudCall) -> Record:
    page = _page(call, {})
    messages = _messages(call, includes_archived=page["archived"])
    return _answer(page, messages, len(messages))


def _search(call: CloudCall) -> Record:
    page = _page(call, {"query": call.query.get("query"), "contentSize": call.query.get("contentPageSize")})
    if not page.get("query"):
        raise bad_request("A search needs a query", "CHAT", path=".query")
    messages = _messages(call, includes_archived=page["archived"])
    wanted = page["query"].casefold()
    size = page.get("contentSize") or page["size"]
    hits = [
        {"meta": _around(page, number, size, len(messages)), "message": message}
        for number, message in enumerate(messages)
        if wanted in str(message.get("message") or "").casefold()
    ]
    return _answer(page, hits, len(hits))


def _around(page: Record, number: int, size: int, total: int) -> Record:
    """The tokens with which the list reads on from a hit, to older messages and to newer ones."""
    common = {"archived": page["archived"], "size": size}
    return {
        "nextPageToken": _token({**common, "start": number + 1}) if number + 1 < total else None,
        "prevPageToken": _token({**common, "start": max(0, number - size)}) if number else None,
    }


def _page(call: CloudCall, first: Record) -> Record:
    """What the token says, or what the first call asks for."""
    query = call.query
    if query.get("pageToken"):
        return _read(query["pageToken"])
    position = granted(query.get("pageSize", DEFAULT_SIZE), "pageSize", call.behaviour, "CHAT")
    told = {} if position.told_size is None else {"told": position.told_size}
    archived = bool(query.get("includeArchived"))
    return {"start": 0, "size": position.size, **told, "archived": archived, **first}


def _answer(page: Record, found: list[Any], total: int) -> Record:
    start, size = page["start"], page["size"]
    after, before = start + size, max(0, start - size)
    return {
        "meta": {
            "nextPageToken": _token({**page, "start": after}) if after < total else None,
            "prevPageToken": _token({**page, "start": before}) if start else None,
            "pageSize": page.get("told", size),
            "found": bool(found),
        },
        "content": found[start:after],
    }


def _token(page: Record) -> str:
    return base64.urlsafe_b64encode(json.dumps(page, separators=(",", ":")).encode()).decode()


def _read(token: str) -> Record:
    try:
        page = json.loads(base64.urlsafe_b64decode(token.encode()))
        start, size = page["start"], page["size"]
        is_good = isinstance(start, int) and isinstance(size, int) and start >= 0 and 0 < size <= _LARGEST
        is_good = is_good and isinstance(page.get("told"), int | None)
        if not is_good or not isinstance(page["archived"], bool):
            raise ValueError
        if not isinstance(page.get("query"), str | None) or not isinstance(
            page.get("contentSize"), int | None
        ):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise bad_request("The page token is none of this list", "CHAT", path=".pageToken") from None
    return dict(page)


def _archive(call: CloudCall) -> None:
    until = parse_timestamp(call.query["archiveDate"]) if call.query.get("archiveDate") else call.now
    _mark(call, is_archived=True, until=until or call.now)


def _restore(call: CloudCall) -> None:
    _mark(call, is_archived=False, until=call.now)


def _mark(call: CloudCall, *, is_archived: bool, until: int) -> None:
    call.patient()
    parent = call.path["patientId"]
    for message in call.space.find(MESSAGES, parent=parent):
        if (parse_timestamp(message["createdAt"]) or 0) <= until or not is_archived:
            kept = {**message, "isArchived": is_archived}
            call.space.put(MESSAGES, message["externalId"], kept, parent=parent)


def _file(call: CloudCall) -> StoredFile:
    id = call.path["fileId"]
    file = call.space.file(id) if call.space.get(FILES, id) is not None else None
    if file is None:
        raise not_found("CHAT_FILE_NOT_FOUND", "CHAT", id=id)
    return file


HANDLERS: dict[str, Handler] = {
    "listChatMessages": _list,
    "createInboundChatMessage": _create,
    "searchChatMessages": _search,
    "archiveChat": _archive,
    "restoreChat": _restore,
    "downloadChatFile": _file,
}
