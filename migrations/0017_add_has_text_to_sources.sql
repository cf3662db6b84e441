-- Whether a source has the text of an article is known to whoever reads it: nobody need search its bytes whenever the article is rendered.

alter table sources add column has_text boolean not null default false;

comment on column sources.has_text is 'whether a body of an article stands in it, which formats with the full text give';

-- What was kept before is searched once: for an element body with a prefix or without, or in UTF-16. One that only looks so gives no text when it is read.
update sources
set has_text = true
where (importer = 'jats' or importer = 'oai-pmh' or importer like 'oai-pmh+%')
  and (position('<body'::bytea in bytes) > 0 or position(':body'::bytea in bytes) > 0 or position('\x0062006f0064'::bytea in bytes) > 0);

-- The texts of what was harvested were passed over until now: such articles are rendered with them in the background.
update articles
set rendered_by = 0
where state = 'published'
  and id in (
      select article
      from article_sources
      join sources on sources.id = source
      where has_text and importer like 'oai-pmh+%'
  );
