-- When fiscal years begin and how they are divided: one row, the calendar year until somebody says otherwise.
create table fiscal_year (
    id           uuid primary key,
    version      bigint  not null,
    start_month  text    not null,
    pattern      text    not null,
    week_start   text    not null,
    named_by_end boolean not null
);
insert into fiscal_year values ('019c0000-0000-7000-8000-000000000016', 0, 'JANUARY', 'MONTHS', 'MONDAY', false);
