"""What the pages and files of scores need: indices, years, units, lost points and remedies."""
