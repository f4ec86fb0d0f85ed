"""`python -m generator` is the same as `cchc`."""

import sys

from generator.cli import main

if __name__ == "__main__":  # processes that make heavy files read this module again
    sys.exit(main())
