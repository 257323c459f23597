package dev.guanxi.contact.purpose;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What people can do with purposes. One method, one transaction. */
@ApplicationScoped
public class PurposeService {
    /** More wordings than anybody shows. */
    public static final int MOST_WORDINGS = 500;

    private static final String WORDINGS =
            "select version, en, zh, issued_at from purpose_wording where purpose_id = $1 order by version desc limit "
                    + MOST_WORDINGS;

    private final Purposes purposes;
    private final Pool database;
    private final Clock clock;

    PurposeService(Purposes purposes, Pool database, Clock clock) {
        this.purposes = purposes;
        this.database = database;
        this.clock = clock;
    }

    @WithSession
    public Uni<Purpose> get(UUID id) {
        return purposes.require(id);
    }

    /** The purpose of this code; asked by whoever is about to keep a consent for it. */
    @WithSession
    public Uni<Purpose> named(String code) {
        return purposes.find(Purpose.idOf(code)).map(found -> {
            ensureField(found != null, "purpose", "purpose-unknown", code);
            return found;
        });
    }

    /** Introduces a purpose under a code that was not used before. */
    @WithTransaction
    public Uni<Purpose> introduce(String code, PurposeTexts texts) {
        return purposes.find(Purpose.idOf(code))
                .invoke(known -> ensure(known == null, "purpose-known", code))
                .chain(() -> purposes.add(Purpose.introduce(code, texts, clock.instant())));
    }

    @WithTransaction
    public Uni<Purpose> change(UUID id, long expectedVersion, PurposeTexts texts, boolean active) {
        return purposes.change(id, expectedVersion, purpose -> purpose.change(texts, active));
    }

    /** All that people were ever shown for a purpose, newest first. */
    public Uni<List<Wording>> wordings(UUID id) {
        return get(id).chain(purpose -> database.preparedQuery(WORDINGS)
                .execute(Tuple.of(purpose.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PurposeService::wording)
                        .toList()));
    }

    private static Wording wording(Row row) {
        return new Wording(
                row.getInteger("version"),
                row.getString("en"),
                row.getString("zh"),
                row.getOffsetDateTime("issued_at").toInstant());
    }
}
