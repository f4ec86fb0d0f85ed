"""Pages described for machines: JSON-LD in the words of schema.org, documents in those of the
ELI ontology too.

Vietnam has no official ELI scheme, so the addresses are the portal's own: «ELI-like». Every word
comes from the documents or from what the pages show; what is not known is left out.
"""
