-- What is harvested from other repositories (docs/moving-from-ojs.md): how far each harvest is, so that it goes on where it stopped, and what became of every record.

create table harvests (
    id bigint generated always as identity primary key,
    journal bigint not null references journals,
    base_url text collate "C" not null,
    prefix text collate "C" not null,
    set_spec text collate "C" not null default '',
    until_date text collate "C",
    publish boolean not null default false,
    allow_private boolean not null default false,
    asked_by text collate "C" not null check (asked_by in ('command', 'server')),
    state text collate "C" not null default 'running' check (state in ('running', 'stopped', 'failed', 'complete')),

    list_from text collate "C",
    list_began text collate "C",
    token text collate "C",
    next_from text collate "C",

    counts jsonb not null default '{}',
    problem jsonb,
    created_at timestamptz not null default repository_clock(),
    updated_at timestamptz not null default repository_clock(),
    completed_at timestamptz,
    unique (journal, base_url, prefix, set_spec)
);

comment on column harvests.list_from is 'the from of the list that is under way; null for all of it';
comment on column harvests.list_began is 'the responseDate of the first page of that list';
comment on column harvests.token is 'the resumption token of its next page; null when it begins';
comment on column harvests.next_from is 'the from of the next list: when the last one that was completed began; null when none was';
comment on column harvests.counts is 'what became of the records of the last run';
comment on column harvests.problem is 'why it stopped or failed';

-- Which record became which article, and how it stood at its source: for deletions, and for the provenance of what is given on.
create table harvested_records (
    harvest bigint not null references harvests on delete cascade,
    identifier text collate "C" not null,
    datestamp text collate "C" not null,
    deleted boolean not null,
    article bigint references articles on delete set null,
    source bigint references sources,
    outcome text collate "C" not null,
    problems jsonb not null default '[]',
    harvested_at timestamptz not null default repository_clock(),
    primary key (harvest, identifier)
);

create index harvested_records_by_article on harvested_records (article) where article is not null;
create index harvested_records_by_outcome on harvested_records (harvest, outcome, identifier);
