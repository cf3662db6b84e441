-- A correction, a retraction or an expression of concern is a notice about another article, which tells of it for as long as the notice is published.

create table article_notices (
    article bigint not null references articles on delete cascade,
    doi text collate "C" not null,
    kind text collate "C" not null,
    type text collate "C" not null,
    notice_doi text collate "C",
    primary key (article, doi, kind)
);

comment on table article_notices is 'what published articles say of others by their DOI; kept by a trigger, so that nothing that changes an article can leave it out';
comment on column article_notices.article is 'the notice';
comment on column article_notices.doi is 'the DOI of the article that it is about, in lower case';
comment on column article_notices.kind is 'how the notice calls that article: corrected-article, retracted-article …';
comment on column article_notices.type is 'the type of the notice';
comment on column article_notices.notice_doi is 'the DOI of the notice';

create index article_notices_by_doi on article_notices (doi);

-- Nobody who changes a notice waits for the article that it is about: whoever renders what is due takes these away and counts them there.
create table notice_changes (
    id bigint generated always as identity primary key,
    doi text collate "C" not null
);

comment on table notice_changes is 'DOIs of articles about which a notice came, changed or went';

alter table articles
    add column notices integer not null default 0,
    add column rendered_notices integer not null default 0;

comment on column articles.notices is 'how often the notices about it have changed';
comment on column articles.rendered_notices is 'the count of notices that it was rendered with; a lower one than the present makes it due';

create index articles_due_by_notices on articles (id) where state = 'published' and rendered_notices < notices;

-- Members that are not what they should be are passed over: a document that cannot be read must hold up nobody.
create function relations_of(state text, document jsonb) returns table (doi text, kind text)
language sql immutable
as $$
    select distinct lower(related ->> 'doi'), left(related ->> 'kind', 64)
    from jsonb_array_elements(case when state = 'published' and jsonb_typeof(document -> 'relatedArticles') = 'array' then document -> 'relatedArticles' else '[]' end) as related
    where related ->> 'doi' is not null and related ->> 'kind' is not null
$$;

create function note_notices() returns trigger
language plpgsql
as $$
begin
    insert into notice_changes (doi)
    select distinct doi
    from article_notices
    where article = new.id;

    delete from article_notices
    where article = new.id;

    insert into article_notices (article, doi, kind, type, notice_doi)
    select new.id, doi, kind, coalesce(new.document ->> 'type', ''), new.document ->> 'doi'
    from relations_of(new.state, new.document);

    insert into notice_changes (doi)
    select distinct doi
    from article_notices
    where article = new.id;

    return null;
end
$$;

create trigger notices_made
after insert on articles
for each row
when (new.state = 'published' and new.document ? 'relatedArticles')
execute function note_notices();

create trigger notices_changed
after update of state, document on articles
for each row
when (
    (old.state = 'published' or new.state = 'published')
    and (old.document ? 'relatedArticles' or new.document ? 'relatedArticles')
    and (old.state, old.document) is distinct from (new.state, new.document)
)
execute function note_notices();

insert into article_notices (article, doi, kind, type, notice_doi)
select articles.id, relations.doi, relations.kind, coalesce(articles.document ->> 'type', ''), articles.document ->> 'doi'
from articles
cross join lateral relations_of(articles.state, articles.document) as relations
where articles.state = 'published' and articles.document ? 'relatedArticles';

insert into notice_changes (doi)
select distinct doi
from article_notices;
