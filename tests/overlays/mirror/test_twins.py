"""Two records of one id: twins where both name a patient, and not the same."""

from __future__ import annotations

import json

import pytest

from welkin_sdk.mirror.catalogue import cloud_resources
from welkin_sdk.mirror.twins import _are_twins


def body(resource: str, patient: object) -> bytes:
    found = cloud_resources()[resource].references
    member = next(name for name, of in found.items() if of == "patients")
    return json.dumps({"id": "twin", member: patient}).encode()


@pytest.mark.parametrize("name", sorted(name for name, one in cloud_resources().items() if one.parent))
def test_in_each_collection_under_patients(name: str) -> None:
    """By the member that names the patient; one that names none says nothing."""
    resource = cloud_resources()[name]

    assert _are_twins(resource, body(name, "a"), body(name, "b"))
    assert not _are_twins(resource, body(name, "a"), body(name, "a"))
    assert not _are_twins(resource, body(name, "a"), body(name, None))
    assert not _are_twins(resource, b"{}", b"[")
