package dev.guanxi.contact.customer.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.customer.Reappearance;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings customers back who report a case. Once service knows where they are it takes none of ours, so it is theirs. */
@Singleton
class ReportedCaseConsumer extends ReactionConsumer<ReportedCaseConsumer.Case> {
    /** What we read of a case. */
    record Case(
            @Nullable UUID customerId,
            @Nullable String number,
            @Nullable Instant openedAt) {}

    private final Reappearance reappearance;

    ReportedCaseConsumer(ObjectMapper json, Reappearance reappearance) {
        super("contact-case-returns", "crm.service.case", Case.class, json);
        this.reappearance = reappearance;
    }

    @Override
    protected Uni<Void> on(Event event, Case reported) {
        var customer = reported.customerId();
        var at = reported.openedAt();
        var number = reported.number();
        return event.is("opened") && customer != null && at != null && number != null
                ? reappearance.of(customer, at, number)
                : Uni.createFrom().voidItem();
    }
}
