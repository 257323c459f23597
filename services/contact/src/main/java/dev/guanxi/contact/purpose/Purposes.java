package dev.guanxi.contact.purpose;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Where purposes and all their wordings are kept; whoever works with people sees them. */
@Singleton
class Purposes extends AggregateRepository<Purpose> {
    private static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS.wholly();
    private static final String KEEP = """
            insert into purpose_wording (purpose_id, version, en, zh, issued_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;

    private final Clock clock;

    Purposes(Ledger ledger, Clock clock) {
        super(Purpose.class, "purpose", POLICY, ledger);
        this.clock = clock;
    }

    /** Keeps the present wording, too, unless it is kept already. */
    @Override
    public Uni<Void> save(Purpose purpose) {
        var texts = purpose.texts();
        return super.save(purpose)
                .chain(() -> InTransaction.update(
                        KEEP,
                        purpose.id(),
                        purpose.wording(),
                        texts.wordingEn(),
                        texts.wordingZh(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
