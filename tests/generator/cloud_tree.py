"""
A document of the other kind: named methods, page shapes, evidence, tenants and instances, files and open maps.

One operation for each form that the generator knows, and nothing twice.
"""

from __future__ import annotations

from generator.documents import Document

DOCUMENT = Document(
    name="tiny-cloud",
    source="spec/tiny-cloud/openapi.yaml",
    bundle="spec/dist/tiny-cloud.openapi.json",
    package="welkin_cloud_api",
    paths_begin_with=("{instanceName}", "admin"),
    evidence=True,
    method_names=True,
)

_KNOWN = """\
x-welkin-evidence: recorded
x-welkin-source: {document: cloud-api-recordings, section: Anything}"""

_FAILURE = "$ref: ../responses/Refusal.yaml"


def _schema(text: str) -> str:
    return f"{text}{_KNOWN}\n"


def _page(items: str) -> str:
    return _schema(f"type: object\ndescription: A page.\n{items}")


def _operation(
    name: str,
    method: str,
    answer: str = "{description: Done.}",
    *,
    more: str = "",
    tag: str = "Pets",
    parameters: str = "",
) -> str:
    """One operation, to stand below its HTTP method."""
    listed = f"  parameters:\n{parameters}" if parameters else ""
    return f"""\
  operationId: {name}
  summary: Try {method}
  description: Shows one form.
  tags: [{tag}]
  x-welkin-method: {method}
{more}\
  x-welkin-evidence: recorded
  x-welkin-source: {{document: cloud-api-recordings, section: Anything}}
{listed}\
  responses:
    "200": {answer}
    "404": {{{_FAILURE}}}
    default: {{{_FAILURE}}}
"""


def _parameter(name: str, schema: str, *, place: str = "query", more: str = "") -> str:
    return f"""\
    - name: {name}
      in: {place}
      required: {str(place == "path").lower()}
      description: Something to say.
      schema: {{description: Something to say., {schema}}}
      examples: {{one: {{value: {"[a]" if "array" in schema else '"1"'}}}}}
{more}"""


def _json(schema: str, value: str) -> str:
    return f"{{description: It., content: {{application/json: {{schema: {schema}, example: {value}}}}}}}"


def _body(schema: str, value: str, media: str = "application/json") -> str:
    return f"""\
  requestBody:
    required: true
    content:
      {media}:
        schema: {{$ref: ../schemas/{schema}.yaml}}
        example: {value}
"""


_PET = '{id: a, name: Rex, bornAt: "2020-01-01T00:00:00.000Z"}'
_ONE_PET = _json("{$ref: ../schemas/Pet.yaml}", _PET)
_PET_ID = _parameter("petId", "type: string, minLength: 1", place="path")
_PAGE = _parameter("page", "type: integer").replace('"1"', "1") + _parameter("size", "type: integer").replace(
    '"1"', "1"
)
_FILE = (
    "{description: A file., content: {application/octet-stream: {schema: {type: string, format: binary}}}}"
)


def _paged(style: str) -> str:
    return f"  x-welkin-pagination: {style}\n"


def _unbound(reason: str) -> str:
    return f"  x-welkin-identity: {{unbound: {reason}}}\n"


_INSTANCE = "parameters: [{$ref: ../parameters/InstanceName.yaml}]\n"

