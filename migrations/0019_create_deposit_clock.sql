-- Crossref lets a deposit replace only one with a smaller timestamp, so that it must grow whichever node writes it and whatever a clock says (decision 0013).

create table deposit_clock (
    one boolean primary key default true check (one),
    moment timestamptz(3) not null
);

comment on table deposit_clock is 'the moment that the last deposit was given, to the millisecond';

insert into deposit_clock (moment)
select date_trunc('milliseconds', instant)
from repository_clock() as instant;

-- The moment of a deposit: later than that of every deposit before it. On a standby it is only read, and the next is as late as its clock.
create function next_deposit_moment() returns timestamptz
language plpgsql volatile
as $$
declare
    instant constant timestamptz := date_trunc('milliseconds', repository_clock());
    given timestamptz;
begin
    if pg_is_in_recovery() then
        select greatest(instant, moment + interval '1 millisecond') into strict given from deposit_clock;
        return given;
    end if;

    update deposit_clock
    set moment = greatest(instant, moment + interval '1 millisecond')
    returning moment into strict given;
    return given;
end
$$;
