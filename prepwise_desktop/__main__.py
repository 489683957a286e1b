"""Where every process of the program begins, the reader's too: nothing is loaded that it may not need."""

import gc
import sys


def main() -> int:
    """Run the program; returns its exit status."""
    if getattr(sys, "frozen", False):
        # In a bundle the reader process is this program too; this line is where it turns into a reader.
        import multiprocessing

        multiprocessing.freeze_support()
    from prepwise_desktop import cli

    status = cli.main()
    # The system takes the memory back as a whole: looking for garbage in it first holds the end by a tenth of a second.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
