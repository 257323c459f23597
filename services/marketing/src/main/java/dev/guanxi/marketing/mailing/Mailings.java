package dev.guanxi.marketing.mailing;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where mailings are kept: they name people, so only marketers and administrators see them. */
@Singleton
class Mailings extends AggregateRepository<Mailing> {
    private static final AccessPolicy POLICY =
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.ADMIN);

    Mailings(Ledger ledger) {
        super(Mailing.class, "mailing", POLICY, ledger);
    }
}
