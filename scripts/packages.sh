# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Installs what is missing from Debian packages. Sourced by ./dev, which sets root and build.
: "${root:?}" "${build:?}"

# Prints "package reason" for each line of the package list whose first column is one of the arguments.
listed_packages() {
    local kind package reason
    while read -r kind package reason; do
        if [[ " $* " == *" $kind "* ]]; then
            printf '%s %s\n' "$package" "$reason"
        fi
    done < "$root/packaging/linux/debian-packages.txt"
}

# The same, only those that dpkg does not know as installed. One query for all keeps a second run quick.
missing_packages() {
    local installed package reason
    installed=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' 2> /dev/null) "
    while read -r package reason; do
        if [[ $installed != *" $package=installed "* ]]; then
            printf '%s %s\n' "$package" "$reason"
        fi
    done < <(listed_packages "$@")
}

# install_missing KIND…: asks for nothing when all is there.
install_missing() {
    if ! command -v dpkg-query > /dev/null; then
        say "This is not Debian: install the equivalents of packaging/linux/debian-packages.txt yourself. Going on."
        return
    fi
    local missing
    missing=$(missing_packages "$@")
    if [[ -z $missing ]]; then
        return
    fi
    local as_root=()
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo > /dev/null || fail "Packages are missing and neither root nor sudo is available. As root, run:
  apt-get install --no-install-recommends $(cut -d' ' -f1 <<< "$missing" | tr '\n' ' ')"
        as_root=(sudo)
    fi
    say "Installing from Debian (the first time this takes some minutes):"
    sed -e 's/^\([^ ]*\) /\1\t/' -e 's/^/  /' <<< "$missing" | expand -t 24
    mkdir -p "$build"
    local log="$build/packages.log"
    # shellcheck disable=SC2046 # one word per package
    if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y \
        --no-install-recommends -o Dpkg::Use-Pty=0 $(cut -d' ' -f1 <<< "$missing"); } > "$log" 2>&1 < /dev/null; then
        tail -n 15 "$log" >&2
        fail "Installing the packages failed. The whole output is in $log"
    fi
}
