package dev.guanxi.commerce.order.web;

import dev.guanxi.commerce.order.BuyerReach;
import dev.guanxi.commerce.order.BuyerReach.BuyerAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the buyer is reached. */
@Schema(name = "Buyer")
public record BuyerRequest(
        @Nullable @Size(max = 40) @Schema(examples = "+86 138 0013 8000")
        String phone,

        @Nullable @Email @Size(max = 254) @Schema(examples = "wang.xiaoming@example.com")
        String email,

        @Nullable @Valid Address address) {

    /** Where the goods go. */
    @Schema(name = "BuyerAddress")
    public record Address(
            @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1.", examples = "CN")
            String country,

            @Nullable @Size(max = 100) @Schema(examples = "上海市")
            String province,

            @Nullable @Size(max = 100) @Schema(examples = "上海")
            String city,

            @Nullable @Size(max = 100) @Schema(examples = "浦东新区")
            String district,

            @Nullable @Size(max = 20) @Schema(examples = "200120")
            String postcode,

            @Nullable @Size(max = 300) @Schema(examples = "世纪大道100号")
            String street) {}

    BuyerReach reach() {
        return new BuyerReach(
                phone,
                email,
                address == null
                        ? null
                        : new BuyerAddress(
                                address.country(),
                                address.province(),
                                address.city(),
                                address.district(),
                                address.postcode(),
                                address.street()));
    }

    static @Nullable BuyerRequest of(@Nullable BuyerReach reach) {
        if (reach == null) {
            return null;
        }
        var to = reach.address();
        return new BuyerRequest(
                reach.phone(),
                reach.email(),
                to == null
                        ? null
                        : new Address(
                                to.country(), to.province(), to.city(), to.district(), to.postcode(), to.street()));
    }
}
