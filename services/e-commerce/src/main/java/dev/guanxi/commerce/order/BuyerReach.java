package dev.guanxi.commerce.order;

import org.jspecify.annotations.Nullable;

/** How the buyer is reached, as they said with the order; nothing of it outlives them. */
public record BuyerReach(
        @Nullable String phone,
        @Nullable String email,
        @Nullable BuyerAddress address) {

    /** Null when they said nothing. */
    static @Nullable BuyerReach said(@Nullable BuyerReach reach) {
        return reach == null || reach.phone == null && reach.email == null && reach.address == null ? null : reach;
    }

    /**
     * Where the goods go.
     *
     * @param country ISO 3166-1, two letters
     * @param street what stands on the envelope below the district
     */
    public record BuyerAddress(
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode,
            @Nullable String street) {}
}
