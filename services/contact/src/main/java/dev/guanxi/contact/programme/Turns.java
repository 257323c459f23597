package dev.guanxi.contact.programme;

import dev.guanxi.contact.level.LevelFollower;
import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When each customer's steps by the calendar are due next. All methods join the transaction at hand. */
@ApplicationScoped
class Turns implements LevelFollower {
    private static final String REMOVE = """
            delete from programme_turn t where customer_id = any($1) and not exists (
                select from customer_level l join programme_step s on s.level = l.level
                where l.customer_id = t.customer_id and l.product_line = t.product_line and s.id = t.step_id
                and not s.retired and s.occasion in ('PERIOD', 'BEGIN'))
            """;
    /** Customers are spread over the first period by a number that belongs to each. */
    private static final String BEGIN = """
            insert into programme_turn (customer_id, product_line, step_id, anchor, next_on)
            select customer_id, product_line, step_id, anchor, anchor from (
                select l.customer_id, l.product_line, s.id as step_id, $2::date + case s.occasion when 'BEGIN' then 0
                    else ((hashtextextended(l.customer_id::text, 0) & 2147483647) % (s.months * 30))::int end as anchor
                from customer_level l join programme_step s on s.level = l.level
                where l.customer_id = any($1) and not s.retired and s.occasion in ('PERIOD', 'BEGIN')) t
            on conflict do nothing
            """;

    /** Those of customers in the recycle bin wait until they are back. */
    private static final String DUE = """
            select customer_id, product_line, step_id, anchor from programme_turn where next_on <= ?1 and %s
            order by next_on, customer_id limit ?2 for update skip locked
            """.formatted(RecycleBin.outside("customer_id"));

    private static final String NEXT = """
            update programme_turn set next_on = $4 where customer_id = $1 and product_line = $2 and step_id = $3
            """;

    private final ProgrammeConfig config;
    private final Clock clock;

    Turns(ProgrammeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A customer's turn for a step, which nobody else takes while the transaction lasts. */
    record Turn(UUID customerId, String productLine, UUID stepId, LocalDate anchor) {
        private static Turn of(Tuple row) {
            return new Turn(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, UUID.class),
                    row.get(3, LocalDate.class));
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    @Override
    public Uni<Void> levelsFound(UUID[] customers) {
        return InTransaction.update(REMOVE, (Object) customers)
                .chain(() -> InTransaction.update(BEGIN, customers, today()))
                .replaceWithVoid();
    }

    Uni<List<Turn>> due(int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Tuple.class)
                        .setParameter(1, today())
                        .setParameter(2, atMost)
                        .getResultList())
                .map(rows -> rows.stream().map(Turn::of).toList());
    }

    /**
     * The turn was taken.
     *
     * @param next when it comes again; null when it does not
     */
    Uni<Void> taken(Turn turn, @Nullable LocalDate next) {
        return InTransaction.update(NEXT, turn.customerId(), turn.productLine(), turn.stepId(), next)
                .replaceWithVoid();
    }
}
