"""House rules that only a document with named methods, page shapes, evidence and tenants can break."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generator.cloud_tree import DOCUMENT, FILES
from tests.generator.spec_tree import Tree

ROOT, PETS, PET = "openapi.yaml", "paths/pets.yaml", "schemas/Pet.yaml"
TALK, KINDS, DELETE = "paths/talk.yaml", "paths/kinds.yaml", "paths/pet.yaml"
NOTES, TOKENS = "paths/data.yaml", "paths/tokens.yaml"
OWN = "servers: [{url: 'https://api.example.invalid/{tenantName}', description: Its own.}]\n"

# File, what stands there, what is written instead, the text on whose line the fault is, the message.
MISTAKES = [
    # methods
    (DELETE, "  x-welkin-method: pets.delete\n", "", "delete:", "deletePet has no x-welkin-method"),
    (DELETE, "method: pets.delete", "method: pets", "method", "`pets` is no resource and method"),
    (DELETE, "method: pets.delete", "method: Pets.delete", "method", "`Pets.delete` is no resource and"),
    (DELETE, "method: pets.delete", "method: pets.import", "method", "holds a word of Python's own"),
    (DELETE, "method: pets.delete", "method: pets.list", "method", "`pets.list` is listPets already"),
    # evidence
    (DELETE, "  x-welkin-evidence: recorded\n", "", "delete:", "deletePet has no x-welkin-evidence"),
    ("schemas/Mail.yaml", "x-welkin-evidence: recorded\n", "", "type", "Mail has no x-welkin-evidence"),
    # servers and paths
    (TOKENS, "post:\n", f"{OWN}post:\n", "servers", "/admin/tokens/{client} has servers of its own"),
    (TOKENS, "post:\n", f"post:\n  {OWN}", "servers", "exchangeToken has servers of its own"),
    (PETS, "get:\n", f"{OWN}get:\n", "servers", "/{instanceName}/pets has servers of its own"),
    (
        ROOT,
        "  /{instanceName}/talk:",
        "  /talk:",
        "/talk:",
        "path /talk begins with neither of /{instanceName}, /admin",
    ),
    (ROOT, "  /{instanceName}/talk:", "  /{instance}/talk:", "{instance}/talk:", "begins with neither of"),
    (ROOT, "    description: The only one.\n", "", "- url", "a server without a description"),
    (ROOT, "acme, description: Who.", "acme", "tenantName:", "a server variable without a description"),
    (ROOT, "default: acme, ", "", "tenantName:", "a server variable without a default"),
    (
        ROOT,
        "tags:\n",
        "  - {url: 'https://api.example.invalid/acme/live', description: Another.}\ntags:\n",
        "https://api.example.invalid/acme/live",
        "a server that ends in `live` beside one that ends in `{tenantName}`",
    ),
    # pages
    (ROOT, "kind: whole", "kind: some", "whole:", "the page shape `whole` is of no known kind"),
    (ROOT, ", next: meta.next", "", "tokens:", "the page shape `tokens` has no `next`"),
    (ROOT, "kind: whole", "kind: whole, last: end", "whole:", "`last` is unknown in a page shape of kind"),
    (ROOT, "description: Tokens.", 'description: ""', "tokens:", "`description` says nothing"),
    (TALK, "style: tokens", "style: tickets", "pagination", "x-welkin-pagination of no known shape"),
    (TALK, "excludes", "without", "pagination", "x-welkin-pagination of no known shape"),
    (TALK, "[query]", "[words]", "pagination", "searchTalk has no query parameter `words`"),
    (TALK, "- name: pageToken", "- name: ticket", "pagination", "no query parameter `pageToken`"),
    (KINDS, "style: whole", "style: whole, items: rows", "pagination", "listKinds has no list at `rows`"),
    ("schemas/TalkPage.yaml", "content:", "contents:", "", "searchTalk has no list at `content`"),
    ("schemas/TalkMeta.yaml", "next:", "nextPage:", "", "the pages of searchTalk have none of meta.next"),
    # identity
    (NOTES, "  x-welkin-identity: {repeated: {petId: id}}\n", "", "post:", "which member repeats petId"),
    (NOTES, "repeated: {petId: id}", 'unbound: ""', "identity", "which member repeats petId"),
    (NOTES, "petId: id", "petId: ident", "identity", "the record of createNotes has no `ident`"),
    (NOTES, "petId: id", "dogId: id", "identity", "createNotes takes no `dogId`"),
    (NOTES, "petId: id}", "petId: id}, unbound: Why.", "identity", "nothing is left unbound"),
    (NOTES, "{petId: id}", "{petId: {member: id, when: {type: [ID]}}}", "identity", "which member repeats"),
    (
        NOTES,
        "petId: id}",
        "petId: {member: id, when: {type: [ID]}}}",
        "identity",
        "no query parameter `type`",
    ),
    (NOTES, "repeated: {petId", "repeats: {petId", "identity", "x-welkin-identity of no known shape"),
    (NOTES, "petId: id}", "petId: {members: id}}", "identity", "x-welkin-identity of no known shape"),
    (
        DELETE,
        "  x-welkin-evidence",
        "  x-welkin-identity: {unbound: Why.}\n  x-welkin-evidence",
        "identity",
        "deletePet answers no record",
    ),
    # operations
    (
        DELETE,
        '    "404"',
        '    "202": {description: Soon., content: {text/plain: {schema: {type: string}, example: a}}}\n    "404"',
        '"202"',
        "deletePet succeeds with 200 and 202, in two forms",
    ),
    (PETS, "      explode: false\n", "", "- name: kinds", "a list in a query with no commas"),
    (DELETE, "      examples:", "      x-welkin-source:", "delete:", "deletePet has no example"),
    # spelling
    ("schemas/Instant.yaml", "spelling: zulu", "spelling: utc", "spelling", "x-welkin-spelling of no known"),
    (PET, "What it listens to.}", "It., x-welkin-spelling: zulu}", "name:", "x-welkin-spelling of no known"),
]


@pytest.fixture
def cloud_tree(tmp_path: Path) -> Tree:
    """A document without a mistake."""
    tree = Tree(tmp_path, DOCUMENT)
    for name, text in FILES.items():
        tree.write(name, text)
    return tree


@pytest.mark.parametrize(("file", "old", "new", "at", "message"), MISTAKES)
def test_a_mistake_is_told_where_it_stands(
    cloud_tree: Tree, file: str, old: str, new: str, at: str, message: str
) -> None:
    """Each rule objects at the line that has to change, and names what it objects to."""
    cloud_tree.change(file, old, new)

    told = cloud_tree.told()

    places = [(f, line) for f, line, said in told if message in said]
    assert places, told
    assert not at or (file, cloud_tree.line(file, at)) in places, told


def test_the_tree_without_a_mistake_has_no_faults(cloud_tree: Tree) -> None:
    """The rules let pass what is right, and the counts say how well things are known."""
    assert cloud_tree.told() == []
    assert (
        "tiny-cloud: 14 operations, 0 webhooks, 2 tags, 24 schemas, 0 anonymous schemas, 38 examples checked"
        in cloud_tree.said
    )
    assert "tiny-cloud: operations by evidence: 13 recorded, 0 documented, 1 assumed" in cloud_tree.said
    assert "tiny-cloud: schemas by evidence: 24 recorded, 0 documented, 0 assumed" in cloud_tree.said


def test_pages_may_tell_less_than_their_shape(cloud_tree: Tree) -> None:
    """A fact that no source shows for one list is left out there; the walk makes do with the others."""
    cloud_tree.change("schemas/ExportCursor.yaml", "  more: {type: boolean, description: More.}\n", "")
    cloud_tree.change("paths/export.yaml", ", more: false", "")

    assert cloud_tree.told() == []
