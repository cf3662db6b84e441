-- Articles that look like one: same title, same first author. They are not taken for one by that alone, but whoever brings the second is told.

alter table articles add column likeness text collate "C";

create index articles_by_likeness on articles (journal, likeness, id) where likeness is not null;
