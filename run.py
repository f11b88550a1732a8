"""Start the program, or test it, on a machine that has nothing but Python.

    python run.py                  the window with a demo office (without a display: pictures of it)
    python run.py test [ARGS]      the whole test suite, PostgreSQL part included; ARGS go to pytest
    python run.py check            style, types, contracts between the parts, translations
    python run.py pictures [DIR]   a picture of every panel of the demo office
    python run.py ARGS             anything else goes to the program: see python run.py --help

It makes an environment of its own beside this file with the tested versions of ``requirements.lock``. On Debian and
its kin, as root, it brings the few system libraries and Chinese fonts; otherwise it says which ones are missing.
It runs on CPython 3.11 to 3.13; another Python only looks for one of these.

Every Python, also 2.7, must be able to read this file: no annotations, no f-strings. The rest is in ``tools``.
"""

import os
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 13)


def run(arguments, version=sys.version_info, call=subprocess.call):
    """Carry out one of the commands of the module's text, here or in a Python that can."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        from tools.run_commands import main

        return main(arguments)
    python = another_python(call)
    if python is not None:
        return call(python + [os.path.abspath(__file__)] + arguments)  # noqa: RUF005, PTH100 - an old Python reads this
    sys.exit(
        "CRM Desktop needs Python 3.11, 3.12 or 3.13; this is Python %d.%d, and no other was found. "
        "Install Python 3.13 from https://www.python.org/downloads/ and start again with it: python3.13 run.py"
        % tuple(version[:2])
    )


def another_python(call):
    """The command of the newest Python on this machine that will do; None without any."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        for command in (["python3.%d" % minor], ["py", "-3.%d" % minor]):
            try:
                with open(os.devnull, "w") as nowhere:  # noqa: PTH123
                    if call(command + ["-c", ""], stdout=nowhere, stderr=nowhere) == 0:  # noqa: RUF005
                        return command
            except OSError:
                continue
    return None


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
