# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class WorkerGender(OpenEnum):
    """
    Gender of a worker. Open: the prose lists the values, the table types a plain string.

    - `Male`: male.
    - `Female`: female.
    - `Unknown`: not recorded.
    - `Other`: none of the other values fits.
    - `Transgender`: transgender.
    - `Decline`: the worker prefers not to say.
    """

    DECLINE = "Decline"
    FEMALE = "Female"
    MALE = "Male"
    OTHER = "Other"
    TRANSGENDER = "Transgender"
    UNKNOWN = "Unknown"
