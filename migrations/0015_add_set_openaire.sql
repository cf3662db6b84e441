-- The set that OpenAIRE looks for (Guidelines for Literature Repositories v3). It is of no journal, and named as soon as records are in it.

alter table sets alter column journal drop not null;

insert into sets (set_spec, name, description)
values ('openaire', 'OpenAIRE', 'What OpenAIRE takes: articles with title, author and date of which it is known who may read them.')
on conflict (set_spec) do nothing;
