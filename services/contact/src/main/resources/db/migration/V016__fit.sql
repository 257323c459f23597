-- Who is meant to be a customer: versions of definitions.
create table target_definition (
    id           uuid primary key,
    version      bigint      not null,
    family_id    uuid        not null, -- that of the first version
    number       int         not null,
    english      text        not null,
    chinese      text        not null,
    description  text,
    keeper       text        not null,
    review_on    date        not null,
    criteria     jsonb       not null,
    standing     text        not null,
    published_at timestamptz,
    created_at   timestamptz not null,
    unique (family_id, number)
);
create index target_definition_newest on target_definition (created_at, id);
create index target_definition_review on target_definition (standing, review_on, id);

-- What criteria look at of sales' leads: a replica.
create table lead_prospect (
    id       uuid primary key,
    sequence bigint not null,
    status   text,
    source   text,
    company  text,
    industry text,
    country  text,
    city     text,
    email    text,
    phone    text,
    interest text,
    owner_id text,
    team     text
);

-- How well each customer and lead fits each definition.
create table fit (
    id            uuid primary key,
    version       bigint  not null,
    prospect_id   uuid    not null,
    prospect_kind text    not null,
    family_id     uuid    not null,
    definition_id uuid    not null references target_definition (id),
    number        int     not null,
    score         int     not null,
    off_target    boolean not null,
    met           text    not null, -- for each criterion 1 or 0
    owner_id      text,
    team          text,
    unique (prospect_id, family_id)
);
create index fit_score on fit (score, id);
create index fit_family on fit (family_id, score, id);
create index fit_owner on fit (owner_id, score, id);
create index fit_team on fit (team text_pattern_ops, score, id);
