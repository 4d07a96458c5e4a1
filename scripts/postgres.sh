# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A private PostgreSQL server for the tests: own folder, Unix socket only, gone afterwards. Sourced by ./dev.

# PostgreSQL refuses to run as root, so root hands it to the user that the package made.
as_postgres_owner() {
    if [[ $(id -u) -eq 0 ]]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# start_postgres FOLDER: FOLDER is short, as a socket path may have 107 characters.
start_postgres() {
    local folder=$1
    postgres_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2> /dev/null | sort -V | tail -n 1)
    [[ -n $postgres_bin ]] || fail "No PostgreSQL server under /usr/lib/postgresql: install postgresql-15."
    mkdir -m 0700 "$folder/pg"
    if [[ $(id -u) -eq 0 ]]; then
        chmod 0711 "$folder" # lets the server reach its own folder, and nobody list ours
        chown postgres: "$folder/pg"
    fi
    # Durability is off: the cluster lives as long as the test run. Trust is safe behind a folder of mode 0700.
    as_postgres_owner "$postgres_bin/initdb" --pgdata="$folder/pg/data" --username=postgres --auth=trust \
        --locale=C.UTF-8 --encoding=UTF8 --no-sync > "$folder/initdb.log" 2>&1 \
        || { cat "$folder/initdb.log" >&2; fail "The private PostgreSQL server could not be set up."; }
    # One role has to show a password, so that a wrong one can be tried.
    as_postgres_owner sed -i '1i local all waymark_scram scram-sha-256' "$folder/pg/data/pg_hba.conf"
    postgres_folder="$folder/pg"
    as_postgres_owner "$postgres_bin/pg_ctl" --pgdata="$postgres_folder/data" --log="$postgres_folder/server.log" \
        --options="-c listen_addresses='' -c unix_socket_directories='$postgres_folder' -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=60" --wait --silent start > /dev/null \
        || { cat "$postgres_folder/server.log" >&2; fail "The private PostgreSQL server did not start."; }
    export WAYMARK_TEST_POSTGRES="postgresql:///postgres?host=$postgres_folder&user=postgres"
    export WAYMARK_REQUIRE_POSTGRES=1
}

stop_postgres() {
    if [[ -n ${postgres_folder:-} ]]; then
        as_postgres_owner "$postgres_bin/pg_ctl" --pgdata="$postgres_folder/data" --mode=immediate --silent stop \
            > /dev/null 2>&1 || true
        postgres_folder=
    fi
}
