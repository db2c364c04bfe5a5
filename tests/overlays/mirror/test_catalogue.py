"""What can be mirrored, as the document has it."""

from __future__ import annotations

from welkin_sdk.mirror.catalogue import cloud_get, cloud_resources, resources


def test_the_document_says_which_collections_have_times() -> None:
    """External ids are the one collection without `updated_at`, and without a Get."""
    untimed = [resource.name for resource in resources().values() if not resource.is_timed]

    assert untimed == ["external_ids"]
    assert not resources()["external_ids"].has_get
    assert len(resources()) == 13


def test_a_record_of_the_cloud_api_is_read_by_its_own_id_or_not_at_all() -> None:
    """By another name the server would say of a living record that there is none."""
    by_id = {name: found for name in cloud_resources() if (found := cloud_get(name)) is not None}

    assert set(cloud_resources()) - set(by_id) == {"messaging_templates"}
    assert by_id["users"][1] == {"type_": "ID"}
    assert by_id["patient_programs"][0].name == "patient_programs.get_history"
    assert [name for name, (_, asked_with) in by_id.items() if asked_with] == ["users"]
    assert all(cloud_resources()[name].has_get == (name in by_id) for name in cloud_resources())


def test_what_is_listed_under_a_patient_says_whose_it_is() -> None:
    """Or it could not be forgotten with him."""
    children = [one for one in cloud_resources().values() if one.parent is not None]

    assert len(children) >= 9
    assert all("patients" in one.references.values() for one in children)
    assert {one.kinds for one in cloud_resources().values() if one.kinds} == {
        "cdt_formations.list",
        "profile_formations.list",
        "dictionary_formations.list",
    }
