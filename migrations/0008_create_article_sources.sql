-- Every source that was applied to an article, so that two files of one article do not take turns whenever their folder is imported again.

create table article_sources (
    source bigint not null references sources,
    place integer not null,
    article bigint not null references articles on delete cascade,
    applied_at timestamptz not null default repository_clock(),
    primary key (source, place, article)
);

comment on column article_sources.place is 'which article of the source it is, from 0';

create index article_sources_by_article on article_sources (article);
