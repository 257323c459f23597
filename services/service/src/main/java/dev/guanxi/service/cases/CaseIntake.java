package dev.guanxi.service.cases;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.service.customer.CustomerDirectory;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Opens cases: the customer's class decides their priority, the priority when they are due. */
@ApplicationScoped
public class CaseIntake {
    private final Cases cases;
    private final CaseReports reports;
    private final CaseDesk desk;
    private final CustomerDirectory customers;
    private final ServiceLevel level;
    private final FieldCatalogue fields;
    private final Clock clock;

    CaseIntake(
            Cases cases,
            CaseReports reports,
            CaseDesk desk,
            CustomerDirectory customers,
            ServiceLevel level,
            FieldCatalogue fields,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.desk = desk;
        this.customers = customers;
        this.level = level;
        this.fields = fields;
        this.clock = clock;
    }

    /** Opens a case for the caller, who is a shopper, or for the customer that the report names. */
    @WithTransaction
    public Uni<Case> open(CaseReport report) {
        return reports.completed(report.with(fields.forNew(Cases.KIND, report.custom())))
                .chain(completed -> priority(completed).chain(priority -> open(completed, priority)));
    }

    private Uni<Priority> priority(CaseReport report) {
        return customers
                .valueClass(Objects.requireNonNull(report.customerId()))
                .map(found -> Priority.of(found.orElse(null)));
    }

    private Uni<Case> open(CaseReport report, Priority priority) {
        var now = clock.instant();
        return cases.nextNumber(now)
                .map(number ->
                        Case.open(number, report, desk.inCharge(), priority, CaseClock.start(now, priority, level)))
                .chain(cases::add);
    }
}
