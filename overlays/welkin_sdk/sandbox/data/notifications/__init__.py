"""Update notifications: what a sandbox tells a subscriber's receiver, when and how; nothing of what a receiver does with it."""

from welkin_sdk.sandbox.data.notifications.deliveries import Delivery
from welkin_sdk.sandbox.data.notifications.notifier import Notifier
from welkin_sdk.sandbox.data.notifications.target import NotificationTarget

__all__ = ["Delivery", "NotificationTarget", "Notifier"]
