package dev.guanxi.sales.tip;

import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import jakarta.inject.Singleton;

/** Where skills are kept. */
@Singleton
class Skills extends AggregateRepository<Skill> {
    Skills(Ledger ledger) {
        super(Skill.class, "skill", Board.READERS, ledger);
    }
}
