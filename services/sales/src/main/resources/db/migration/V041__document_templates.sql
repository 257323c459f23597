-- The clause library, and templates of documents: the present edition of each.
create table clause (
    id           uuid primary key,
    version      bigint      not null,
    clause_key   text        not null,
    language     text        not null,
    edition      integer     not null,
    status       text        not null,
    published    integer,
    retired      boolean     not null,
    category     text        not null,
    title        text        not null,
    body         text        not null,
    alternatives boolean     not null,
    created_at   timestamptz not null
);
create unique index clause_once on clause (clause_key, language);
create index clause_by_key on clause (clause_key, id);
create index clause_newest on clause (created_at, id);

create table document_template (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    kind       text        not null,
    language   text        not null,
    edition    integer     not null,
    status     text        not null,
    published  integer,
    retired    boolean     not null,
    content    jsonb       not null,
    created_at timestamptz not null
);
create index document_template_by_name on document_template (name, id);
create index document_template_newest on document_template (created_at, id);

-- What was published of a clause or a template, as it was published.
create table published_text (
    text_id      uuid        not null,
    edition      integer     not null,
    content      jsonb       not null,
    published_at timestamptz not null,
    published_by text        not null,
    primary key (text_id, edition)
);
