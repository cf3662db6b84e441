-- What the last source gave, kept only where an editor has changed it since: so that an import that replaces the editor's changes can name them.

alter table articles add column given jsonb;

comment on column articles.given is 'the document as its source gave it; null when nobody but a source has changed it';
