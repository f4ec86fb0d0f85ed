"""An official document as received becomes a draft of its data file.

    received file -> readers -> Reading -> stages -> document_types -> Draft -> YAML

A reader knows one kind of file and nothing of documents. A stage knows one habit of Vietnamese
administrative documents and nothing of files. A document type knows how the pieces of one kind of
document become nodes of the schema. No rule names a document or a province, and no word of the
received text is ever dropped: it stands in the draft, or is set aside with a reason.
"""
