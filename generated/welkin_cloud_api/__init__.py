# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
Records, requests and resources of the Welkin Cloud API: pure, no network.

`models` holds the records, `api` one module an operation (build the request, read the response), `resources` the same
as methods over a `Wire` of welkin_runtime.
"""
