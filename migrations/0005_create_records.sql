-- What harvesters are given: an article in a format, with its own datestamp, as bytes that lie ready. A record is never removed; withdrawn, it stays as a deleted one.

create table records (
    article bigint not null references articles,
    format text collate "C" not null,
    stamp timestamptz(0) not null,
    deleted boolean not null,
    crc32 integer,
    length integer,
    hash bytea,
    set_specs text[] collate "C" not null,
    former_sets text[] collate "C" not null default '{}',
    segment bytea,
    primary key (article, format),
    check (deleted = (segment is null)),
    check (deleted = (hash is null)),
    check (deleted = (length is null)),
    check (deleted = (crc32 is null))
) with (
    -- The segment stays in the row as long as the row fits a page: fetching it from elsewhere halves the speed of a harvest.
    toast_tuple_target = 8160,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.05
);

-- It is deflated already: PostgreSQL need not try to make it smaller.
alter table records alter column segment set storage external;

comment on column records.segment is 'raw deflate of <metadata>...</metadata>; crc32 and length are those of the text that it inflates to';
comment on column records.hash is 'SHA-256 of that text: the datestamp moves when it does';
comment on column records.set_specs is 'the sets that it is in';
comment on column records.former_sets is 'the sets that it has left, where it is listed as deleted';

create index records_by_stamp on records (format, stamp, article);

-- Every set that a record is or was in, with the record's own stamp, so that the list of a set is a range scan too.
create table record_sets (
    set_spec text collate "C" not null,
    format text collate "C" not null,
    stamp timestamptz(0) not null,
    article bigint not null,
    primary key (set_spec, format, stamp, article)
) with (
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.05
);

-- How many records a format has, in all (set '') and in each set: the size of a whole list, without counting it.
create table record_counts (
    set_spec text collate "C" not null,
    format text collate "C" not null,
    records bigint not null,
    primary key (set_spec, format)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
