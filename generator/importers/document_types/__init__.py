"""One module a kind of document: from lines and tables to the nodes of the schema."""
