-- The home page shows what was published here last, whatever its number and whatever date it bears.

create index articles_by_publication on articles (published_at, id) where state = 'published';
