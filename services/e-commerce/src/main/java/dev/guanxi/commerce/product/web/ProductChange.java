package dev.guanxi.commerce.product.web;

import dev.guanxi.commerce.product.ProductKind;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import org.jspecify.annotations.Nullable;

/** What can be changed of many products at once: each of these alone is changed as {@link ProductResource} does it. */
record ProductChange(
        @Nullable String name,
        @Nullable String series,
        @Nullable ProductKind kind,
        @Nullable Boolean serialised,
        @Nullable Integer warrantyMonths,
        @Nullable Money listPrice,
        @Nullable CustomValues custom,
        @Nullable Boolean active) {}
