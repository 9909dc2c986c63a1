#!/bin/sh
# Runs once, on an empty data directory. The application's role owns its tables and bypasses no row-level security.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$BAUWEG_DATABASE_PASSWORD" <<'SQL'
create role bauweg login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
create database bauweg owner bauweg encoding 'UTF8' template template0;
revoke all on database bauweg from public;
SQL
