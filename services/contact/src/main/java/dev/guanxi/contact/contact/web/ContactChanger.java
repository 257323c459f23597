package dev.guanxi.contact.contact.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.contact.ContactRow;
import dev.guanxi.contact.contact.ContactSearch;
import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.platform.bulk.Changed;
import dev.guanxi.platform.bulk.Changer;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many contacts changed alike, each as {@link ContactResource#changeContact} does it. */
@ApplicationScoped
public class ContactChanger implements Changer {
    private final ContactService service;
    private final ContactSearch search;
    private final MergePatch patches;

    ContactChanger(ContactService service, ContactSearch search, MergePatch patches) {
        this.service = service;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "contacts";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return ContactRequest.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request, null).map(page -> page.map(ContactRow::id));
    }

    @Override
    public Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch) {
        return service.get(id)
                .chain(found -> Changed.of(found, expectedVersion, contact -> {
                    var wanted = patches.apply(ContactRequest.editable(contact.profile()), patch, ContactRequest.class);
                    return service.change(id, contact.version(), wanted.profile());
                }));
    }
}
