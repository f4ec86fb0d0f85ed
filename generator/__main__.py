"""`python -m generator` is the same as `cchc`."""

import sys

from generator.cli import main

sys.exit(main())
