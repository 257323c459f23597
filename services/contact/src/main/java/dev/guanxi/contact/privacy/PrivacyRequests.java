package dev.guanxi.contact.privacy;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where privacy requests are kept: for administrators. */
@Singleton
class PrivacyRequests extends AggregateRepository<PrivacyRequest> {
    private static final AccessPolicy POLICY = AccessPolicy.none().with(ALL, Roles.ADMIN);

    PrivacyRequests(Ledger ledger) {
        super(PrivacyRequest.class, "privacy-request", POLICY, ledger);
    }
}
