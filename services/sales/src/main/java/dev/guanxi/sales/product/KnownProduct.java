package dev.guanxi.sales.product;

import dev.guanxi.platform.domain.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as sales knows it; without a list price when none was ever set. */
public record KnownProduct(
        UUID id, String sku, String name, @Nullable Money listPrice) {}
