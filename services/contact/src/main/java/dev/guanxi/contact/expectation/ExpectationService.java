package dev.guanxi.contact.expectation;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.notices.Notices;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with expectations. One method, one transaction. */
@ApplicationScoped
public class ExpectationService {
    private final Expectations expectations;
    private final CustomerService customers;
    private final Notices notices;
    private final Clock clock;

    ExpectationService(Expectations expectations, CustomerService customers, Notices notices, Clock clock) {
        this.expectations = expectations;
        this.customers = customers;
        this.notices = notices;
        this.clock = clock;
    }

    @WithSession
    public Uni<Expectation> get(UUID id) {
        return expectations.require(id);
    }

    /** Takes down what a customer expects whom the caller sees. */
    @WithTransaction
    public Uni<Expectation> raise(UUID customerId, Measure measure, @Nullable String note) {
        return customers
                .hold(customerId)
                .chain(customer -> expectations.add(Expectation.raised(
                        Ids.next(), customerId, measure, note, customer.ownership(), clock.instant())));
    }

    @WithTransaction
    public Uni<Expectation> promise(UUID id, long expectedVersion, BigDecimal value) {
        return expectations.change(id, expectedVersion, expectation -> expectation.promise(value));
    }

    @WithTransaction
    public Uni<Expectation> decline(UUID id, long expectedVersion, String reason) {
        return expectations.change(id, expectedVersion, expectation -> expectation.decline(reason));
    }

    @WithTransaction
    public Uni<Expectation> answer(UUID id, long expectedVersion, boolean accepted) {
        return expectations.change(id, expectedVersion, expectation -> expectation.answer(accepted));
    }

    /**
     * Enters what came.
     *
     * @param at when it came; now when nobody says
     */
    @WithTransaction
    public Uni<Expectation> deliver(UUID id, long expectedVersion, BigDecimal value, @Nullable Instant at) {
        return expectations
                .change(
                        id,
                        expectedVersion,
                        expectation -> expectation.deliver(value, at == null ? clock.instant() : at))
                .call(this::alarm);
    }

    /** Who is in charge of the customer learns at once that a promise was broken. */
    private Uni<Void> alarm(Expectation expectation) {
        var notice = expectation.alarm();
        return notice == null ? Uni.createFrom().voidItem() : notices.send(notice);
    }
}
