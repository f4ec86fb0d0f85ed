"""Pages as papers: what a Word file, a PDF and a plain text are made from."""
