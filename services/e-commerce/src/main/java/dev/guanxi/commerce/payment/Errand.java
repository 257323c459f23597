package dev.guanxi.commerce.payment;

import dev.guanxi.commerce.payment.Movement.Kind;
import dev.guanxi.platform.domain.Money;
import java.util.UUID;

/**
 * What the provider is to be asked.
 *
 * @param movementId the provider knows it by this reference
 */
record Errand(UUID movementId, UUID paymentId, Kind kind, Money amount, String methodToken) {}
