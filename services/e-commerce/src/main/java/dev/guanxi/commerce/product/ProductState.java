package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as other services learn of it.
 *
 * @param active whether it is sold
 * @param custom what is in fields that an administrator defined, by their keys
 */
public record ProductState(
        String sku,
        String name,
        @Nullable String series,
        ProductKind kind,
        boolean serialised,
        @Nullable Integer warrantyMonths,
        boolean active,
        ProductStatus status,
        Money listPrice,
        Map<String, Object> custom,
        Instant createdAt) {}
