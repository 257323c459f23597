package dev.guanxi.marketing.mailing;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where mailings are kept: they name people, so only marketers and administrators see them. */
@Singleton
class Mailings extends AggregateRepository<Mailing> {
    /** What the API calls them. */
    static final String KIND = "mailings";

    static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.ADMIN);

    private static final String WENT_OUT = """
            select exists (
                select from mailing_target where mailing_id = cast(cast(?1 as text) as uuid)
                    and outcome not in ('PENDING', 'SUPPRESSED'))
            """;

    Mailings(Ledger ledger) {
        super(Mailing.class, "mailing", POLICY, ledger);
    }

    /** Whether anything of a mailing went out, or may have. */
    Uni<Boolean> wentOut(UUID mailing) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WENT_OUT, Boolean.class)
                        .setParameter(1, mailing.toString())
                        .getSingleResult());
    }
}
