# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""
Records, operations and resources of the Welkin Data API: pure, no network.

`models` holds the records, `operations` the table of what can be asked for, `resources` the same as methods over a `Wire`
of welkin_runtime.
"""
