package dev.guanxi.contact.contact;

import dev.guanxi.contact.merge.Movable;
import dev.guanxi.platform.fields.Referable;
import dev.guanxi.platform.fields.References;
import dev.guanxi.platform.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Fields of an administrator that refer to contacts: they lead to whoever goes on for one, and back. */
@ApplicationScoped
class ContactReferences implements Movable<Contact> {
    private final References references;

    ContactReferences(References references) {
        this.references = references;
    }

    @Produces
    @Singleton
    static Referable contacts() {
        return new Referable(
                Contacts.KIND,
                "contact",
                "contact r",
                "not r.erased and not r.removed and r.merged_into is null",
                Contacts.POLICY,
                Visibility.Columns.OWNER_AND_TEAM);
    }

    @Override
    public String what() {
        return "references";
    }

    @Override
    public Uni<Void> merged(UUID duplicate, Contact survivor) {
        return references.follow(Contacts.KIND, List.of(duplicate));
    }

    @Override
    public Uni<Void> separated(Contact survivor) {
        return references.separated(Contacts.KIND, survivor.id());
    }
}
