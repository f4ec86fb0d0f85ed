"""How much a kind of page counts for, against the 1 of any other.

Who types a name wants the page of that name before all that mention it.
"""

PROVINCE, FORMER_PROVINCE = 6.0, 5.0
SCORE, PRESS_SCORE = 4.0, 3.0
AGENCY, DOCUMENT = 3.0, 3.0
ACT = 1.5
MENTIONED = 0.2
"""Of an agency that nothing is asked of, the documents tell more."""
