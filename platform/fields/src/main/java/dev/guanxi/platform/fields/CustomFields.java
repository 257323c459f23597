package dev.guanxi.platform.fields;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where definitions are kept. */
@Singleton
class CustomFields extends AggregateRepository<CustomField> {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(
                    ALL,
                    Roles.SALES_REP,
                    Roles.SALES_MANAGER,
                    Roles.MARKETER,
                    Roles.SERVICE_AGENT,
                    Roles.SERVICE_MANAGER,
                    Roles.TECHNICIAN,
                    Roles.ANALYST,
                    Roles.ADMIN);

    CustomFields(Ledger ledger) {
        super(CustomField.class, "custom-field", POLICY, ledger);
    }
}
