-- Yearly sales that people recorded, where no order tells of them.
create table sales_figure (
    id          uuid primary key,
    version     bigint  not null,
    customer_id uuid,             -- null: the whole company
    year        integer not null,
    low         numeric not null,
    high        numeric not null,
    currency    text    not null,
    recorded_by text    not null,
    recorded_at timestamptz not null,
    constraint sales_figure_once unique nulls not distinct (customer_id, year)
);
create index sales_figure_year on sales_figure (year, id);
