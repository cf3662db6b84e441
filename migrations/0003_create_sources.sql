-- What was given, byte for byte, so that an article can be derived again.

create table sources (
    id bigint generated always as identity primary key,
    sha256 bytea not null check (length(sha256) = 32),
    importer text collate "C" not null,
    importer_version integer not null,
    name text not null,
    media_type text not null,
    length integer not null,
    bytes bytea not null,
    received_at timestamptz not null default repository_clock(),
    unique (sha256, importer, importer_version)
);

-- lz4 is several times faster than pglz, but not every PostgreSQL is built with it.
do $$
begin
    alter table sources alter column bytes set compression lz4;
exception
    when feature_not_supported then null;
end
$$;
