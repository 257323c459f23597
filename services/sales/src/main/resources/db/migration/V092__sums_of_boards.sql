-- What deals add up to by where they stand and whose they are, so that a board need not read all of them. A change of a
-- deal adds a row for what it was, taken off, and one for what it is: whoever changes deals at the same time waits for
-- nobody. A job puts rows of the same kind together.
create table board_sum (
    pipeline     text    not null,
    stage        text    not null,
    currency     text    not null,
    owner_id     text,
    team         text,
    deals        bigint  not null,
    amount       numeric not null,
    unsaid       numeric not null,
    own_weighted numeric not null
);
create index board_sum_team on board_sum (team text_pattern_ops, pipeline);
create index board_sum_owner on board_sum (owner_id, pipeline);

-- What one deal counts for; see Weighing.
create function board_share(deal opportunity, sign integer) returns board_sum language sql immutable as
$$
select deal.pipeline, deal.stage, deal.currency, deal.owner_id, deal.team, sign::bigint, sign * deal.amount,
    case when deal.probability is null then sign * deal.amount else 0 end,
    coalesce(sign * deal.amount * deal.probability / 100, 0)
$$;

create function count_for_boards() returns trigger language plpgsql as
$$
begin
    if tg_op <> 'INSERT' and not old.removed then
        insert into board_sum select (board_share(old, -1)).*;
    end if;
    if tg_op <> 'DELETE' and not new.removed then
        insert into board_sum select (board_share(new, 1)).*;
    end if;
    return null;
end
$$;
create trigger opportunity_counted after insert or delete on opportunity
    for each row execute function count_for_boards();
create trigger opportunity_counted_anew after update on opportunity
    for each row when ((old.pipeline, old.stage, old.currency, old.owner_id, old.team, old.amount, old.probability, old.removed)
        is distinct from (new.pipeline, new.stage, new.currency, new.owner_id, new.team, new.amount, new.probability, new.removed))
    execute function count_for_boards();

create function fill_board_sums() returns void language sql as
$$
delete from board_sum;
insert into board_sum
select pipeline, stage, currency, owner_id, team, count(*), sum(amount), coalesce(sum(amount) filter (where probability is null), 0),
    coalesce(sum(amount * probability) / 100, 0)
from opportunity where not removed group by 1, 2, 3, 4, 5;
$$;
select fill_board_sums();
