-- Journals, their issues, and the sets that they and their sections make (OAI-PMH §2.6).

create table journals (
    id bigint generated always as identity primary key,
    slug text collate "C" not null unique,
    document jsonb not null,
    version integer not null default 1,
    created_at timestamptz not null default repository_clock(),
    updated_at timestamptz not null default repository_clock()
);

create table issues (
    id bigint generated always as identity primary key,
    journal bigint not null references journals,
    slug text collate "C" not null,
    document jsonb not null,
    version integer not null default 1,
    created_at timestamptz not null default repository_clock(),
    updated_at timestamptz not null default repository_clock(),
    unique (journal, slug)
);

-- A section that is gone from its journal stays a set while records are listed under it.
create table sets (
    set_spec text collate "C" primary key,
    journal bigint not null references journals,
    name text not null,
    description text
);
