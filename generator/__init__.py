"""How a document in spec/ becomes one bundle and one package; it knows OpenAPI, never HTTP, a credential or a record."""
