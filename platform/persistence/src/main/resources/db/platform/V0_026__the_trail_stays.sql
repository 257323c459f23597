-- What the trail says stays. Only the values of erased people and the words of a reason are taken out of it.
create function audit_trail_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if to_jsonb(new) - array['changes', 'reason'] = to_jsonb(old) - array['changes', 'reason']
            and new.reason is null
            and new.changes = (
                select coalesce(jsonb_agg(jsonb_build_object('field', c -> 'field')), '[]')
                from jsonb_array_elements(old.changes) c)
        then
            return new;
        end if;
    end if;
    raise exception 'the audit trail cannot be edited' using errcode = 'restrict_violation';
end
$$;
create trigger audit_trail_stays before update or delete on audit_trail
    for each row execute function audit_trail_stays();
create trigger audit_trail_is_not_emptied before truncate on audit_trail
    for each statement execute function audit_trail_stays();
