package dev.guanxi.service.cases;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.service.cases.Reporters.Reporter;
import dev.guanxi.service.customer.CustomerDirectory;
import dev.guanxi.service.customer.KnownCustomer;
import dev.guanxi.service.installedbase.InstalledProduct;
import dev.guanxi.service.installedbase.InstalledProductService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks after what a new case refers to: it must be there, and belong together. */
@ApplicationScoped
class CaseReports {
    private final CaseDesk desk;
    private final CustomerDirectory customers;
    private final Reporters reporters;
    private final InstalledProductService products;

    CaseReports(CaseDesk desk, CustomerDirectory customers, Reporters reporters, InstalledProductService products) {
        this.desk = desk;
        this.customers = customers;
        this.reporters = reporters;
        this.products = products;
    }

    /** The report with the customer it is for, and the order of the product it is about. */
    Uni<CaseReport> completed(CaseReport report) {
        return customer(report.customerId())
                .call(customer -> reporterBelongsTo(customer, report))
                .chain(customer -> order(report, customer).map(order -> report.of(customer, order)));
    }

    private Uni<UUID> customer(@Nullable UUID named) {
        return desk.shopper(named).map(customers::survivor).orElseGet(() -> known(named));
    }

    private Uni<UUID> known(@Nullable UUID named) {
        if (named == null) {
            throw new Invalid("customerId", "customer-missing");
        }
        return customers
                .hold(named)
                .invoke(known -> {
                    ensureField(known.isPresent(), "customerId", "customer-unknown", named);
                    ensureField(
                            known.filter(KnownCustomer::isActive).isPresent(),
                            "customerId",
                            "customer-inactive",
                            named);
                })
                .replaceWith(named);
    }

    private Uni<?> reporterBelongsTo(UUID customer, CaseReport report) {
        var contact = report.contactId();
        if (contact == null) {
            return Uni.createFrom().voidItem();
        }
        var isShopper = desk.shopper(report.customerId()).isPresent();
        return reporters.hold(contact).invoke(found -> {
            var reporter = found.filter(known -> known.customer().equals(customer));
            ensureField(reporter.isPresent(), "contactId", "contact-unknown", contact);
            ensureField(
                    isShopper || reporter.filter(Reporter::isRemoved).isEmpty(),
                    "contactId",
                    "contact-removed",
                    contact);
        });
    }

    private Uni<@Nullable UUID> order(CaseReport report, UUID customer) {
        var product = report.installedProductId();
        return product == null
                ? Uni.createFrom().item(report.orderId())
                : products.holdStill(product)
                        .onFailure(NotFound.class)
                        .transform(_ -> new Invalid("installedProductId", "installed-product-unknown", product))
                        .invoke(found -> ensureField(
                                found.customerId().equals(customer),
                                "installedProductId",
                                "installed-product-unknown",
                                product))
                        .invoke(found -> ensureField(
                                !found.isRemoved(), "installedProductId", "installed-product-removed", product))
                        .map(InstalledProduct::orderId);
    }
}
