package dev.guanxi.sales.seller;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person who sells.
 *
 * @param team path of the team, such as {@code /sales/central/melvin-marxen}
 * @param region what people call the region
 * @param manager who leads the team
 */
@Embeddable
public record SellerProfile(
        String name,
        String team,
        @Nullable String region,
        @Nullable String manager) {}
