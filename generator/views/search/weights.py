"""How much a kind of page counts for, against the 1 of any other.

Who types a name wants the page of that name before all that mention it.
"""

PROVINCE = 6.0
SCORE, PRESS_SCORE = 4.0, 3.0
AGENCY, DOCUMENT = 3.0, 4.5
AREA, YEAR = 3.0, 6.0
INDEX, INDEX_YEAR = 6.5, 3.2
SECTION = 1.5
"""A part of a score's page, or a page beside it."""
ACT = 0.7
"""Found by its number; by common words («luật», «UBND tỉnh») it goes after what cites it."""
MEASURE = 0.3
"""Named in the very words that documents are searched by, it goes after them."""
CALENDAR = 0.5
"""Found by «lịch»."""
EVERYWHERE = 0.15
"""Found by «các tỉnh»; else the agencies of one province go before."""
MENTIONED = 0.2
"""Of an agency that nothing is asked of, the documents tell more."""
OF_GROUP = 0.5
"""«Các sở, ngành» stands in every document; who types a name means one agency."""
LIST = 1.2
"""A list of a province; its own page and what stands in the list go before."""
TERM = 0.8
"""Of an explained word the plans that use it tell more; it is found by the word itself."""
BASIS = 0.5
"""A number leads to the act itself, then to those who rest on it."""
AREA_OF_PROVINCE = 0.4
"""The area and its tasks go before; with the name of the province it is the first."""
