package dev.guanxi.contact.search;

import dev.guanxi.platform.events.Consumers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** The generations of the index: the one that answers, and how far it is behind. */
@ApplicationScoped
public class Generations {
    private static final String ACTIVE = "select generation from search_generation where state = 'ACTIVE'";

    /** Announcements that are not sent yet wait, too. */
    private static final String UNSENT = """
            select greatest(0, extract(epoch from now() - occurred_at) * 1000)::bigint
            from outbox order by position limit 1
            """;

    private final Pool database;
    private final Consumers consumers;

    Generations(Pool database, Consumers consumers) {
        this.database = database;
        this.consumers = consumers;
    }

    /** Names the consumer that fills a generation. */
    public static String consumer(int generation) {
        return "contact-search-" + generation;
    }

    /** The generation that answers. */
    Uni<Integer> active() {
        return database.query(ACTIVE)
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** For how many milliseconds changes wait that the generation has not taken in; 0 when there are none. */
    Uni<Long> age(int generation) {
        var behind = consumers.behind(consumer(generation)).toMillis();
        return database.preparedQuery(UNSENT)
                .execute()
                .map(rows -> rows.size() == 0
                        ? behind
                        : Math.max(behind, rows.iterator().next().getLong(0)));
    }
}
