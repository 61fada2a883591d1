#!/bin/sh
# Sees to the programs of the system that the tests of rendered pages need: LibreOffice, the
# Liberation fonts (with Vietnamese letters, in the widths of Times New Roman) and pdftoppm.
# As root with apt it installs what is missing; otherwise it says what is missing and goes on,
# and those tests are skipped with the reason.
set -eu

has_office() { command -v soffice >/dev/null 2>&1 || command -v libreoffice >/dev/null 2>&1; }
has_pdftoppm() { command -v pdftoppm >/dev/null 2>&1; }
# Version 1 of the fonts has the same name and no Vietnamese letters, so ask for the language.
has_fonts() {
    command -v fc-list >/dev/null 2>&1 &&
        [ -n "$(fc-list ':family=Liberation Serif:lang=vi' family)" ]
}

list_missing() {
    has_office || echo libreoffice-writer-nogui
    has_fonts || echo fonts-liberation2
    has_pdftoppm || echo poppler-utils
}

# Newer Debians have version 2 of the fonts in fonts-liberation, older ones no nogui package.
name_other() {
    case $1 in
    libreoffice-writer-nogui) echo libreoffice-writer ;;
    fonts-liberation2) echo fonts-liberation ;;
    *) echo "$1" ;;
    esac
}

install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
        >/dev/null 2>&1
}

missing=$(list_missing)
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system packages for the page tests:" $missing
    apt-get update -qq >/dev/null 2>&1 || echo "apt-get update failed; going on without it" >&2
    for package in $missing; do
        install "$package" || install "$(name_other "$package")" ||
            echo "apt-get could not install $package" >&2
    done
    missing=$(list_missing)
fi

if [ -n "$missing" ]; then
    echo "The tests of rendered pages will be skipped; missing on this machine:" $missing >&2
fi
