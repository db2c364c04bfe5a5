# Made by generator/ from the document in spec/. Do not edit: change the document or the templates.
"""One module an operation: how its request is built, how its response is read."""
