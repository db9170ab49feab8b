"""`python -m generator` is `careportal`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="careportal")
