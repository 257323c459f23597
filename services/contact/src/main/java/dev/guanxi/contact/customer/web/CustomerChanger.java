package dev.guanxi.contact.customer.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.customer.CustomerRow;
import dev.guanxi.contact.customer.CustomerSearch;
import dev.guanxi.contact.customer.CustomerService;
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

/** Many customers changed alike, each as {@link CustomerResource#changeCustomer} does it. */
@ApplicationScoped
public class CustomerChanger implements Changer {
    private final CustomerService service;
    private final CustomerSearch search;
    private final MergePatch patches;

    CustomerChanger(CustomerService service, CustomerSearch search, MergePatch patches) {
        this.service = service;
        this.search = search;
        this.patches = patches;
    }

    @Override
    public String list() {
        return "customers";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN);
    }

    @Override
    public Class<? extends Record> editable() {
        return CustomerRequest.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request, null).map(page -> page.map(CustomerRow::id));
    }

    @Override
    public Uni<Changed> change(UUID id, @Nullable Long expectedVersion, JsonNode patch) {
        return service.get(id)
                .chain(found -> Changed.of(found, expectedVersion, customer -> {
                    customer.ensureActive();
                    var wanted = patches.apply(CustomerRequest.of(customer.profile()), patch, CustomerRequest.class);
                    return service.change(id, customer.version(), wanted.profile());
                }));
    }
}
