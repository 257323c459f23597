package dev.guanxi.sales.org;

import dev.guanxi.platform.persistence.Sql;
import java.util.UUID;

/**
 * The way from somebody to everybody below them, and to everybody above, with the days on which it is one. Along indexes from
 * person to person, so that it costs what it finds, however many others there are.
 */
public final class ReportingTree {
    /** A line with the days on which it holds: until the next line of the same person begins. */
    private static final String LINE = """
            select l.seller_id, l.manager_id, daterange(l.from_day, (
                    select min(n.from_day) from reporting_line n
                    where n.seller_id = l.seller_id and n.from_day > coalesce(l.from_day, '-infinity'::date))) as days
            from reporting_line l where l.%s = w.person offset 0
            """;

    private static final String BELOW = """
            with recursive way (person, path, days) as (
                select %1$s::uuid, array[%1$s::uuid], daterange(null, null)
                union all
                select h.seller_id, w.path || h.seller_id, h.days * w.days
                from way w cross join lateral (%2$s) h where h.days && w.days)
            select path, days from way
            """;

    private static final String ABOVE = """
            with recursive way (person, distance, days) as (
                select %1$s::uuid, 0, daterange(null, null)
                union all
                select h.manager_id, w.distance + 1, h.days * w.days
                from way w cross join lateral (%2$s) h where h.manager_id is not null and h.days && w.days)
            select person, distance, days from way
            """;

    private ReportingTree() {}

    /**
     * A query in brackets: {@code path}, the sellers from this one down to somebody, both included, and {@code days}, on
     * which each of them reported to the one before; the seller themself on all days. Whoever left and came back has the
     * same path twice, with other days.
     */
    public static String below(Sql sql, UUID seller) {
        return "(" + BELOW.formatted(sql.bind(seller), LINE.formatted("manager_id")) + ")";
    }

    /**
     * A query in brackets: {@code person}, this seller and everybody above them, {@code distance}, how many lines are
     * between them, and {@code days}, on which it is so.
     */
    public static String above(Sql sql, UUID seller) {
        return "(" + ABOVE.formatted(sql.bind(seller), LINE.formatted("seller_id")) + ")";
    }
}
