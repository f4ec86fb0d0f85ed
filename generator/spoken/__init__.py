"""Vietnamese as a newsreader says it: numbers, dates, document numbers, official wording.

Everything here is a pure function of its arguments, and knows nothing of the data.
"""
