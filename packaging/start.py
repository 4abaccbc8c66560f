"""Where the built program begins; does what the ``callflow`` command does."""

from designer.cli import main

if __name__ == "__main__":
    main()
