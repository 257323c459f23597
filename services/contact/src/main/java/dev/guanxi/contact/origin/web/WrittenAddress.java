package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.origin.AddressText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An address that somebody said; its parts are as in a customer's profile and hold together. */
@Schema(name = "StatedAddress")
public record WrittenAddress(
        @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1.", examples = "CN")
        String country,

        @Nullable @Size(max = 100) @Schema(examples = "上海市") String province,

        @Nullable @Size(max = 100) @Schema(examples = "上海") String city,

        @Nullable @Size(max = 100) @Schema(examples = "浦东新区")
        String district,

        @Nullable @Size(max = 20) @Schema(examples = "200120")
        String postcode,

        @Nullable @Size(max = 300) @Schema(examples = "世纪大道100号")
        String street) {

    String text() {
        return AddressText.of(new Address(country, province, city, district, postcode, street));
    }

    static WrittenAddress of(String text) {
        var address = AddressText.read(text);
        return new WrittenAddress(
                address.country(),
                address.province(),
                address.city(),
                address.district(),
                address.postcode(),
                address.street());
    }
}
