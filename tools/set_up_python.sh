#!/bin/sh
# Makes a virtual environment with the locked packages and the project in it:
#     sh tools/set_up_python.sh PYTHON FOLDER
# Nothing is downloaded that the lock has no hash for.
set -eu
python=$1
folder=$2

command -v "$python" >/dev/null 2>&1 || {
    echo "Needs Python 3.11 or later; there is no '$python'. Name one: make PYTHON=/path/to/python3" >&2
    exit 2
}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Needs Python 3.11 or later; '$python' is $("$python" --version 2>&1)." \
        "Name another: make PYTHON=/path/to/python3" >&2
    exit 2
}

# Debian keeps these parts of the standard library in a package of their own.
has_venv() { "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; }
if ! has_venv && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing python3-venv"
    apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv \
        >/dev/null 2>&1 || true
fi
has_venv || {
    echo "'$python' lacks the modules venv and ensurepip; on Debian: apt-get install python3-venv" >&2
    exit 2
}

echo "Setting up $folder (once; a minute or two)"
"$python" -m venv --clear "$folder"
pip() {
    "$folder/bin/python" -m pip --disable-pip-version-check --no-input "$@"
}
pip install -qq --require-hashes -r requirements.lock
pip install -qq --no-deps --no-build-isolation --editable .
