# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class UserIdentifierTypeValue(decoding.OpenEnum):
    """
    What the path names a user by. Without it, the path holds a username.

    - `ID`: Welkin's id.
    - `EMAIL`: the address.
    """

    EMAIL = "EMAIL"
    ID = "ID"
