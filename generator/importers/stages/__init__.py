"""One module a habit of the documents: `apply(reading: Reading) -> Reading`, a pure function."""
