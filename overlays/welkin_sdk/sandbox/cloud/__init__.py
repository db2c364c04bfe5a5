"""
The Cloud API's half of the sandbox, under `/cloud`: its routes, shapes and statuses come from the bundled document.

Behaviour that no schema says lives in one module per subject; what is left is answered by the document alone. The
Data API's half and the client are not known here.
"""
