# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class WebhookDeliveryStatus(OpenEnum):
    """
    What became of a webhook.
    """

    DELIVERED = "DELIVERED"
    FAILED = "FAILED"
    SENT = "SENT"
