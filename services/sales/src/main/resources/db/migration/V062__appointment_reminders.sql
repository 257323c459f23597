-- When people are next reminded of an appointment; what has no row here needs no reminder any more.
create table appointment_reminder (
    appointment_id uuid primary key references appointment (id) on delete cascade,
    due_at         timestamptz not null
);
create index appointment_reminder_by_due on appointment_reminder (due_at, appointment_id);

-- Of those that are there already it is found out as soon as somebody looks.
insert into appointment_reminder (appointment_id, due_at)
select id, now() from appointment
where status = 'PLANNED' and not removed and (ends_at is null or ends_at > now())
    and jsonb_array_length(details -> 'reminders') > 0;
