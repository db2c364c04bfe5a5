# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class AuditOperation(decoding.OpenEnum):
    """
    What was done to a record.
    """

    CREATE = "CREATE"
    DELETE = "DELETE"
    UPDATE = "UPDATE"
