-- What a record was written in where it was harvested: its provenance, given on in "about", names it.

alter table harvested_records add metadata_namespace text collate "C";

comment on column harvested_records.metadata_namespace is 'the namespace of the metadata as they were harvested; null when they stood in none, or nobody looked yet';
comment on column harvested_records.harvested_at is 'when it was first harvested as it is now';
