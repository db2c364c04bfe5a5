# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class EncounterStatus(decoding.OpenEnum):
    """
    Where an encounter stands.

    - `DRAFT`: just created; every encounter begins so.
    - `PLANNED`: set down for later, without being worked on yet.
    - `OPEN`: being worked on.
    - `ACTIVE`: the name that older documentation has for an encounter being worked on.
    - `CANCELLED`: will not take place.
    - `FINALIZED`: signed off; the visit is documented.

    `DRAFT` and `OPEN` were recorded, the others are documented, all by name only: what they mean is read
    from the names. No source gives a complete list.
    """

    ACTIVE = "ACTIVE"
    CANCELLED = "CANCELLED"
    DRAFT = "DRAFT"
    FINALIZED = "FINALIZED"
    OPEN = "OPEN"
    PLANNED = "PLANNED"
