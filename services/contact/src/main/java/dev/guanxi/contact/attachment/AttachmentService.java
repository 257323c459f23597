package dev.guanxi.contact.attachment;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.interaction.InteractionService;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people can do with attachments: whatever they may do is done to a record that they see. */
@ApplicationScoped
public class AttachmentService {
    private final Attachments attachments;
    private final CustomerService customers;
    private final ContactService contacts;
    private final InteractionService interactions;
    private final AttachmentContents contents;

    AttachmentService(
            Attachments attachments,
            CustomerService customers,
            ContactService contacts,
            InteractionService interactions,
            AttachmentContents contents) {
        this.attachments = attachments;
        this.customers = customers;
        this.contacts = contacts;
        this.interactions = interactions;
        this.contents = contents;
    }

    public Uni<AttachmentRow> get(UUID id) {
        return attachments
                .find(id)
                .call(found -> ensureSeen(found.place())
                        .onFailure(NotFound.class)
                        .transform(_ -> new NotFound("attachment", id)));
    }

    /** One page of the files that are kept with a record. */
    public Uni<Page<AttachmentRow>> of(Place place, PageRequest request) {
        return ensureSeen(place).chain(() -> attachments.of(place, request));
    }

    /** Refuses what nobody should open. */
    public Uni<AttachmentRow> download(UUID id) {
        return get(id).invoke(found -> {
            ensure(found.scan() != ScanState.INFECTED, "attachment-infected", found.name());
            ensure(found.scan() != ScanState.PENDING, "attachment-not-scanned", found.name());
        });
    }

    /** The content, a piece as soon as the one before is taken; fails when the file is removed meanwhile. */
    public Multi<byte[]> content(AttachmentRow attachment) {
        return contents.of(attachment);
    }

    public Uni<Void> remove(UUID id) {
        return get(id).chain(found -> attachments.remove(found.id()));
    }

    Uni<?> ensureSeen(Place place) {
        return switch (place.kind()) {
            case CUSTOMER -> customers.get(place.id());
            case CONTACT -> contacts.get(place.id());
            case INTERACTION -> interactions.get(place.id());
        };
    }
}
