package dev.guanxi.contact.consent;

import dev.guanxi.contact.customer.Absence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/** Nobody addresses a person who lies in the recycle bin; what they said holds again when they are back. */
@ApplicationScoped
class ConsentAbsence implements Absence {
    private final Consents consents;

    ConsentAbsence(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Uni<Void> begin(Collection<UUID> records) {
        return each(records, Consent::suspend);
    }

    @Override
    public Uni<Void> end(Collection<UUID> records) {
        return each(records, Consent::resume);
    }

    /** All at once: a whole company's people have many consents. */
    private Uni<Void> each(Collection<UUID> persons, Consumer<Consent> change) {
        return consents.holdOfEach(persons).chain(ids -> consents.changeEach(consents.findAll(ids), change));
    }
}