FILES = {
    "openapi.yaml": """\
openapi: "3.1.0"
info:
  title: Tiny Cloud
  version: "1.0.0"
  license: {name: Apache License 2.0, identifier: Apache-2.0}
servers:
  - url: "https://api.example.invalid/{tenantName}"
    description: The only one.
    variables:
      tenantName: {default: acme, description: Who.}
tags:
  - {name: Pets, description: Animals that people keep.}
  - {name: Staff, description: People who keep them.}
security:
  - bearer: []
x-welkin-page-shapes:
  numbered: {description: Numbers., kind: number, items: data.content, page: page, size: size, last: data.last, total: data.total}
  tokens: {description: Tokens., kind: token, items: content, token: pageToken, size: pageSize, next: meta.next}
  cursors: {description: Positions., kind: cursor, items: data, cursor: start, size: pageSize, next: cursor.end, more: cursor.more}
  whole: {description: All at once., kind: whole}
paths:
  /admin/tokens/{client}: {$ref: paths/tokens.yaml}
  /{instanceName}/pets: {$ref: paths/pets.yaml}
  /{instanceName}/pets/{petId}: {$ref: paths/pet.yaml}
  /{instanceName}/pets/{petId}/chips/{chipId}: {$ref: paths/chip.yaml}
  /{instanceName}/pets/{petId}/data: {$ref: paths/data.yaml}
  /{instanceName}/pets/{petId}/files: {$ref: paths/files.yaml}
  /{instanceName}/pets/{petId}/mails: {$ref: paths/mails.yaml}
  /{instanceName}/pets/{petId}/picture: {$ref: paths/picture.yaml}
  /{instanceName}/by-filter/pets: {$ref: paths/by_filter.yaml}
  /{instanceName}/talk: {$ref: paths/talk.yaml}
  /{instanceName}/export: {$ref: paths/export.yaml}
  /{instanceName}/kinds: {$ref: paths/kinds.yaml}
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
""",
    "paths/tokens.yaml": "post:\n"
    + _operation(
        "exchangeToken",
        "token.exchange",
        _json("{$ref: ../schemas/Token.yaml}", "{token: t}"),
        tag="Staff",
        parameters=_parameter("client", "type: string", place="path"),
        more="  security: []\n" + _unbound("The token names nobody.") + _body("Secret", "{secret: s}"),
    ),
    "paths/pets.yaml": _INSTANCE
    + "get:\n"
    + _operation(
        "listPets",
        "pets.list",
        _json("{$ref: ../schemas/PetPage.yaml}", "{data: {content: []}}"),
        more=_paged("{style: numbered}"),
        parameters=_PAGE
        + _parameter(
            "kinds", "type: array, items: {$ref: ../schemas/PetKindValue.yaml}", more="      explode: false\n"
        ).replace("[a]", "[DOG]")
        + _parameter(
            "from",
            "type: string",
            more="      x-welkin-python-name: from_name\n      x-welkin-evidence: documented\n",
        ),
    )
    + "post:\n"
    + _operation(
        "createPet", "pets.create", _ONE_PET, more=_body("PetCreate", "{name: Rex, kind: DOG}")
    ).replace("x-welkin-evidence: recorded", "x-welkin-evidence: assumed", 1)
    + "patch:\n"
    + _operation(
        "updatePets",
        "pets.update_many",
        _json("{$ref: ../schemas/PetList.yaml}", f"[{_PET}]"),
        more=_body("PetRows", "[{name: Rex, kind: DOG}]"),
    ),
    "paths/pet.yaml": _INSTANCE + "delete:\n" + _operation("deletePet", "pets.delete", parameters=_PET_ID),
    "paths/chip.yaml": _INSTANCE
    + "put:\n"
    + _operation(
        "replaceChip",
        "chips.replace",
        _json("{$ref: ../schemas/Notes.yaml}", "{any: 1}"),
        parameters=_parameter("chipId", "type: string", place="path") + _PET_ID,
        more=_unbound("Designed by the customer.") + _body("ChipReplace", "{petId: a, code: c}"),
    ),
    "paths/data.yaml": _INSTANCE
    + "post:\n"
    + _operation(
        "createNotes",
        "notes.create",
        _ONE_PET,
        parameters=_PET_ID,
        more="  x-welkin-identity: {repeated: {petId: id}}\n" + _body("Notes", "{any: 1}"),
    ),
    "paths/files.yaml": _INSTANCE
    + "post:\n"
    + _operation(
        "uploadFiles",
        "pets.upload_files",
        parameters=_PET_ID,
        more=_body("FileForm", "0", "multipart/form-data").replace("        example: 0\n", ""),
    ),
    "paths/mails.yaml": _INSTANCE
    + "post:\n"
    + _operation(
        "createMail",
        "pets.create_mail",
        parameters=_PET_ID,
        more=_body("Mail", "{subject: s, to: [a]}")
        + """\
      multipart/form-data:
        schema: {$ref: ../schemas/MailForm.yaml}
""",
    ),
    "paths/picture.yaml": _INSTANCE
    + "get:\n"
    + _operation("downloadPicture", "pets.download_picture", _FILE, parameters=_PET_ID),
    "paths/by_filter.yaml": _INSTANCE
    + "post:\n"
    + _operation(
        "listPetsByFilter",
        "pets.list_by_filter",
        _json("{$ref: ../schemas/PetPage.yaml}", "{data: {content: []}}"),
        more=_paged("{style: numbered}") + "  x-welkin-read-only: true\n" + _body("PetFilter", "{name: Rex}"),
        parameters=_PAGE,
    ),
    "paths/talk.yaml": _INSTANCE
    + "get:\n"
    + _operation(
        "searchTalk",
        "talk.search",
        _json("{$ref: ../schemas/TalkPage.yaml}", "{content: [], meta: {next: null}}"),
        more=_paged("{style: tokens, excludes: [query]}"),
        parameters="".join(_parameter(name, "type: string") for name in ("query", "pageToken", "pageSize")),
    ),
    "paths/export.yaml": _INSTANCE
    + "get:\n"
    + _operation(
        "exportPets",
        "exports.list",
        _json("{$ref: ../schemas/ExportPage.yaml}", "{data: [], cursor: {end: e, more: false}}"),
        more=_paged("{style: cursors}"),
        parameters="".join(_parameter(name, "type: string") for name in ("start", "pageSize")),
    ),
    "paths/kinds.yaml": _INSTANCE
    + "get:\n"
    + _operation(
        "listKinds",
        "kinds.list",
        _json("{$ref: ../schemas/NotesList.yaml}", "[]"),
        more=_paged("{style: whole}"),
        tag="Staff",
    ),
    "parameters/InstanceName.yaml": """\
name: instanceName
in: path
required: true
description: Where.
schema: {type: string, description: Where.}
examples: {one: {value: live}}
""",
    "responses/Refusal.yaml": """\
description: A refusal.
content:
  application/json:
    schema: {$ref: ../schemas/ProblemList.yaml}
    example: [{code: REFUSED}]
""",
    "schemas/Pet.yaml": _schema(
        """\
type: object
description: An animal.
required: [id, name]
properties:
  id: {type: string, description: Its id.}
  name: {type: [string, "null"], description: What it listens to.}
  kind: {$ref: PetKind.yaml}
  bornAt: {$ref: Instant.yaml}
  from: {type: string, description: Where it is from., x-welkin-python-name: origin}
"""
    ),
    "schemas/PetCreate.yaml": _schema(
        """\
type: object
description: What a new one takes.
required: [name, kind]
properties:
  name: {type: string, description: What it listens to.}
  kind: {$ref: PetKindValue.yaml}
"""
    ),
    "schemas/PetRows.yaml": _schema(
        "type: array\ndescription: Several at once.\nitems: {$ref: PetCreate.yaml}\n"
    ),
    "schemas/PetList.yaml": _schema("type: array\ndescription: Several.\nitems: {$ref: Pet.yaml}\n"),
    "schemas/PetFilter.yaml": _schema(
        "type: object\ndescription: What to look for.\nproperties:\n  name: {type: string, description: Its name.}\n"
    ),
    "schemas/PetKind.yaml": _schema(
        "description: What it is.\nx-welkin-open-enum: true\nanyOf: [{$ref: PetKindValue.yaml}, {type: string}]\n"
    ),
    "schemas/PetKindValue.yaml": _schema("type: string\ndescription: What it is.\nenum: [DOG, CAT]\n"),
    "schemas/Instant.yaml": _schema(
        "type: string\ndescription: A time.\nx-welkin-python-type: datetime\nx-welkin-spelling: zulu\n"
    ),
    "schemas/PetPage.yaml": _page("required: [data]\nproperties:\n  data: {$ref: PetPageData.yaml}\n"),
    "schemas/PetPageData.yaml": _page(
        """\
properties:
  content: {type: array, description: The animals., items: {$ref: Pet.yaml}}
  last: {type: boolean, description: No more.}
"""
    ),
    "schemas/TalkPage.yaml": _page(
        """\
properties:
  content: {type: array, description: What was said., items: {$ref: Notes.yaml}}
  meta: {$ref: TalkMeta.yaml}
"""
    ),
    "schemas/TalkMeta.yaml": _page(
        'properties:\n  next: {type: [string, "null"], description: Its token.}\n'
    ),
    "schemas/ExportPage.yaml": _page(
        """\
properties:
  data: {type: array, description: Records., items: {$ref: Pet.yaml}}
  cursor: {$ref: ExportCursor.yaml}
"""
    ),
    "schemas/ExportCursor.yaml": _page(
        "properties:\n  end: {type: string, description: Where.}\n  more: {type: boolean, description: More.}\n"
    ),
    "schemas/NotesList.yaml": _schema("type: array\ndescription: All of them.\nitems: {$ref: Notes.yaml}\n"),
    "schemas/Notes.yaml": _schema(
        "type: object\ndescription: Whatever the customer has designed.\nadditionalProperties: true\n"
    ),
    "schemas/ChipReplace.yaml": _schema(
        """\
type: object
description: The chip of a pet.
required: [petId, code]
properties:
  petId: {type: string, description: The pet.}
  code: {type: string, description: What it sends.}
"""
    ),
    "schemas/FileForm.yaml": _schema(
        """\
type: object
description: Files.
required: [files]
properties:
  files: {type: array, description: Them., items: {type: string, format: binary}}
  title: {type: string, description: What they are.}
"""
    ),
    "schemas/Mail.yaml": _schema(
        """\
type: object
description: A letter.
required: [subject]
properties:
  subject: {type: string, description: Its first line.}
  to: {type: array, description: Whom to., items: {type: string}}
"""
    ),
    "schemas/MailForm.yaml": _schema(
        """\
type: object
description: A letter with something in it.
required: [subject]
properties:
  subject: {type: string, description: Its first line.}
  to: {type: array, description: Whom to., items: {type: string}}
  enclosed: {type: string, format: binary, description: What is in it.}
"""
    ),
    "schemas/Secret.yaml": _schema(
        "type: object\ndescription: A secret.\nrequired: [secret]\n"
        "properties:\n  secret: {type: string, description: It.}\n"
    ),
    "schemas/Token.yaml": _schema(
        "type: object\ndescription: A token.\nproperties:\n  token: {type: string, description: It.}\n"
    ),
    "schemas/ProblemList.yaml": _schema(
        "type: array\ndescription: What went wrong.\nitems: {$ref: Problem.yaml}\n"
    ),
    "schemas/Problem.yaml": _schema(
        "type: object\ndescription: One thing.\nproperties:\n  code: {type: string, description: Which.}\n"
    ),
}
