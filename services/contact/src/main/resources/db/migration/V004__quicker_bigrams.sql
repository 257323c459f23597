-- The same pairs; a loop costs a quarter of a query. A pair that comes twice stays twice, which an index does not mind.
create or replace function bigrams(text) returns text[] language plpgsql immutable strict parallel safe as
$$
declare
    letters constant text := lower($1);
    pairs text[] := '{}';
begin
    for i in 1 .. greatest(length(letters) - 1, 1) loop
        pairs[i] := substr(letters, i, 2);
    end loop;
    return pairs;
end
$$;
