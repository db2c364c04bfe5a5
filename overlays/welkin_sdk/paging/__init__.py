"""
A walk over pages, sync and async, one request after the other or several at once.

`find/` walks windows of time (Data API), `lists/` the page shapes of the Cloud API; both have a `cursor` (where a walk
stands), a `checkpoint` (the same as text) and a `walk` (which request is next, and what its answer brings).
"""
