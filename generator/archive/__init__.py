"""Dated copies of the published site, so that a citation can point at what was seen.

A copy is a manifest, `<ngày>.json`, and the files that it names, kept once by their SHA-256 in
`kho/`: a page that did not change between two copies is kept once.
"""
