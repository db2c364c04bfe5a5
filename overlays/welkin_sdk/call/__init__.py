"""One call: an operation and its arguments in; a record, a page, a file or one error out."""
