"""Update notifications: what a sandbox tells a subscriber's receiver, when and how; nothing of what a receiver does with it."""

from welkin_sdk.sandbox.notifications.deliveries import Delivery
from welkin_sdk.sandbox.notifications.notifier import Notifier
from welkin_sdk.sandbox.notifications.target import NotificationTarget

__all__ = ["Delivery", "NotificationTarget", "Notifier"]
