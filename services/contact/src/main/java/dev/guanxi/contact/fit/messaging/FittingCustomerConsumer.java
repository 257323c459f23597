package dev.guanxi.contact.fit.messaging;

import dev.guanxi.contact.fit.CustomerFits;
import dev.guanxi.platform.events.SubjectConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Holds customers against the definitions who are new, changed, classified, merged, or gone. */
@Singleton
class FittingCustomerConsumer extends SubjectConsumer {
    private final CustomerFits fits;

    FittingCustomerConsumer(CustomerFits fits) {
        super("contact-fits", "crm.contact.customer");
        this.fits = fits;
    }

    @Override
    protected Uni<Void> follow(Set<UUID> customers) {
        return fits.follow(customers);
    }
}
