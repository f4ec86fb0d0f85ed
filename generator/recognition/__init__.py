"""What the machine reads in the wording: deadlines, quantities, citations, agencies.

Every reader is a pure function of text. What it finds stands beside the wording, never in its
place; what it cannot read it says so, and never guesses. Spans and substrings refer to the
text in Unicode NFC, which is the form of all data.
"""
