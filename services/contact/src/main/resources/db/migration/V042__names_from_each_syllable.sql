-- Search finds a Chinese name by one key from each of its syllables on, for how it reads and for its initials, instead of
-- by inner parts. What is pronounced stands in the entry already, so the keys are made of that, each in the entry's slice.
do $$
declare
    each int;
begin
    for each in select generation from search_generation loop
        execute format($update$
            update search_entry_%s e set terms = array_to_tsvector(array(
                select lexeme from unnest(e.terms) where substr(lexeme, 5, 1) not in ('~', ':')
                union
                select left((tsvector_to_array(e.terms))[1], 4)
                    || case when left(token, 1) = ':' then left(token, 7) else '~' || left(token, 10) end
                from unnest(string_to_array(e.heard, ' ')) token
                where token <> '' and left(token, 1) not in ('!', '#', '*')))
            where e.shown and e.heard like '%% :%%'
            $update$, each);
    end loop;
end
$$;
