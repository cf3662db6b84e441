-- Datestamps follow the order of commits, so that a harvester that comes again never misses a change (docs/architecture.md, "the closed second").

-- The one place where the repository reads the time; tests put another in its stead and set the clock back.
create function repository_clock() returns timestamptz
language sql volatile
as $$ select clock_timestamp() $$;

create table clock (
    one boolean primary key default true check (one),
    closed timestamptz(0) not null,
    stamped timestamptz(0) not null,
    moved_at timestamptz not null
) with (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

comment on column clock.closed is 'every stamp up to this one is final: nothing will ever be added at or below it, and no reader sees beyond it';
comment on column clock.stamped is 'the highest stamp that was ever given';
comment on column clock.moved_at is 'when closed last moved, by repository_clock()';

insert into clock (closed, stamped, moved_at)
select date_trunc('second', instant), date_trunc('second', instant), instant
from repository_clock() as instant;

-- The stamp of a change that is about to be committed: a second that no reader has been shown. Whoever calls it holds the clock until the end of the transaction.
create function next_stamp() returns timestamptz
language plpgsql volatile
as $$
declare
    instant constant timestamptz := repository_clock();
    present constant timestamptz := date_trunc('second', instant);
    given timestamptz;
begin
    update clock
    set closed = greatest(closed, present),
        stamped = greatest(closed, present) + interval '1 second',
        moved_at = case when closed < present then instant else moved_at end
    returning stamped into strict given;
    return given;
end
$$;

-- Moves the closed second up to the present one, never back, and returns it. On a standby it only reads.
create function close_second() returns timestamptz
language plpgsql volatile
as $$
declare
    instant constant timestamptz := repository_clock();
    present constant timestamptz := date_trunc('second', instant);
    known clock%rowtype;
begin
    select * into strict known from clock;
    if pg_is_in_recovery() or (known.closed >= present and known.closed >= known.stamped) then
        return known.closed;
    end if;

    if known.closed < present then
        update clock
        set closed = present, moved_at = instant
        where closed < present;
    elsif instant < known.moved_at then
        -- The clock was set back while stamps wait to be shown: count from its new time.
        update clock
        set moved_at = instant
        where moved_at = known.moved_at;
    elsif instant >= known.moved_at + interval '2 seconds' then
        -- It is still behind: go on at half its speed, so that changes are shown and it catches up all the same.
        update clock
        set closed = closed + interval '1 second', moved_at = instant
        where closed = known.closed and moved_at = known.moved_at;
    end if;

    return (select closed from clock);
end
$$;
