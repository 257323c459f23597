package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product as other services learn of it. */
public record ProductState(
        String sku,
        String name,
        @Nullable String series,
        ProductKind kind,
        boolean serialised,
        @Nullable Integer warrantyMonths,
        boolean active,
        Money listPrice,
        Instant createdAt) {}
