"""
A local mirror of a Welkin tenant that loses nothing: plan, pull, store, watermark, in that order.

The promise: at-least-once pull, exactly-once effect per destination, eventual equality with the server, deletes
included. What the receiver of webhooks and the command line are must not be known here.
"""
