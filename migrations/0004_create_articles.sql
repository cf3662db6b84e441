-- Articles in every state, and the keys by which one is known again within its journal.

create table articles (
    id bigint generated always as identity primary key,
    journal bigint not null references journals,
    issue bigint references issues,
    section text collate "C",
    state text collate "C" not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    version integer not null default 1,
    document jsonb not null,
    problems jsonb not null default '[]',
    verdicts jsonb not null default '[]',
    source bigint references sources,
    source_key text collate "C",
    created_at timestamptz not null default repository_clock(),
    updated_at timestamptz not null default repository_clock(),
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal_reason text,

    rendered_by integer,
    rendered_for text collate "C",
    rendered_journal integer,
    rendered_issue integer,
    due_on date,

    check (state <> 'published' or (published_at is not null and rendered_by is not null and rendered_for is not null and rendered_journal is not null)),
    check ((state = 'withdrawn') = (withdrawn_at is not null))
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

comment on column articles.verdicts is 'what each format made of it when it was last rendered';
comment on column articles.rendered_by is 'the generation of the crosswalks that rendered it; a lower one than the present makes it due';
comment on column articles.rendered_for is 'the addresses that it was rendered with, as a hash; others make it due';
comment on column articles.rendered_journal is 'the version of the journal that it was rendered with';
comment on column articles.rendered_issue is 'the version of the issue that it was rendered with';
comment on column articles.due_on is 'the next day on which its rights change: the end of an embargo, the start of a licence';

do $$
begin
    alter table articles alter column document set compression lz4;
exception
    when feature_not_supported then null;
end
$$;

-- Lists are by number, of all articles, of a journal or of an issue, in one state or in several: each state is a range scan.
create index articles_by_state on articles (state, id);
create index articles_by_journal on articles (journal, state, id);
create index articles_by_issue on articles (issue, state, id) where issue is not null;
create index articles_by_section on articles (journal, section) where section is not null;
create index articles_by_source on articles (source) where source is not null;

-- What is due for rendering is found without anybody having to mark it.
create index articles_due_by_crosswalks on articles (rendered_by) where state = 'published';
create index articles_due_by_addresses on articles (rendered_for) where state = 'published';
create index articles_due_by_journal on articles (journal, rendered_journal) where state = 'published';
create index articles_due_by_issue on articles (issue, rendered_issue) where state = 'published' and issue is not null;
create index articles_due_by_day on articles (due_on) where state = 'published' and due_on is not null;

create table article_keys (
    journal bigint not null references journals,
    key text collate "C" not null,
    article bigint not null references articles on delete cascade,
    primary key (journal, key)
);

create index article_keys_by_article on article_keys (article);
