"""One module a kind of file: `read(raw: bytes, name: str) -> Reading`; raises Refused."""
