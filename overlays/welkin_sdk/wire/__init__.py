"""
Everything that touches the network: token, transport, one call, a walk over pages.

No path, field or type of the API is known here, and no client: what to send comes in as a `Request`.
"""
