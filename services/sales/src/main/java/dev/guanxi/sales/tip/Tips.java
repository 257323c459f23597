package dev.guanxi.sales.tip;

import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where tips are kept. */
@Singleton
class Tips extends AggregateRepository<Tip> {
    Tips(Ledger ledger) {
        super(Tip.class, "tip", Board.READERS, ledger);
    }
}
