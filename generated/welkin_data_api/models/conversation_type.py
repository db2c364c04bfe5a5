# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""Documented values of an open string."""

from welkin_runtime.decoding import OpenEnum


class ConversationType(OpenEnum):
    """
    The channel of a conversation. Open, because the names changed between editions, and `app` changed its
    meaning: do not branch on it without knowing which edition a tenant follows.

    - `app`: Welkin's own app in this edition, a third party's app in later ones.
    - `third_party_app`: messages and push notifications in an app that is not Welkin's, in this edition.
    - `phone`: SMS, in this edition.
    - `email`: email, in both.
    - `sms`: SMS, in later editions.
    - `welkin_app`: Welkin's own app, in later editions.
    """

    APP = "app"
    EMAIL = "email"
    PHONE = "phone"
    SMS = "sms"
    THIRD_PARTY_APP = "third_party_app"
    WELKIN_APP = "welkin_app"
