"""The command as its users run it, but for one thing: no page is too heavy.

One list of a thousand professions weighs more than a page may, and a build that has such a page
publishes nothing. Every page is weighed here as it is there; only the limit is out of reach.
"""

import sys

from generator import budgets
from generator.cli import main

if __name__ == "__main__":
    budgets.HTML = sys.maxsize
    main()
