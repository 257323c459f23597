package dev.guanxi.marketing.mailing;

import dev.guanxi.marketing.consent.Permission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What is written down about each target, before and after its mail goes to the server. Each statement is a
 * transaction, and each target goes one way only: PENDING, SENDING, then SENT, FAILED or UNCERTAIN; or from PENDING to
 * SUPPRESSED.
 */
@ApplicationScoped
class Dispatch {
    private static final int AT_ONCE = 50;
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String NEXT =
            "select id from mailing_target where mailing_id = $1 and outcome = 'PENDING' order by position limit "
                    + AT_ONCE;

    /** Asks for the consent, and records what follows from it, in one statement: nothing comes in between. */
    private static final String DECIDE = """
            with asked as (
                select t.id, t.mailing_id, contact.email, consent.way_out, consent.since,
                    sha256(convert_to(lower(contact.email), 'UTF8')) as address_key,
                    coalesce(
                        case when t.contact_id is null
                            or exists (select from erased_subject e where e.subject = t.contact_id) then 'ERASED' end,
                        %s,
                        case when m.levels is not null and not m.levels -> 'chosen' ? %s then 'OTHER_LEVEL' end,
                        case when contact.email is null then 'NO_ADDRESS' end) as reason
                from mailing_target t
                join mailing m on m.id = t.mailing_id
                left join contact on contact.id = t.contact_id
                %s
                where t.id = $1 and t.outcome = 'PENDING'
                    and exists (select from mailing_job j where j.mailing_id = t.mailing_id and j.holder = $2)
                for update of t),
            judged as (
                select a.*, case when a.reason is null and exists (
                    select from mailing_target o where o.mailing_id = a.mailing_id and o.address_key = a.address_key)
                    then 'SAME_ADDRESS' else a.reason end as verdict
                from asked a),
            decided as (
                update mailing_target t set decided_at = $3,
                    outcome = case when j.verdict is null then 'SENDING' else 'SUPPRESSED' end,
                    reason = j.verdict,
                    reason_since = case when j.verdict in ('CONSENT_WITHDRAWN', 'CONSENT_EXPIRED') then j.since end,
                    address_key = case when j.verdict is null then j.address_key end
                from judged j where t.id = j.id
                returning t.mailing_id, j.verdict, j.email, j.way_out),
            counted as (
                update mailing_job k set suppressed = suppressed + 1
                from decided d where k.mailing_id = d.mailing_id and d.verdict is not null)
            select email, way_out from decided where verdict is null
            """.formatted(
                    Permission.refusal("$3"),
                    RelationshipLevel.of("t.contact_id"),
                    Permission.join("t.contact_id", "m.purpose", "'EMAIL'"));

    private static final String RECORD = """
            with ended as (
                update mailing_target set outcome = $2, error = $3, ended_at = $4
                where id = $1 and outcome = 'SENDING' returning mailing_id)
            update mailing_job k set %1$s = %1$s + 1 from ended e where k.mailing_id = e.mailing_id
            """;
    private static final String TAKE_BACK = """
            update mailing_target set outcome = 'PENDING', address_key = null, decided_at = null
            where id = $1 and outcome = 'SENDING'
            """;

    /** What a sender left that is gone. */
    private static final String LEFT = """
            with left_behind as (
                update mailing_target set outcome = 'UNCERTAIN', ended_at = $2
                where mailing_id = $1 and outcome = 'SENDING' returning id)
            update mailing_job set uncertain = uncertain + (select count(*) from left_behind) where mailing_id = $1
            """;

    private final Pool database;
    private final Clock clock;

    Dispatch(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where a mail goes, and what ends the address where the person opts out. */
    record Address(String email, String wayOut) {}

    /** Some targets that are still to be decided on. */
    Uni<List<UUID>> next(UUID mailing) {
        return database.preparedQuery(NEXT)
                .execute(Tuple.of(mailing))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** Records that the target is sent to from now on, or why not; empty when it is not to be sent to by this holder. */
    Uni<Optional<Address>> decide(UUID target, UUID holder) {
        return database.preparedQuery(DECIDE)
                .execute(Tuple.of(target, holder, now()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Address(row.getString(0), row.getString(1))))
                .onFailure(Dispatch::isSameAddressAtOnce)
                .retry()
                .atMost(1);
    }

    /** Two targets with the same address were decided on at the same moment; the second now sees the first. */
    private static boolean isSameAddressAtOnce(Throwable failure) {
        return failure instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState());
    }

    Uni<Void> sent(UUID target) {
        return record(target, Outcome.SENT, "sent", "");
    }

    Uni<Void> failed(UUID target, String error) {
        return record(target, Outcome.FAILED, "failed", error);
    }

    Uni<Void> uncertain(UUID target, String error) {
        return record(target, Outcome.UNCERTAIN, "uncertain", error);
    }

    private Uni<Void> record(UUID target, Outcome outcome, String counter, String error) {
        return database.preparedQuery(RECORD.formatted(counter))
                .execute(Tuple.of(target, outcome.name(), error.isEmpty() ? null : error, now()))
                .replaceWithVoid();
    }

    /** The mail cannot have left: the server was not even reached. */
    Uni<Void> takeBack(UUID target) {
        return database.preparedQuery(TAKE_BACK).execute(Tuple.of(target)).replaceWithVoid();
    }

    /** Closes what an earlier sender recorded and did not end. */
    Uni<Void> closeLeft(UUID mailing) {
        return database.preparedQuery(LEFT).execute(Tuple.of(mailing, now())).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
