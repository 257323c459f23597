package dev.guanxi.contact.level;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRecords;
import dev.guanxi.platform.persistence.Ledger;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where chosen levels are kept, and who sees which: those who see the customer. The levels follow from these. */
@Singleton
class LevelChoices extends CustomerRecords<LevelChoice> {
    LevelChoices(Ledger ledger) {
        super(LevelChoice.class, "level-choice", "level-choices", ledger);
    }

    @Override
    protected void goTo(LevelChoice choice, Customer customer) {
        choice.goTo(customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return drop(allOf(customer), LevelChoice::erase);
    }
}
