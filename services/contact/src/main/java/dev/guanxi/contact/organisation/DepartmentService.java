package dev.guanxi.contact.organisation;

import static dev.guanxi.platform.domain.DomainException.ensure;
import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people can do with departments. One method, one transaction. */
@ApplicationScoped
public class DepartmentService {
    private final Departments departments;
    private final CustomerService customers;
    private final Clock clock;

    DepartmentService(Departments departments, CustomerService customers, Clock clock) {
        this.departments = departments;
        this.customers = customers;
        this.clock = clock;
    }

    @WithSession
    public Uni<Department> get(UUID id) {
        return departments.require(id);
    }

    /** Adds a department to an organisation that the caller sees. */
    @WithTransaction
    public Uni<Department> add(UUID customerId, DepartmentProfile profile) {
        return customers
                .hold(customerId)
                .invoke(customer -> ensure(customer.kind() == CustomerKind.ORGANISATION, "persons-have-no-departments"))
                .call(() -> above(profile, customerId))
                .chain(customer -> departments.add(
                        Department.add(Ids.next(), customerId, profile, customer.ownership(), clock.instant())));
    }

    @WithTransaction
    public Uni<Department> change(UUID id, long expectedVersion, DepartmentProfile profile) {
        return departments
                .require(id)
                .call(department -> departments.lockTreeOf(department.customerId()))
                .chain(department -> above(profile, department.customerId()))
                .chain(above ->
                        departments.change(id, expectedVersion, department -> department.change(profile, above)));
    }

    /** Removes a department that has no parts and in which nobody works or worked. */
    @WithTransaction
    public Uni<Void> remove(UUID id, long expectedVersion) {
        return departments
                .require(id)
                .invoke(department -> department.expectVersion(expectedVersion))
                .call(() -> departments.isInUse(id).invoke(used -> ensure(!used, "department-in-use")))
                .invoke(Department::remove)
                .chain(department -> departments.removeAll(List.of(department)));
    }

    /** The parent and all above it; a parent must be the same customer's. */
    private Uni<List<UUID>> above(DepartmentProfile profile, UUID customer) {
        var parent = profile.parentId();
        return parent == null
                ? Uni.createFrom().item(List.of())
                : departments
                        .require(parent)
                        .invoke(found -> ensureField(
                                found.customerId().equals(customer), "parentId", "department-of-another-customer"))
                        .chain(() -> departments.upwardsFrom(parent));
    }
}
