package dev.guanxi.contact.object;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where records of all kinds are kept that administrators defined. They are seen as customers are. */
@Singleton
class ObjectRecords extends AggregateRepository<ObjectRecord> {
    static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    ObjectRecords(Ledger ledger) {
        super(ObjectRecord.class, "object", POLICY, ledger);
    }
}
