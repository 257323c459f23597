package dev.guanxi.contact.customer.web;

import static dev.guanxi.platform.domain.DomainException.ensure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerRow;
import dev.guanxi.contact.customer.CustomerSearch;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.bulk.RecordChanger;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.MergePatch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Many customers changed alike, each as {@link CustomerResource} does it. */
@Singleton
public class CustomerChanger extends RecordChanger<Customer> {
    private static final Set<String> ASSIGNERS = Set.of(Roles.SALES_MANAGER, Roles.ADMIN);

    private final CustomerService service;
    private final CustomerSearch search;
    private final MergePatch patches;

    CustomerChanger(CustomerService service, CustomerSearch search, MergePatch patches) {
        super(patches);
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
    public Map<String, Set<String>> reserved() {
        return Map.of("ownerId", ASSIGNERS, "team", ASSIGNERS);
    }

    @Override
    public Class<? extends Record> editable() {
        return CustomerChange.class;
    }

    @Override
    public Uni<Page<UUID>> find(PageRequest request) {
        return search.find(request, null).map(page -> page.map(CustomerRow::id));
    }

    @Override
    protected Uni<Customer> get(UUID id) {
        return service.get(id).invoke(Customer::ensureActive);
    }

    @Override
    protected Uni<Customer> rewrite(Customer customer, JsonNode patch) {
        var wanted = patches.apply(CustomerRequest.of(customer.profile()), patch, CustomerRequest.class);
        return service.change(customer.id(), customer.version(), wanted.profile());
    }

    /** Customers stay in their team unless another one is named. */
    @Override
    protected Uni<Customer> assign(Customer customer, String owner, @Nullable String team) {
        var wanted = Ownership.of(owner, team == null ? customer.ownership().team() : team);
        return wanted.equals(customer.ownership())
                ? Uni.createFrom().item(customer)
                : service.assign(customer.id(), customer.version(), owner, wanted.team());
    }

    @Override
    protected Uni<Customer> release(Customer customer, @Nullable String team) {
        ensure(false, "customer-without-owner");
        return Uni.createFrom().item(customer);
    }

    @Override
    protected Uni<Customer> giveBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return service.giveBack(id, version, before);
    }
}
