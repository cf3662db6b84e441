-- What is done once in the life of a repository, such as putting the sample journal in. What was begun and cut short has no time at which it was done, and is taken up again.

create table one_time_work (
    name text collate "C" primary key,
    begun_at timestamptz not null default repository_clock(),
    done_at timestamptz
);
