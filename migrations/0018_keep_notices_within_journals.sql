-- A notice is about an article of its own journal: nobody's editor corrects or retracts what another journal has published. And DOIs are one when they differ in the case of ASCII letters alone.

create or replace function relations_of(state text, document jsonb) returns table (doi text, kind text)
language sql immutable
as $$
    select distinct lower((related ->> 'doi') collate "C"), left(related ->> 'kind', 64)
    from jsonb_array_elements(case when state = 'published' and jsonb_typeof(document -> 'relatedArticles') = 'array' then document -> 'relatedArticles' else '[]' end) as related
    where related ->> 'doi' is not null and related ->> 'kind' is not null
$$;

-- A notice that goes to another journal leaves the article that it was about.
drop trigger notices_changed on articles;

create trigger notices_changed
after update of state, document, journal on articles
for each row
when (
    (old.state = 'published' or new.state = 'published')
    and (old.document ? 'relatedArticles' or new.document ? 'relatedArticles')
    and (old.state, old.journal, old.document) is distinct from (new.state, new.journal, new.document)
)
execute function note_notices();

-- Outside of ASCII a case was folded that DOIs do not fold.
update article_keys
set key = 'doi:' || lower((articles.document ->> 'doi') collate "C")
from articles
where articles.id = article_keys.article and article_keys.key like 'doi:%' and article_keys.key ~ '[^ -~]' and articles.document ? 'doi';

delete from article_notices
where doi ~ '[^ -~]';

insert into article_notices (article, doi, kind, type, notice_doi)
select articles.id, relations.doi, relations.kind, coalesce(articles.document ->> 'type', ''), articles.document ->> 'doi'
from articles
cross join lateral relations_of(articles.state, articles.document) as relations
where articles.state = 'published' and articles.document ? 'relatedArticles' and relations.doi ~ '[^ -~]';

-- Whoever was told of a notice of another journal is rendered without it.
insert into notice_changes (doi)
select distinct doi
from article_notices;
