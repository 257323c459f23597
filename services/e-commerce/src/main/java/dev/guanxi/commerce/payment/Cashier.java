package dev.guanxi.commerce.payment;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Runs the errands. The provider is asked outside of any transaction: a slow one keeps no row locked,
 * and a crash between its word and ours means that it is asked again.
 */
@ApplicationScoped
class Cashier {
    private static final Logger LOG = Logger.getLogger(Cashier.class);
    private static final Caller SUITE = Caller.suite("commerce-cashier");

    private final Errands errands;
    private final PaymentProvider provider;
    private final PaymentService payments;
    private final PaymentsConfig config;
    private final CurrentCaller caller;

    Cashier(
            Errands errands,
            PaymentProvider provider,
            PaymentService payments,
            PaymentsConfig config,
            CurrentCaller caller) {
        this.errands = errands;
        this.provider = provider;
        this.payments = payments;
        this.config = config;
        this.caller = caller;
    }

    /** Asks for what is due; turns may overlap, each errand is taken once. */
    @Scheduled(every = "${guanxi.payments.every:PT0.3S}")
    Uni<Void> run() {
        caller.actAs(SUITE);
        return errands.take()
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::run)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> run(Errand errand) {
        return provider.ask(errand)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .chain(answer -> answer.map(word -> payments.settle(errand, word))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(e -> LOG.warnf("Movement %s is asked for again later: %s", errand.movementId(), e))
                .onFailure()
                .recoverWithNull();
    }
}
