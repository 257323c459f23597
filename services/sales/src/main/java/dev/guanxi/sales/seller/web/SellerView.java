package dev.guanxi.sales.seller.web;

import dev.guanxi.sales.seller.Seller;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seller as the API shows it. */
@Schema(name = "Seller")
public record SellerView(
        UUID id,
        SellerRequest profile,
        @Nullable String login,

        @Schema(description = "What records of this seller carry as their owner.")
        String ownerId,

        Instant createdAt) {

    static SellerView of(Seller seller) {
        var state = seller.state();
        return new SellerView(
                seller.id(), SellerRequest.of(seller.profile()), state.login(), state.ownerId(), state.createdAt());
    }
}
