package dev.guanxi.contact.task;

import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.sql.InTransaction;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells people on the day what they are to do: once, whichever replica looks, and again when it was put off to another
 * day. Nothing is to be done for whoever lies in the recycle bin; their tasks are told of when they are back.
 */
@ApplicationScoped
class Reminders {
    static final int AT_ONCE = 200;

    private static final String DUE = """
            update task set reminded_for = due_on where id in (
                select id from task t where remind_on <= $1
                    and owner_id is not null and not exists (select from recycle_bin b where b.id = t.customer_id)
                order by remind_on, id limit $2 for update skip locked)
            returning id, customer_id, owner_id, due_on
            """;

    private final Notices notices;
    private final TaskConfig config;
    private final Clock clock;

    Reminders(Notices notices, TaskConfig config, Clock clock) {
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** A task that is due. */
    private record Due(UUID id, UUID customer, String owner, LocalDate on) {
        static Due of(Object[] row) {
            return new Due((UUID) row[0], (UUID) row[1], (String) row[2], (LocalDate) row[3]);
        }

        Notice notice() {
            return new Notice(
                    new Addressee.Person(owner),
                    "task-due",
                    Importance.NORMAL,
                    new Notice.About("tasks", id),
                    customer,
                    List.of(on.toString()),
                    "task-due:" + id + ":" + on);
        }
    }

    /** Reminds of some of what is due, and says how much that was. */
    @WithTransaction
    Uni<Integer> remind() {
        return InTransaction.select(Due::of, DUE, lastDay(), AT_ONCE)
                .call(this::tell)
                .map(List::size);
    }

    private Uni<Void> tell(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> notices.send(one.notice()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Today, from the hour on at which people are reminded. */
    private LocalDate lastDay() {
        var here = clock.instant().atZone(config.zone());
        return here.toLocalTime().isBefore(config.remindAt())
                ? here.toLocalDate().minusDays(1)
                : here.toLocalDate();
    }
}
