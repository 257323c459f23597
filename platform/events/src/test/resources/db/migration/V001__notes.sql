create table note (id uuid primary key, version bigint not null, text text not null);
create table note_replica (id uuid primary key, sequence bigint not null, text text not null);
create table note_copy (id uuid primary key, sequence bigint not null, text text not null);
-- What the reaction did: no constraint, so that an effect that happened twice shows.
create table note_effect (position bigint generated always as identity, subject uuid not null, sequence bigint not null, text text not null);
