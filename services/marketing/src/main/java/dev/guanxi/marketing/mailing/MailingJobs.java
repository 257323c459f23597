package dev.guanxi.marketing.mailing;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The sending of each mailing: when it is due, who works on it, and how far it is. A claim lapses by itself, so that
 * another replica goes on when a sender is gone.
 */
@ApplicationScoped
class MailingJobs {
    private static final String OPEN = "insert into mailing_job (mailing_id, campaign_id) values ($1, $2)";
    private static final String DUE = "update mailing_job set due_at = $2 where mailing_id = $1";
    private static final String STOP = "update mailing_job set due_at = null, holder = null where mailing_id = $1";
    private static final String CLAIM = """
            update mailing_job set holder = $1, held_until = $2 + cast($3 as bigint) * interval '1 millisecond'
            where mailing_id = (
                select mailing_id from mailing_job
                where due_at <= $2 and (held_until is null or held_until < $2)
                order by due_at limit 1 for update skip locked)
            returning mailing_id
            """;
    private static final String PROLONG = """
            update mailing_job set held_until = $3 + cast($4 as bigint) * interval '1 millisecond'
            where mailing_id = $1 and holder = $2
            """;
    private static final String END =
            "update mailing_job set due_at = null, holder = null, held_until = null where mailing_id = $1 and holder = $2";
    private static final String RELEASE = """
            update mailing_job set due_at = $3, holder = null, held_until = null where mailing_id = $1 and holder = $2
            """;
    private static final String PROGRESS = "select " + Progress.COLUMNS + " from mailing_job where mailing_id = $1";

    private final Pool database;
    private final MailingConfig config;
    private final Clock clock;

    MailingJobs(Pool database, MailingConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Joins the transaction of the draft. */
    Uni<Void> open(Mailing mailing) {
        return InTransaction.update(OPEN, mailing.id(), mailing.campaignId()).replaceWithVoid();
    }

    /** Joins the transaction. */
    Uni<Void> due(UUID mailing, Instant at) {
        return InTransaction.update(DUE, mailing, utc(at)).replaceWithVoid();
    }

    /** Takes the work from whoever does it, in the transaction; gives what was done by then. */
    Uni<Progress> stop(UUID mailing) {
        return InTransaction.update(STOP, mailing).chain(() -> progress(mailing));
    }

    /** Joins the transaction in which the last target got its outcome known. */
    Uni<Void> end(UUID mailing, UUID holder) {
        return InTransaction.update(END, mailing, holder).replaceWithVoid();
    }

    Uni<Progress> progress(UUID mailing) {
        return database.preparedQuery(PROGRESS)
                .execute(Tuple.of(mailing))
                .map(rows -> Progress.of(rows.iterator().next()));
    }

    /** Refuses a mailing to nobody. */
    static void ensureAnybody(Progress progress) {
        ensure(progress.targets() > 0, "mailing-to-nobody");
    }

    /** The mailing that is due longest and that nobody works on. */
    Uni<Optional<UUID>> claim(UUID holder) {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(holder, utc(clock.instant()), config.lease().toMillis()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID(0)));
    }

    /** Keeps the claim up; false when it was lost or the mailing was cancelled. */
    Uni<Boolean> prolong(UUID mailing, UUID holder) {
        return database.preparedQuery(PROLONG)
                .execute(Tuple.of(
                        mailing, holder, utc(clock.instant()), config.lease().toMillis()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Lets any replica go on after a while. */
    Uni<Void> release(UUID mailing, UUID holder, Duration pause) {
        return database.preparedQuery(RELEASE)
                .execute(Tuple.of(mailing, holder, utc(clock.instant().plus(pause))))
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
