package dev.guanxi.contact.consent;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.merge.Movable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a contact said, as what belongs to the contact: whoever said no under one record is not addressed under another. */
@ApplicationScoped
class ConsentsOfContacts implements Movable<Contact> {
    private final MergedConsents merged;

    ConsentsOfContacts(MergedConsents merged) {
        this.merged = merged;
    }

    @Override
    public String what() {
        return "consents";
    }

    @Override
    public Uni<Void> merged(UUID duplicate, Contact survivor) {
        return merged.inherit(duplicate, People.person(survivor));
    }

    @Override
    public Uni<Void> separated(Contact survivor) {
        return merged.giveBack(survivor.id());
    }
}
