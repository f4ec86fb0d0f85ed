"""`python -m generator` is the same as `cchc`."""

import sys

if __name__ == "__main__":  # processes that make heavy files read this module again
    try:
        from generator.cli import main
    except KeyboardInterrupt:  # pressed before anything was begun
        sys.exit(1)
    sys.exit(main())
