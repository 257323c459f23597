package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/**
 * Takes down, in one statement, what is credited to whom: what was sold in the period, and what has become otherwise of
 * what earlier statements credited, as far back as corrections go. Parts of a deal are made by largest remainder, as all
 * shares of money are.
 */
@ApplicationScoped
class Credits {
    private static final String TAKE_DOWN = """
            with seat as (
                select s.id as statement_id, s.assignment_id, s.owner_id, s.overlay, s.starts, s.ends, s.first_day, s.last_day,
                    s.terms -> 'credits' as credits
                from commission_statement s where s.id = any(:ids)),
            credited as materialized (
                select c.source, c.source_id, c.label, c.owner_id, c.team, c.amount, c.currency, c.converted, c.rate_of as day, c.parts, c.deal_id
                from :table c),
            part as (
                select c.*, p.owner, p.percent, sign(c.converted) * (p.whole + case when row_number() over (
                        partition by c.source_id order by p.rest desc, p.position) <= abs(c.converted) * :unit
                        - sum(p.whole) over (partition by c.source_id) then 1 else 0 end) / :unit as share
                from credited c cross join lateral (
                    select x.value ->> 'ownerId' as owner, (x.value ->> 'percent')::numeric as percent, x.ordinality as position,
                        trunc(abs(c.converted) * :unit * (x.value ->> 'percent')::numeric / 100) as whole,
                        abs(c.converted) * :unit * (x.value ->> 'percent')::numeric / 100
                            - trunc(abs(c.converted) * :unit * (x.value ->> 'percent')::numeric / 100) as rest
                    from jsonb_array_elements(c.parts -> 'parts') with ordinality x) p
                where c.parts is not null),
            share as (
                select s.statement_id, s.assignment_id, s.first_day, s.last_day, c.source, c.source_id, c.label, c.day, c.amount as original, c.currency,
                    100::numeric as percent, c.converted as share
                from credited c join seat s on s.owner_id = c.owner_id
                where s.overlay is null and c.parts is null and s.credits ? c.source
                    and (c.deal_id is null or not s.credits ? 'DEALS')
                    and c.day >= s.starts and (s.ends is null or c.day <= s.ends)
                union all
                select s.statement_id, s.assignment_id, s.first_day, s.last_day, c.source, c.source_id, c.label, c.day, c.amount, c.currency, c.percent, c.share
                from part c join seat s on s.owner_id = c.owner
                where s.overlay is null and s.credits ? c.source
                    and c.day >= s.starts and (s.ends is null or c.day <= s.ends)
                union all
                select s.statement_id, s.assignment_id, s.first_day, s.last_day, c.source, c.source_id, c.label, c.day, c.amount, c.currency, 100, c.converted
                from credited c join seat s on c.team = s.overlay or starts_with(c.team, s.overlay || '/')
                where s.overlay is not null and s.credits ? c.source
                    and (c.deal_id is null or not s.credits ? 'DEALS')
                    and c.day >= s.starts and (s.ends is null or c.day <= s.ends)),
            returned as (
                select o.id as source_id, sum(r.amount) as refunded, max(o.amount) as total
                from commission_refund r join commission_order o on o.id = r.order_id where r.day <= :last group by o.id
                union all
                select o.opportunity_id, sum(r.refunded), sum(o.amount)
                from commission_order o left join lateral (
                    select sum(r.amount) as refunded from commission_refund r where r.order_id = o.id and r.day <= :last) r on true
                where o.opportunity_id in (
                    select o.opportunity_id from commission_refund r join commission_order o on o.id = r.order_id)
                group by o.opportunity_id),
            now as (
                select s.*, coalesce(round(s.share * least(1, coalesce(r.refunded / nullif(r.total, 0), 0)), :decimals), 0) as returned
                from share s left join returned r on r.source_id = s.source_id),
            past as (
                select i.assignment_id, i.source_id, sum(i.amount) as amount, max(i.source) as source, max(i.label) as label,
                    min(i.day) as day, max(i.original) as original, max(i.currency) as currency, max(i.percent) as percent
                from commission_input i join commission_statement e on e.id = i.statement_id
                where e.status <> 'DRAFT' and i.day >= :from
                    and i.assignment_id in (select assignment_id from seat)
                group by 1, 2)
            insert into commission_input (statement_id, assignment_id, kind, source, source_id, label, day, original, currency,
                percent, share, returned, past, amount)
            select n.statement_id, n.assignment_id,
                case when p.amount is null and n.day >= n.first_day then 'CREDIT'
                    when n.share is null or n.share - n.returned >= coalesce(p.amount, 0) then 'ADJUSTMENT' else 'REVERSAL' end,
                n.source, n.source_id, n.label, n.day, n.original, n.currency, n.percent, n.share, n.returned,
                coalesce(p.amount, 0), n.share - n.returned - coalesce(p.amount, 0)
            from now n left join past p on p.assignment_id = n.assignment_id and p.source_id = n.source_id
            where case when p.amount is null and n.day >= n.first_day then n.share is null or n.share <> n.returned
                else (p.amount is not null or exists (
                        select from commission_statement e where e.assignment_id = n.assignment_id and e.status <> 'DRAFT'
                            and n.day between e.first_day and e.last_day))
                    and coalesce(n.share - n.returned <> coalesce(p.amount, 0), p.amount is null) end
            union all
            select s.statement_id, s.assignment_id, 'REVERSAL', p.source, p.source_id, p.label, p.day, p.original, p.currency,
                p.percent, 0, 0, p.amount, -p.amount
            from past p join seat s on s.assignment_id = p.assignment_id
            where p.amount <> 0 and not exists (
                select from share n where n.assignment_id = p.assignment_id and n.source_id = p.source_id)
            """;

    private final InCurrency conversion;
    private final SalesConfig config;

    Credits(InCurrency conversion, SalesConfig config) {
        this.conversion = conversion;
        this.config = config;
    }

    /** Takes down what the statements of a batch are reckoned from. */
    Uni<Void> takeDown(Reckoner.Batch batch) {
        var sql = new Sql();
        var from = batch.firstDay().minusDays(config.commissionCorrectionDays());
        var decimals = Money.decimalsOf(batch.currency());
        var some = "(select * from commission_credited where closed_at >= %s and closed_at < %s)"
                .formatted(sql.bind(start(from)), sql.bind(start(batch.lastDay().plusDays(1))));
        sql.add(TAKE_DOWN
                .replace(":ids", sql.bind(batch.statements()))
                .replace(":table", conversion.table(sql, some, batch.currency()))
                .replace(":last", sql.bind(batch.lastDay()))
                .replace(":from", sql.bind(from))
                .replace(":unit", "10::numeric ^ " + decimals)
                .replace(":decimals", Integer.toString(decimals)));
        return run(sql);
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    static Uni<Void> run(Sql sql) {
        var values = sql.parameters();
        return InTransaction.update(
                        sql.text(),
                        IntStream.range(0, values.size())
                                .mapToObj(values::getValue)
                                .toArray())
                .replaceWithVoid();
    }
}
