-- What all nodes share and what outlives restarts: the key that resumption tokens are authenticated with, and the keys of the API as hashes.

create table secrets (
    name text collate "C" primary key,
    value bytea not null
);

-- Three random UUIDs hold 366 bits that nobody can guess; the hash makes 32 even bytes of them.
insert into secrets (name, value)
values (
    'resumption-token',
    sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
);

create table api_keys (
    prefix text collate "C" primary key,
    name text not null,
    role text collate "C" not null check (role in ('reader', 'editor', 'admin')),
    hash bytea not null check (length(hash) = 32),
    created_at timestamptz not null default repository_clock(),
    revoked_at timestamptz
);

create index api_keys_by_age on api_keys (created_at desc, prefix);
