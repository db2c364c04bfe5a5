"""What a server may do where no source says how it does, asked for by a client on a real port."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from welkin_sdk import CloudClient, errors
from welkin_sdk.sandbox import Sandbox, serve
from welkin_sdk.sandbox.cloud.handle import CloudSandbox

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def started() -> Iterator[Sandbox]:
    with serve(seed=6, freeze_at=NOON) as sandbox:
        sandbox.cloud.records("patients")
        sandbox.snapshot("filled")
        yield sandbox


@pytest.fixture
def sandbox(started: Sandbox) -> Sandbox:
    started.restore("filled")
    started.clock.freeze(NOON)
    started.cloud.behave_as_usual()
    return started


@pytest.fixture
def at(sandbox: Sandbox) -> CloudSandbox:
    return sandbox.cloud


@pytest.fixture
def cloud(at: CloudSandbox) -> Iterator[CloudClient]:
    with CloudClient(
        at.tenant, at.instance, at.api_client, at.secret, base_url=at.address, max_retries=0
    ) as client:
        yield client


@pytest.fixture
def api(sandbox: Sandbox, connect: Callable[..., httpx.Client]) -> Iterator[httpx.Client]:
    with connect(sandbox) as client:
        yield client


def patient_of(at: CloudSandbox) -> str:
    return at.records("encounters")[0].parents["patientId"]


def ids(answer: httpx.Response, *path: str) -> list[str]:
    assert answer.status_code == 200, answer.text
    found: Any = answer.json()
    for name in path or ("content",):
        found = found[name]
    return [record["id"] for record in found]


def load_encounters(at: CloudSandbox, hours: list[int]) -> tuple[str, list[str]]:
    """Encounters of a patient who has no other, changed at these hours of a day; the patient and their ids."""
    at.load("patients", [{"id": "p-1", "firstName": "Ada", "lastName": "L"}])
    given = [
        {"id": f"e-{hour}", "jsonBody": {"id": f"e-{hour}", "updated_at": f"2025-05-01T{hour:02}:00:00.000Z"}}
        for hour in hours
    ]
    at.load("encounters", given, "p-1")
    return "p-1", [f"e-{hour}" for hour in hours]


def test_a_sort_is_honoured_passed_over_or_refused(at: CloudSandbox, cloud: CloudClient) -> None:
    """By the stamp of the record, also where that stands in its jsonBody under another spelling."""
    patient, kept = load_encounters(at, [3, 1, 2])

    honoured = [each.id for each in cloud.encounters.list(patient, sort="updatedAt,desc")]
    at.behave("encounters", sort="ignored")
    ignored = [each.id for each in cloud.encounters.list(patient, sort="updatedAt,desc")]
    at.behave("encounters", sort="refused")

    assert (honoured, ignored) == (["e-3", "e-2", "e-1"], kept)
    with pytest.raises(errors.BadRequestError):
        list(cloud.encounters.list(patient, sort="updatedAt,desc"))
    assert [each.id for each in cloud.encounters.list(patient)] == kept


SORTED = [
    *(
        ("patients", "/patients", ("content",)),
        ("cdt_records", "/patients/{0}/cdts/{1}", ("data", "content")),
    ),
    *(("encounters", "/patients/{0}/encounters", ("data",)), ("users", "", ("data",))),
    ("assessment_records", "/patients/{0}/assessment-records", ("content",)),
    *(("sms", "/patients/{0}/sms", ("content",)), ("emails", "/patients/{0}/emails", ("content",))),
    ("calendar_events", "/calendar/events", ("content",)),
    ("patient_programs", "/patients/{0}/programs", ("data",)),
    *(("subscriptions", "/payment/subscriptions", ("content",)),),
    ("unrecognized_sms", "/unrecognized-patients/sms", ("content",)),
    ("unrecognized_emails", "/unrecognized-patients/emails", ("content",)),
]


@pytest.mark.parametrize(
    ("resource", "path", "items"), SORTED, ids=lambda value: value if "_" in value else None
)
def test_every_list_that_takes_a_sort_sorts_by_the_time_of_change(
    at: CloudSandbox, api: httpx.Client, resource: str, path: str, items: tuple[str, ...]
) -> None:
    """Also where an answer does not show that time, or has it in a jsonBody."""
    parents = list(at.records(resource)[0].parents.values())
    times = {f"n-{hour}": f"2025-05-01T{hour:02}:00:00.000Z" for hour in (3, 1, 2)}
    at.load(resource, [{"id": id, "eventStatus": "SCHEDULED"} for id in times], *parents)
    for id, time in times.items():
        at.change(resource, id, updated_at=datetime.fromisoformat(time))
    url = path.format(*parents) or f"{at.address}/{at.tenant}/admin/users"
    params: dict[str, Any] = {"size": 100}
    if resource == "calendar_events":
        params |= {"from": "1960-01-01T00:00:00Z", "to": "2030-01-01T00:00:00Z"}

    rising = ids(api.get(url, params={**params, "sort": "updatedAt,asc"}), *items)
    falling = ids(api.get(url, params={**params, "sort": "updatedAt,desc"}), *items)

    assert [id for id in rising if str(id).startswith("n-")] == ["n-1", "n-2", "n-3"]
    assert [id for id in falling if str(id).startswith("n-")] == ["n-3", "n-2", "n-1"]


@pytest.mark.parametrize(
    ("behaviour", "found"),
    [(None, 1), ("created", 1), ("updated", 2), ("ignored", 3), ("refused", None)],
)
def test_a_date_filter_means_what_is_set(
    at: CloudSandbox, cloud: CloudClient, behaviour: Any, found: int | None
) -> None:
    """Of three records one is created after the start and one more is changed after it."""
    patient = patient_of(at)
    bodies = [("2025-01-01", "2025-01-01"), ("2025-01-01", "2025-06-01"), ("2025-06-01", "2025-06-01")]
    at.load(
        "cdt_records",
        [
            {
                "id": f"r-{number}",
                "jsonBody": {"created_at": f"{made}T00:00:00Z", "updated_at": f"{changed}T00:00:00Z"},
            }
            for number, (made, changed) in enumerate(bodies)
        ],
        *(patient, "cdt-vitals"),
    )
    at.behave("cdt_records", date_filter=behaviour)

    def count() -> int:
        records = cloud.cdt_records.list(patient, "cdt-vitals", date_start=datetime(2025, 3, 1, tzinfo=UTC))
        return len([each for each in records if each.id.startswith("r-")])

    if found is None:
        with pytest.raises(errors.BadRequestError):
            count()
    else:
        assert count() == found


@pytest.mark.parametrize(
    ("cap", "status", "told"), [("told", 200, 2), ("silent", 200, 5), ("refused", 400, None)]
)
def test_a_page_is_capped(
    at: CloudSandbox, api: httpx.Client, cap: Any, status: int, told: int | None
) -> None:
    """With word of it, without, or not at all; what is cut off stands on the next page."""
    at.behave("*", largest_page=2, page_cap=cap)

    answer = api.get("/patients", params={"size": 5})

    assert answer.status_code == status
    if told is not None:
        page = answer.json()
        assert (len(page["content"]), page["size"], page["pageable"]["pageSize"]) == (2, told, told)
        assert not page["last"]
        walked = [*ids(answer), *ids(api.get("/patients", params={"size": 5, "page": 1}))]
        assert len(set(walked)) == 4
    assert api.get("/patients", params={"size": 2}).status_code == 200


def test_pages_of_tokens_and_cursors_are_capped_too(at: CloudSandbox, api: httpx.Client) -> None:
    """The chat and the export have sizes of their own."""
    at.behave("*", largest_page=2, page_cap="silent")
    patient = patient_of(at)

    chat = api.get(f"/patients/{patient}/chat", params={"pageSize": 50}).json()
    rest = api.get(f"/patients/{patient}/chat", params={"pageToken": chat["meta"]["nextPageToken"]}).json()
    export = api.get("/export/PATIENT", params={"pageSize": 50}).json()

    assert (len(chat["content"]), chat["meta"]["pageSize"], rest["meta"]["pageSize"]) == (2, 50, 50)
    assert (len(export["data"]), export["cursor"]["pageSize"], export["cursor"]["hasNext"]) == (2, 50, True)


def test_a_client_walks_over_a_silent_cap(at: CloudSandbox, cloud: CloudClient) -> None:
    """Nothing is lost, whatever size the pages claim to have."""
    at.behave("patients", largest_page=2, page_cap="silent")

    assert len(list(cloud.patients.list(page_size=5))) == 6


def test_an_update_may_leave_the_time_of_change(
    at: CloudSandbox, cloud: CloudClient, sandbox: Sandbox
) -> None:
    """What it answers with and what is read afterwards have the old time; a new record has its own."""
    at.behave("*", updates_move_time=False)
    patient = next(iter(cloud.patients.list()))
    encounter = at.records("encounters")[0]
    sandbox.clock.advance(60)

    changed = cloud.patients.update(patient.id, middle_name="B")
    seen = cloud.encounters.update(encounter.parents["patientId"], encounter.id, title="Other")
    made = cloud.patients.create(first_name="Grace", last_name="Hopper")

    assert changed.middle_name == "B"
    assert changed.updated_at == cloud.patients.get(patient.id).updated_at == patient.updated_at
    assert seen.json_body["title"] == "Other"
    assert seen.json_body["updated_at"] == datetime.fromisoformat(encounter.record["jsonBody"]["updated_at"])
    assert made.updated_at == NOON + timedelta(seconds=60)


@pytest.mark.parametrize(("deletes", "status"), [("vanish", 404), ("readable", 200), ("flagged", 200)])
def test_what_is_deleted_is_seen_as_set(
    at: CloudSandbox, api: httpx.Client, deletes: Any, status: int
) -> None:
    """Without a parameter for it, lists show none of it; it comes back by no write."""
    at.behave("*", deletes=deletes)
    task = at.records("tasks")[0].id
    encounter = at.records("encounters")[0]
    path = f"/patients/{encounter.parents['patientId']}/encounters"
    at.remove("tasks", task)
    assert api.delete(f"{path}/{encounter.id}").status_code == 200

    by_id = api.get(f"/tasks/{task}")

    assert by_id.status_code == api.get(f"{path}/{encounter.id}").status_code == status
    if status == 200:
        assert by_id.json().get("deleted") is (True if deletes == "flagged" else None)
    assert task not in ids(api.get("/tasks", params={"size": 100}), "data")
    assert encounter.id not in ids(api.get(path), "data")
    assert api.patch(f"/tasks/{task}", json={"name": "back"}).status_code == 404
    assert [each.is_deleted for each in at.records("tasks") if each.id == task] == [True] * (status == 200)


@pytest.mark.parametrize("deletes", [None, "vanish", "flagged"])
def test_lists_with_a_parameter_show_what_is_marked(
    at: CloudSandbox, api: httpx.Client, deletes: Any
) -> None:
    """An entry of a dictionary has its mark by itself; with `vanish` it goes like everything else."""
    at.behave("dictionary_records", deletes=deletes)
    entry = at.records("dictionary_records")[0]
    path = f"/dictionaries/{entry.parents['dictionaryName']}"
    api.delete(f"{path}/{entry.id}").raise_for_status()

    usual = ids(api.get(path), "records")
    asked = {each["id"]: each for each in api.get(path, params={"showDeleted": True}).json()["records"]}

    assert entry.id not in usual
    if deletes == "vanish":
        assert entry.id not in asked
    else:
        assert asked[entry.id]["deleted"] is True
        assert asked[entry.id]["updatedAt"] == "2026-03-01T12:00:00.000Z"


def test_users_are_listed_as_deleted_when_asked_for(at: CloudSandbox, api: httpx.Client) -> None:
    """By the parameter of their list, which is another one."""
    at.behave("users", deletes="flagged")
    user = at.records("users")[1].id
    at.remove("users", user)
    url = f"{at.address}/{at.tenant}/admin/users"

    assert user not in ids(api.get(url), "data")
    assert user in ids(api.get(url, params={"includeDeleted": True}), "data")


def test_profile_records_show_their_mark_without_being_asked(at: CloudSandbox, cloud: CloudClient) -> None:
    """The document gives them the member, and their list no parameter."""
    at.behave("profile_records", deletes="flagged")
    record = at.records("profile_records")[0]
    name = record.parents["pdtName"]

    cloud.profile_records.delete(name, record.id)

    assert {each.id: each.deleted for each in cloud.profile_records.list(name)}[record.id] is True


def test_a_calendar_event_is_cancelled_unless_something_is_set(at: CloudSandbox, api: httpx.Client) -> None:
    """As was recorded; set, it goes like everything else."""
    first, second = [each.id for each in at.records("calendar_events")][:2]

    api.delete(f"/calendar/events/{first}").raise_for_status()
    at.behave("calendar_events", deletes="vanish")
    api.delete(f"/calendar/events/{second}").raise_for_status()

    assert api.get(f"/calendar/events/{first}").json()["eventStatus"] == "CANCELLED"
    assert api.get(f"/calendar/events/{second}").status_code == 404


def test_a_shuffled_list_has_another_order_each_time(at: CloudSandbox, api: httpx.Client) -> None:
    """Unless it is sorted and honours that; nothing is missing of one page that holds all."""
    at.behave("*", order="shuffled")

    seen = [ids(api.get("/patients")) for _ in range(6)]
    sorted_by = [ids(api.get("/patients", params={"sort": "updatedAt,asc"})) for _ in range(3)]
    at.behave("patients", sort="ignored")
    unsorted = [ids(api.get("/patients", params={"sort": "updatedAt,asc"})) for _ in range(6)]

    assert len({tuple(each) for each in seen}) > 1
    assert len({frozenset(each) for each in seen}) == 1
    assert len({tuple(each) for each in sorted_by}) == 1
    assert len({tuple(each) for each in unsorted}) > 1


def test_lists_show_what_was_true_a_while_ago(at: CloudSandbox, cloud: CloudClient, sandbox: Sandbox) -> None:
    """By id every write is there at once; lists show each in its turn, and a deleted record until its time has come."""
    at.behave("patients", late_seconds=60)
    before = next(iter(cloud.patients.list()))
    made = cloud.patients.create(first_name="Grace", last_name="Hopper")
    cloud.patients.update(before.id, middle_name="one")
    sandbox.clock.advance(30)
    cloud.patients.update(before.id, middle_name="two")
    cloud.patients.delete(made.id)

    def listed() -> dict[str, str | None]:
        return {each.id: each.middle_name for each in cloud.patients.list()}

    assert cloud.patients.get(before.id).middle_name == "two"
    assert listed()[before.id] == before.middle_name
    assert made.id not in listed()
    sandbox.clock.advance(30)
    assert listed()[before.id] == "one"
    assert made.id in listed()
    sandbox.clock.advance(30)
    assert listed()[before.id] == "two"
    assert made.id not in listed()


def test_a_late_list_has_its_total_and_its_order(
    at: CloudSandbox, api: httpx.Client, sandbox: Sandbox
) -> None:
    """What it does not show is not counted, and a sort goes by what it shows."""
    at.behave("patients", late_seconds=60)
    first = ids(api.get("/patients", params={"sort": "updatedAt,asc"}))[0]
    sandbox.clock.advance(1)
    api.patch(f"/patients/{first}", json={"middleName": "B"}).raise_for_status()
    api.post("/patients", json={"firstName": "Grace", "lastName": "Hopper"}).raise_for_status()

    page = api.get("/patients", params={"sort": "updatedAt,asc", "size": 4})
    at.behave("patients", late_seconds=0)
    now = api.get("/patients", params={"sort": "updatedAt,asc"})

    assert (page.json()["totalElements"], ids(page)[0]) == (6, first)
    assert (now.json()["totalElements"], set(ids(now)[-2:]) >= {first}) == (7, True)


def test_access_is_taken_away_and_given_back(at: CloudSandbox, cloud: CloudClient) -> None:
    """In the form of a security policy, for lists and reads by id; writing is not touched."""
    patient = patient_of(at)
    encounter = at.records("encounters")[0].id
    at.behave("encounters", access="refused")

    with pytest.raises(errors.ForbiddenError) as listing:
        list(cloud.encounters.list(patient))
    with pytest.raises(errors.ForbiddenError) as reading:
        cloud.encounters.get(patient, encounter)
    assert listing.value.codes == reading.value.codes == ("ACCESS_FOR_API_CLIENT_RESTRICTED",)
    cloud.encounters.update(patient, encounter, title="Other")
    at.behave("encounters", access="granted")

    assert cloud.encounters.get(patient, encounter).json_body["title"] == "Other"


def test_masked_members_change_without_a_time_moving(at: CloudSandbox, api: httpx.Client) -> None:
    """Texts are stars, all else and dates are null, in lists and by id, at whatever depth; the truth stays."""
    before = api.get("/patients").json()["content"][0]
    at.behave("patients", masked=["firstName", "birthDate", "patientTerritories"])

    listed = api.get("/patients").json()["content"][0]
    by_id = api.get(f"/patients/{before['id']}").json()

    for seen in (listed, by_id):
        assert (seen["firstName"], seen["birthDate"], seen["patientTerritories"]) == ("***", None, None)
        assert (seen["lastName"], seen["updatedAt"]) == (before["lastName"], before["updatedAt"])
    assert at.records("patients")[0].record["firstName"] == before["firstName"]


def test_too_many_requests_in_a_minute(at: CloudSandbox, api: httpx.Client, sandbox: Sandbox) -> None:
    """Of one resource, or of all together; who waits as told may go on, and a refused request counts for nothing."""
    at.behave("tasks", requests_per_minute=2)
    answers = [api.get("/tasks") for _ in range(3)]
    others = api.get("/patients")
    sandbox.clock.advance(int(answers[-1].headers["Retry-After"]))
    later = api.get("/tasks")
    at.behave_as_usual()
    at.behave("*", requests_per_minute=2)
    together = [api.get(path).status_code for path in ("/tasks", "/patients", "/tasks", "/patients")]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert answers[-1].json()[0]["errorCode"] == "TOO_MANY_REQUESTS"
    assert (others.status_code, later.status_code) == (200, 200)
    assert together == [200, 200, 429, 429]


def test_a_list_in_an_unknown_envelope(at: CloudSandbox, cloud: CloudClient, api: httpx.Client) -> None:
    """It is no empty list to a client; a read by id is as ever."""
    at.behave("patients", shape="unknown")
    answer = api.get("/patients").json()
    at.behave("tasks", shape="rows")

    assert list(answer) == ["result"]
    assert list(api.get("/tasks").json()) == ["rows"]
    with pytest.raises(errors.UnreadableResponseError):
        list(cloud.patients.list())
    assert cloud.patients.get(answer["result"]["entries"][0]["id"]).last_name


def test_behaviours_are_read_back_and_undone(at: CloudSandbox, sandbox: Sandbox) -> None:
    """A resource goes before all, member by member; a reset of the sandbox is a reset of these."""
    at.behave("*", sort="ignored", order="shuffled")
    at.behave("tasks", sort="honoured")

    assert (at.behaviour("tasks").sort, at.behaviour("tasks").order) == ("honoured", "shuffled")
    assert at.behaviour("patients").sort == "ignored"
    assert at.behaviours == {"*": {"sort": "ignored", "order": "shuffled"}, "tasks": {"sort": "honoured"}}
    at.behave_as_usual("*")
    assert at.behaviours == {"tasks": {"sort": "honoured"}}
    at.behave_as_usual()
    assert at.behaviours == {}
    del sandbox


@pytest.mark.parametrize(
    ("resource", "members", "text"),
    [
        ("patient", {}, "did you mean 'patients'"),
        ("patients", {"sorting": 1}, "did you mean 'sort'"),
        ("patients", {"sort": "maybe"}, "sort has to be one of"),
        ("patients", {"largest_page": 0}, "largest_page has to be"),
        ("patients", {"masked": [1]}, "masked has to be a list"),
        ("patients", {"late_seconds": -1}, "late_seconds has to be"),
    ],
)
def test_what_cannot_be_is_refused(
    at: CloudSandbox, sandbox: Sandbox, resource: str, members: dict[str, Any], text: str
) -> None:
    """A typing error must not pass as a default; over the control API neither."""
    with pytest.raises(ValueError, match=text):
        at.behave(resource, **members)
    answer = httpx.post(f"{sandbox.control}/cloud/behaviours", json={"resource": resource, **members})
    assert answer.status_code == 400
    assert text in answer.json()["error"]["message"]
    assert at.behaviours == {}


def test_the_control_api_sets_them_as_well(at: CloudSandbox, sandbox: Sandbox) -> None:
    """For other languages and processes."""
    url = f"{sandbox.control}/cloud/behaviours"

    made = httpx.post(url, json={"resource": "tasks", "sort": "refused", "masked": ["name"]}).json()

    assert (made["resource"], made["sort"], made["order"]) == ("tasks", "refused", "stable")
    assert at.behaviour("tasks").masked == ("name",)
    assert httpx.get(url).json() == {"behaviours": {"tasks": {"sort": "refused", "masked": ["name"]}}}
    assert httpx.request("DELETE", url, json={"resource": "tasks"}).json() == {}
    assert httpx.get(url).json() == {"behaviours": {}}
