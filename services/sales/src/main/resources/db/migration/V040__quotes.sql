create sequence quote_number;

-- What is offered to a customer: the present edition. What was sent is in quote_edition, too, as it was sent.
create table quote (
    id               uuid primary key,
    version          bigint      not null,
    number           text        not null unique,
    edition          integer     not null,
    status           text        not null,
    name             text        not null,
    customer_id      uuid        not null,
    contact_id       uuid,
    opportunity_id   uuid,
    wins_opportunity boolean     not null,
    currency         text        not null,
    rate_currency    text,
    rate_house       text,
    rate_asked       date,
    rate_day         date,
    rate_units       numeric,
    rate_worth       numeric,
    lines            jsonb       not null,
    discount_percent text,
    discount_amount  text,
    gross            numeric     not null,
    reduction        numeric     not null,
    net              numeric     not null,
    tax              numeric     not null,
    total            numeric     not null,
    valid_until      date        not null,
    payment_terms    text,
    delivery_terms   text,
    note             text,
    language         text        not null,
    custom           jsonb       not null default '{}',
    asked_by         text, -- approval
    asked_at         timestamptz,
    asked_why        text,
    decided_by       text,
    decided_at       timestamptz,
    decided_why      text,
    answer_name      text, -- what the customer said
    answer_remark    text,
    answer_noted     text,
    answered_at      timestamptz,
    owner_id         text,
    team             text,
    created_at       timestamptz not null,
    edition_at       timestamptz not null,
    sent_at          timestamptz,
    order_id         uuid,
    order_number     text,
    removed          boolean     not null default false
);
create index quote_newest on quote (created_at, id);
create index quote_name on quote (name, id);
create index quote_total on quote (total, id);
create index quote_validity on quote (valid_until, id);
create index quote_status on quote (status, created_at, id);
create index quote_owner on quote (owner_id, created_at, id);
create index quote_team on quote (team text_pattern_ops, created_at, id);
create index quote_customer on quote (customer_id);
create index quote_contact on quote (contact_id) where contact_id is not null;
create index quote_opportunity on quote (opportunity_id) where opportunity_id is not null;

create table quote_edition (
    quote_id  uuid        not null references quote (id) on delete cascade,
    edition   integer     not null,
    document  jsonb       not null,
    link_hash text        not null unique, -- SHA-256 of the end of the customer's link, in hex
    sent_at   timestamptz not null,
    sent_by   text        not null,
    primary key (quote_id, edition)
);

-- The quote of a deal that the customer accepted: that becomes the order.
alter table opportunity add quote_id uuid;

-- Bounds beyond which a quote needs the approval of a sales manager.
create table approval_rule (
    id             uuid primary key,
    version        bigint      not null,
    name           text        not null,
    active         boolean     not null,
    discount_above numeric,
    margin_below   numeric,
    total_above    numeric,
    total_currency text,
    team           text,
    created_at     timestamptz not null
);
create index approval_rule_by_name on approval_rule (name, id);

create function tell_of_approval_rules() returns trigger language plpgsql as
$$ begin notify approval_rule; return null; end $$;
create trigger approval_rule_changed after insert or update or delete on approval_rule
    for each statement execute function tell_of_approval_rules();
