-- Every import is a batch of its own: it can be watched while it runs, goes on after a restart, and can be taken back as one.

create table imports (
    id bigint generated always as identity primary key,
    journal bigint not null references journals,
    state text collate "C" not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed', 'undone')),
    options jsonb not null,
    started_by text,
    files integer not null default 0,
    files_done integer not null default 0,
    articles_done integer not null default 0,
    summary jsonb,
    failure text,
    cancel_asked boolean not null default false,
    created_at timestamptz not null default repository_clock(),
    ended_at timestamptz
) with (fillfactor = 70);

comment on column imports.options is 'how it was asked for, so that it can be taken up again';
comment on column imports.summary is 'the import in numbers, as far as it has come';

create index imports_by_journal on imports (journal, id);
create index imports_under_way on imports (id) where state in ('waiting', 'running');

-- What is to be imported in the background, and what became of it. The bytes go when their report comes.
create table import_files (
    import bigint not null references imports on delete cascade,
    place integer not null,
    name text not null,
    bytes bytea,
    mapping text,
    report jsonb,
    primary key (import, place)
);

comment on column import_files.mapping is 'what whoever gave it says of the columns of a table';

create index import_files_to_do on import_files (import, place) where report is null;

do $$
begin
    alter table import_files alter column bytes set compression lz4;
exception
    when feature_not_supported then null;
end
$$;

-- What an import changed: how each article was before, and the version that the import left it in.
create table import_changes (
    import bigint not null references imports on delete cascade,
    article bigint not null references articles on delete cascade,
    before jsonb,
    version integer not null,
    primary key (import, article)
);

comment on column import_changes.before is 'null when the import made the article';

create index import_changes_by_article on import_changes (article);

-- The database itself keeps the book, so that nothing an import does can be left out: the connections of an import say which one they are (publishing.import).
create function present_import() returns bigint
language sql stable
as $$ select nullif(current_setting('publishing.import', true), '')::bigint $$;

create function note_import_of_new() returns trigger
language plpgsql
as $$
begin
    if present_import() is not null then
        insert into import_changes (import, article, version)
        select present_import(), id, version
        from made;
    end if;
    return null;
end
$$;

create trigger articles_made_by_import
after insert on articles
referencing new table as made
for each statement execute function note_import_of_new();

create function note_import_of_changed() returns trigger
language plpgsql
as $$
begin
    if present_import() is not null then
        insert into import_changes (import, article, before, version)
        select present_import(), was.id,
            jsonb_build_object(
                'journal', was.journal, 'issue', was.issue, 'section', was.section, 'state', was.state, 'version', was.version,
                'document', was.document, 'problems', was.problems, 'source', was.source, 'source_key', was.source_key, 'given', was.given),
            changed.version
        from was
        join changed on changed.id = was.id
        where changed.version <> was.version
        on conflict (import, article) do update set version = excluded.version;
    end if;
    return null;
end
$$;

create trigger articles_changed_by_import
after update on articles
referencing old table as was new table as changed
for each statement execute function note_import_of_changed();
