package dev.guanxi.contact.need;

import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where it is kept how well products meet needs. */
@Singleton
class Fulfilments extends AggregateRepository<Fulfilment> {
    Fulfilments(Ledger ledger) {
        super(Fulfilment.class, "need-fulfilment", Needs.EVERYBODY, ledger);
    }
}
