package dev.guanxi.commerce.payment;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Somebody who moves money. Asked twice with the same reference, it moves it once. */
interface PaymentProvider {
    /**
     * Moves the money, or says what became of it when it was asked before.
     *
     * @return empty while the provider has not decided; a failure or silence says nothing about the money
     */
    Uni<Optional<Settlement>> ask(Errand errand);
}
