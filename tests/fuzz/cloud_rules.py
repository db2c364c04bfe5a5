"""
The rules of the Cloud API that no schema says: why a request that fits its schema may be refused with 400 all the same.

A record of the address that does not exist needs no entry: its 404 is among the answers that Schemathesis takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.fuzz.instants import is_instant

# By the sandbox's message: where the rule is from.
RULES: Mapping[str, str] = {
    # What a body refers to has to be there.
    "A person of the task is no user": "Cloud API, Tasks",
    "The patient of the task does not exist": "Cloud API, Tasks",
    "A member of the care team is no user": "Cloud API, Patients",
    "A participant is neither user nor patient": "Cloud API, Calendar",
    "Nobody with this id takes part": "Cloud API, Calendar (invitation response)",
    "hostId names no user": "Cloud API, Encounters",
    "psmId names no user": "Cloud API, Calendar (work hours)",
    "No such assessment": "Cloud API, Assessment records",
    "No such assessment record": "Cloud API, Encounters (assessments)",
    "No such calendar event": "Cloud API, Encounters",
    "No such document type": "Cloud API, Documents",
    "No such encounter template": "Cloud API, Encounters",
    "No such goal template": "Cloud API, Care plan",
    "No such messaging template": "Cloud API, Communication",
    "No such patient": "Cloud API, Communication, Payments, Unrecognized calls",
    "No such profile record": "Cloud API, Contacts",
    "The program has no such phase": "Cloud API, Patient programs",
    "The profile type has no such field": "Cloud API, Contacts",
    "The sender is no patient": "Cloud API, Unrecognized SMS, Unrecognized e-mails",
    # Values that belong together.
    "An event ends after its start": "Cloud API, Calendar",
    "The host is one of the participants": "Cloud API, Calendar",
    "An appointment needs startDateTime": "Cloud API, Calendar: an event has times and a host",
    "An appointment needs endDateTime": "Cloud API, Calendar: an event has times and a host",
    "An appointment needs hostId": "Cloud API, Calendar: an event has times and a host",
    "startDateTime and endDateTime come together": "Cloud API, Encounters",
    "filters is a field, an equals sign and values": "Cloud API, Custom data types",
    "start is where another page has ended": "Cloud API, Export",
    "A search needs a query": "Cloud API, Chat (pageToken excludes query, so none is required by itself)",
    "The page token is none of this list": "Cloud API, Chat",
    "The receiver is another patient": "Cloud API, SMS, E-mail",
    "The template is for another channel": "Cloud API, Communication",
    "The profile record has another value": "Cloud API, Contacts",
    "email needs emailPdtFieldName": "Cloud API, Contacts",
    "phone needs phonePdtFieldName": "Cloud API, Contacts",
    "secondaryPhone needs secondaryPhonePdtFieldName": "Cloud API, Contacts",
    "The document is of another type": "Cloud API, Documents",
    "The id is another one": "Cloud API, Assessment records",
    "The name cannot change": "Cloud API, formations",
    "A design needs a name": "Cloud API, formations: a design is found by its name",
    "A field needs a name": "Cloud API, formations: a value stands under its field's name",
    "Only one member of the care team is the point of contact": "Cloud API, Patients",
    # What an instance has designed.
    "A value is of no field of the dictionary": "Cloud API, Dictionaries",
    "An answer names no question of the assessment": "Cloud API, Assessment records",
    "Records of this profile type are no contacts": "Cloud API, Contacts",
    # Unique values.
    "Another event has this external id": "Cloud API, Calendar",
    "Another patient has the same externalId": "Cloud API, Patients",
    "Another patient has the same externalGuid": "Cloud API, Patients",
    "Another patient has the same mrn": "Cloud API, Patients",
    "Another user has this email": "Cloud API, Users",
    "Another user has this username": "Cloud API, Users",
    "The care plan has an overview": "Cloud API, Care plan",
    "The document has its record": "Cloud API, Documents",
    "The encounter has this assessment in progress": "Cloud API, Encounters (assessments)",
    "The name is taken": "Cloud API, formations",
    "The patient has a contact for this record": "Cloud API, Contacts",
    # The state that a record is in.
    "An event of an encounter is made by its encounter": "Cloud API, Calendar",
    "The event is of another kind or of an encounter": "Cloud API, Encounters",
    "Only a scheduled message can be changed": "Cloud API, SMS, E-mail",
    "Only a scheduled or unrecognised message can be deleted": "Cloud API, SMS, E-mail",
    "Only an incoming message can be assigned": "Cloud API, SMS, E-mail",
}
# A field that somebody has designed has rules of its own. Source: Cloud API, "CDT formation".
_FIELD = re.compile(r"Field \S+ (is required|takes .+)")
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")


def is_by_rule(fault: Mapping[str, Any], sent: Any) -> bool:
    """
    Whether one of these rules refuses what was *sent*, as *fault* says.

    Args:
        fault: an entry of the error answer.
        sent: query and body.
    """
    message = fault["message"]
    if message in RULES or _FIELD.fullmatch(message) or _is_unstorable(message, sent):
        return True
    # The pattern of a timestamp lets February 30 and the year 0 pass; a calendar has neither.
    return message.startswith("Failed to parse timestamp") and any(
        _TIMESTAMP.fullmatch(text) and not is_instant(text) for text in _texts(sent)
    )


def _is_unstorable(message: str, sent: Any) -> bool:
    """JSON may hold NUL in any text, a database's text may not."""
    return message.startswith("The body has a text or number that cannot be kept") and any(
        "\x00" in text for text in _texts(sent)
    )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for pair in value.items():
            yield from _texts(pair)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
