package dev.guanxi.contact.notification;

import dev.guanxi.platform.domain.DomainException.Stale;
import dev.guanxi.platform.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How people want to be told; everybody says it for themselves. */
@ApplicationScoped
public class PreferenceService {
    private static final String OF = "select * from notification_preference where person = any($1)";
    private static final String KEEP = """
            insert into notification_preference (person, version, language, zone, quiet_from, quiet_until, digest_at,
                kinds, mails)
            select $1, 1, $3, $4, $5, $6, $7, $8, $9 where $2 = 0
            on conflict (person) do nothing
            """;
    private static final String CHANGE = """
            update notification_preference set version = version + 1, language = $3, zone = $4, quiet_from = $5,
                quiet_until = $6, digest_at = $7, kinds = $8, mails = $9
            where person = $1 and version = $2
            """;

    private final Pool database;
    private final CurrentCaller caller;
    private final NotificationConfig config;

    PreferenceService(Pool database, CurrentCaller caller, NotificationConfig config) {
        this.database = database;
        this.caller = caller;
        this.config = config;
    }

    /**
     * Preferences as they are kept.
     *
     * @param version 0 where nothing was said yet
     */
    public record Kept(long version, Preferences preferences) {}

    /** What the caller said, or what holds for who has said nothing. */
    public Uni<Kept> get() {
        return of(caller.get().id());
    }

    /** What somebody said, or what holds for who has said nothing. */
    Uni<Kept> of(String person) {
        return of(List.of(person)).map(all -> all.getOrDefault(person, new Kept(0, unsaid())));
    }

    private Preferences unsaid() {
        return Preferences.unsaid(config.language(), config.zone());
    }

    public Uni<Kept> change(long expectedVersion, Preferences preferences) {
        return database.preparedQuery(expectedVersion == 0 ? KEEP : CHANGE)
                .execute(row(caller.get().id(), expectedVersion, preferences))
                .chain(rows -> get().invoke(now -> {
                    if (rows.rowCount() == 0) {
                        throw new Stale(expectedVersion, now.version(), now.preferences());
                    }
                }));
    }

    private static Tuple row(String person, long version, Preferences p) {
        var mail = List.copyOf(p.mail().entrySet());
        return Tuple.tuple()
                .addValue(person)
                .addValue(version)
                .addValue(p.language().toLanguageTag())
                .addValue(p.zone().getId())
                .addValue(p.quiet() == null ? null : p.quiet().from())
                .addValue(p.quiet() == null ? null : p.quiet().until())
                .addValue(p.digestAt())
                .addValue(mail.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .addValue(mail.stream().map(each -> each.getValue().name()).toArray(String[]::new));
    }

    /** What each of these people said; who said nothing is not among them. */
    Uni<Map<String, Kept>> of(Collection<String> people) {
        return database.preparedQuery(OF)
                .execute(Tuple.of(people.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("person"), PreferenceService::kept)));
    }

    /** The same with those who said nothing. */
    Uni<Map<String, Preferences>> ofAll(Collection<String> people) {
        return of(people).map(said -> {
            var all = new HashMap<String, Preferences>();
            people.forEach(person -> all.put(person, unsaid()));
            said.forEach((person, kept) -> all.put(person, kept.preferences()));
            return all;
        });
    }

    private static Kept kept(Row row) {
        var from = row.getLocalTime("quiet_from");
        var until = row.getLocalTime("quiet_until");
        var kinds = row.getArrayOfStrings("kinds");
        var mails = row.getArrayOfStrings("mails");
        var mail = new HashMap<String, MailMode>();
        for (int i = 0; i < kinds.length; i++) {
            mail.put(kinds[i], MailMode.valueOf(mails[i]));
        }
        return new Kept(
                row.getLong("version"),
                new Preferences(
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone")),
                        from == null || until == null ? null : new QuietHours(from, until),
                        row.getLocalTime("digest_at"),
                        mail));
    }
}
