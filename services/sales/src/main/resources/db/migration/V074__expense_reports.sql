-- Several expenses that are handed in together, such as those of a journey.
create table expense_report (
    id         uuid primary key,
    version    bigint      not null,
    title      text        not null,
    first_day  date        not null,
    last_day   date        not null,
    note       text,
    owner_id   text,
    team       text,
    created_at timestamptz not null
);
create index expense_report_newest on expense_report (created_at, id);
create index expense_report_day on expense_report (first_day, id);
create index expense_report_owner on expense_report (owner_id, created_at, id);
create index expense_report_team on expense_report (team text_pattern_ops, created_at, id);
alter table expense add constraint expense_in_report foreign key (report_id) references expense_report;
