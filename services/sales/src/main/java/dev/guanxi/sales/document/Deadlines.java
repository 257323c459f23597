package dev.guanxi.sales.document;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.document.DocumentTidings.Concerned;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Finds documents whose last day for signing passed, and contracts that can be given notice soon for the last time. Each
 * step is a transaction of bounded size; what it tells is written down in it, so of several replicas one tells, and what
 * is told is told once.
 */
@ApplicationScoped
class Deadlines {
    static final int AT_ONCE = 200;

    private static final String LATE = """
            select id from document where status in ('SENT', 'VIEWED') and sign_by < $1 and not removed
            order by sign_by limit %d for update skip locked
            """.formatted(AT_ONCE);

    /** A contract whose day was changed is told of again. */
    private static final String REMIND = """
            with due as (
                select d.id, d.number, d.owner_id, d.team, d.notice_on, d.ends_on from document d
                where d.status = 'SIGNED' and d.notice_on >= $1 and d.notice_on <= $2 and not d.removed
                    and (d.owner_id is not null or d.team is not null)
                    and not exists (
                        select from document_reminder r where r.document_id = d.id and r.notice_on = d.notice_on)
                order by d.notice_on, d.id limit %d for update of d skip locked),
            told as (
                insert into document_reminder (document_id, notice_on, told_at)
                select id, notice_on, $3 from due
                on conflict (document_id) do update set notice_on = excluded.notice_on, told_at = excluded.told_at
                    where document_reminder.notice_on <> excluded.notice_on
                returning document_id)
            select due.id, due.number, due.owner_id, due.team, due.notice_on::text, coalesce(due.ends_on::text, '–')
            from due join told on told.document_id = due.id order by due.number
            """.formatted(AT_ONCE);

    private final Documents documents;
    private final DocumentTidings tidings;
    private final DocumentConfig config;
    private final Clock clock;

    Deadlines(Documents documents, DocumentTidings tidings, DocumentConfig config, Clock clock) {
        this.documents = documents;
        this.tidings = tidings;
        this.config = config;
        this.clock = clock;
    }

    /** Lets some documents expire, and says how many. */
    @WithTransaction
    Uni<Integer> expire() {
        return InTransaction.select(row -> (UUID) row[0], LATE, today())
                .call(late ->
                        documents.changeEach(documents.findAll(late), document -> document.expire(clock.instant())))
                .map(List::size);
    }

    /** Tells the owners of some contracts, and says of how many. */
    @WithTransaction
    Uni<Integer> remind() {
        var until = today().plusDays(config.noticeDays());
        return InTransaction.select(
                        Deadlines::concerned,
                        REMIND,
                        today(),
                        until,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .call(tidings::noticeDue)
                .map(List::size);
    }

    private static Concerned concerned(Object[] row) {
        return new Concerned(
                (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], List.of((String) row[4], (String)
                        row[5]));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
