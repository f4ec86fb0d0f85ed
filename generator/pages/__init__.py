"""Views to Markdown pages. Official text is handed over as HTML, escaped: it is never markup."""
