-- Which files there were of a person when all was asked for. By ids only, so that a file that is deleted meanwhile leaves
-- nothing here but that it was there; the contents are read where they are kept.
create table privacy_file (
    request_id    uuid not null references privacy_request (id),
    attachment_id uuid not null,
    primary key (request_id, attachment_id)
);

-- Archives that are waited for or fetched while this comes get their files, too.
insert into privacy_file (request_id, attachment_id)
select s.request_id, a.id from privacy_subject s
join privacy_request r on r.id = s.request_id and r.kind = 'ACCESS' and r.status <> 'EXPIRED'
join attachment a on a.complete and (a.customer_id = s.subject or a.contact_id = s.subject or a.interaction_id in (
    select i.id from interaction i
    where i.customer_id = s.subject
        or i.participants @> jsonb_build_object('contacts', jsonb_build_array(s.subject))))
on conflict do nothing;
