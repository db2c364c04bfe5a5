# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime import decoding


class UserPermissionType(decoding.OpenEnum):
    """
    The known values, or any other string an answer may hold: see `UserPermissionTypeValue`.
    """

    SECURITY_POLICY = "SECURITY_POLICY"
    SECURITY_ROLE = "SECURITY_ROLE"
