"""Records on request: of every collection, believable, and nothing in them refers to nowhere."""

from __future__ import annotations

from datetime import UTC, date, datetime

import httpx
import pytest

from welkin_sdk.documents import load_document
from welkin_sdk.sandbox import Sandbox
from welkin_sdk.sandbox.core.schemas import Schemas
from welkin_sdk.sandbox.data.document import ANY_COLLECTION, DataDocument

RESOURCES = DataDocument(load_document("data-api")).resources
GETS = {
    operation.collection
    for operation in DataDocument(load_document("data-api")).operations
    if operation.verb == "get"
}


def shown(api: httpx.Client, collection: str, id: str) -> object:
    """What the API says about the record."""
    if collection in GETS:
        return api.get(f"/{collection}/{id}").json()
    found = api.get(f"/{collection}", params={"page[size]": 1000}).json()[0]["data"]
    return next(record for record in found if record["id"] == id)


@pytest.mark.parametrize("collection", RESOURCES)
def test_every_collection_has_a_maker(
    sandbox: Sandbox, api: httpx.Client, schemas: Schemas, document: DataDocument, collection: str
) -> None:
    """What is returned is what the API shows, and is as the document has it."""
    resource = RESOURCES[collection]

    made = getattr(sandbox.make, resource.singular)()

    assert shown(api, collection, made["id"]) == made
    operation = next(each for each in document.operations if each.collection == collection)
    answer = [{"data": [made]}] if operation.verb == "find" else made
    assert schemas.violations(operation.answer_pointer, answer) == []


@pytest.mark.parametrize("collection", RESOURCES)
def test_references_lead_somewhere(sandbox: Sandbox, collection: str) -> None:
    """Each guid of a made record names a record of the collection that the document says."""
    resource = RESOURCES[collection]

    made = getattr(sandbox.make, resource.singular)()

    for name, member in resource.members.items():
        if member.references not in {None, ANY_COLLECTION} and made.get(name) is not None:
            assert sandbox.parts.data.store.get(str(member.references), made[name]) is not None, name


def test_what_is_given_is_kept(sandbox: Sandbox) -> None:
    """Values of one's own, dates and times in Python's form as well."""
    changed_at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    made = sandbox.make.patient(first_name="Grace", birthday=date(1906, 12, 9), updated_at=changed_at)

    assert (made["first_name"], made["birthday"]) == ("Grace", "1906-12-09")
    assert made["updated_at"] == "2026-01-02T03:04:05.000000+00:00"


def test_what_hangs_together_belongs_to_one_patient(sandbox: Sandbox, api: httpx.Client) -> None:
    """A message for a given patient comes in a conversation of that patient."""
    patient = sandbox.make.patient()

    message = sandbox.make.app_message(patient_id=patient["id"])
    other = sandbox.make.app_message(patient_id=patient["id"])

    conversations = {each["conversation_id"] for each in (message, other)}
    assert len(conversations) == 2
    for conversation in conversations:
        assert api.get(f"/conversations/{conversation}").json()["patient_id"] == patient["id"]


def test_rules_of_the_service_hold(sandbox: Sandbox) -> None:
    """Naming a day makes an event an all-day one, and no external id comes twice."""
    event = sandbox.make.calendar_event(day="2026-05-01")
    mappings = [sandbox.make.external_id() for _ in range(60)]

    assert (event["is_all_day"], event["start_time"]) == (True, None)
    assert len({(each["namespace"], each["external_id"]) for each in mappings}) == 60


def test_an_unknown_member_is_refused(sandbox: Sandbox) -> None:
    """A typing error must not pass."""
    with pytest.raises(TypeError, match="patients have no member frist_name"):
        sandbox.make.patient(frist_name="Grace")


def test_an_unknown_collection_is_refused(sandbox: Sandbox) -> None:
    """And what there is, is listed."""
    with pytest.raises(AttributeError, match="no collection has a record called 'patients'"):
        sandbox.make.patients()
    assert "care_flow" in dir(sandbox.make)


def test_after_a_reset_the_same_names_come_again(sandbox: Sandbox) -> None:
    """So that a test does not depend on those before it."""
    before = [sandbox.make.patient()["last_name"] for _ in range(3)]

    sandbox.reset()

    assert [sandbox.make.patient()["last_name"] for _ in range(3)] == before
