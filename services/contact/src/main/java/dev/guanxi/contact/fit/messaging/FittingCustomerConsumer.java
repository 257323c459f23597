package dev.guanxi.contact.fit.messaging;

import dev.guanxi.contact.fit.CustomerFits;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds customers against the definitions who are new, changed, classified, merged, or gone. */
@Singleton
class FittingCustomerConsumer implements EventConsumer {
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final CustomerFits fits;

    FittingCustomerConsumer(CustomerFits fits) {
        this.fits = fits;
    }

    @Override
    public String name() {
        return "contact-fits";
    }

    @Override
    public Set<String> topics() {
        return Set.of("crm.contact.customer");
    }

    /** Nobody waits for it, and many together cost little more than one. */
    @Override
    public Duration gathering() {
        return GATHERING;
    }

    /** An event only says whom to look at. */
    @Override
    public boolean bearsRepetition() {
        return true;
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        var customers = new LinkedHashSet<UUID>();
        events.forEach(event -> customers.add(event.subject()));
        return fits.follow(customers);
    }
}
