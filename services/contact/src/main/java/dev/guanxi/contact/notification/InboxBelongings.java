package dev.guanxi.contact.notification;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What people were told about a customer speaks of the survivor after a merge, and goes with an erased person. Whoever
 * was in charge when it happened has been told; the next one is told what happens next. It keeps no customer from being
 * taken back.
 */
@ApplicationScoped
class InboxBelongings implements Belongings {
    private final Inbox inbox;

    InboxBelongings(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String what() {
        return "notifications";
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return inbox.about(customer);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return inbox.goOver(records, to.id());
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return inbox.forget(customer);
    }
}
