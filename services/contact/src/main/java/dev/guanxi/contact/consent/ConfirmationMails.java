package dev.guanxi.contact.consent;

import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Mails that wait to be sent, kept in the transaction of the request. A mail server that is away makes them wait, at
 * most an hour between two attempts; a mail may come twice, which does no harm, and never not at all.
 */
@ApplicationScoped
class ConfirmationMails {
    private static final int AT_ONCE = 20;
    private static final String ENQUEUE = """
            insert into consent_mail (consent_id, language, due_at, attempts) values ($1, $2, $3, 0)
            on conflict (consent_id) do update set language = excluded.language, due_at = excluded.due_at, attempts = 0
            """;

    /** Whoever is not waiting any more gets no mail. */
    private static final String TAKE = """
            with due as (
                select consent_id from consent_mail where due_at <= $1 order by due_at limit $2 for update skip locked),
            taken as (
                update consent_mail m set attempts = attempts + 1,
                    due_at = $1 + least(power(2, attempts), 60) * interval '1 minute'
                from due d where m.consent_id = d.consent_id returning m.consent_id, m.language, m.attempts)
            select t.consent_id, t.language, t.attempts, c.requested_at, c.expires_at,
                coalesce(k.email, u.email) as email, p.name_en, p.name_zh, w.en, w.zh
            from taken t
            left join consent c on c.id = t.consent_id and c.standing = 'REQUESTED' and c.merged_into is null
                and not c.suspended
            left join contact k on k.id = c.person_id and not k.erased
            left join customer u on u.id = c.person_id and u.status = 'ACTIVE'
            left join purpose p on p.code = c.purpose
            left join purpose_wording w on w.purpose_id = p.id and w.version = c.wording
            """;

    private static final String SENT = "delete from consent_mail where consent_id = $1 and attempts = $2";

    private final Pool database;
    private final Clock clock;

    ConfirmationMails(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A mail to be sent.
     *
     * @param attempt counts the attempts to send it
     * @param until when the link ceases to work
     */
    record Waiting(UUID consent, Language language, int attempt, Instant requestedAt, Instant until, Letter letter) {
        static boolean isWanted(Row row) {
            return row.getString("email") != null && row.getString("en") != null;
        }

        static Waiting of(Row row) {
            var language = Language.valueOf(row.getString("language"));
            var english = language == Language.EN;
            return new Waiting(
                    row.getUUID("consent_id"),
                    language,
                    row.getInteger("attempts"),
                    row.getOffsetDateTime("requested_at").toInstant(),
                    row.getOffsetDateTime("expires_at").toInstant(),
                    new Letter(
                            row.getString("email"),
                            row.getString(english ? "name_en" : "name_zh"),
                            row.getString(english ? "en" : "zh")));
        }
    }

    /** To whom, about what, and with which words of the purpose. */
    record Letter(String to, String purpose, String wording) {}

    /** Joins the transaction of the request. */
    Uni<Void> enqueue(UUID consent, Language language) {
        return InTransaction.update(ENQUEUE, consent, language.name(), now()).replaceWithVoid();
    }

    /** Some that are due; they are due again later, unless they are told to be sent. */
    Uni<List<Waiting>> take() {
        return database.preparedQuery(TAKE).execute(Tuple.of(now(), AT_ONCE)).chain(rows -> {
            var found = StreamSupport.stream(rows.spliterator(), false).toList();
            var unwanted = found.stream().filter(row -> !Waiting.isWanted(row)).toList();
            var wanted =
                    found.stream().filter(Waiting::isWanted).map(Waiting::of).toList();
            return unwanted.isEmpty()
                    ? Uni.createFrom().item(wanted)
                    : database.preparedQuery(SENT)
                            .executeBatch(unwanted.stream()
                                    .map(row -> Tuple.of(row.getUUID("consent_id"), row.getInteger("attempts")))
                                    .toList())
                            .replaceWith(wanted);
        });
    }

    Uni<Void> sent(Waiting mail) {
        return database.preparedQuery(SENT)
                .execute(Tuple.of(mail.consent(), mail.attempt()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
