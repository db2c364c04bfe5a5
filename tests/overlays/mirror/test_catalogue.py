"""What can be mirrored, as the document has it."""

from __future__ import annotations

from welkin_sdk.mirror.catalogue import resources


def test_the_document_says_which_collections_have_times() -> None:
    """External ids are the one collection without `updated_at`, and without a Get."""
    untimed = [resource.name for resource in resources().values() if not resource.is_timed]

    assert untimed == ["external_ids"]
    assert not resources()["external_ids"].has_get
    assert len(resources()) == 13
