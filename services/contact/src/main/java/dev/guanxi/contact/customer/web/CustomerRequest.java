package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.customer.CustomerProfile;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people write down about a customer. */
@Schema(name = "CustomerProfile")
public record CustomerRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "上海华为科技有限公司")
        String name,

        @Nullable @Schema(description = "The organisation this one is a part of.")
        UUID parentId,

        @Nullable @Size(max = 100) @Schema(examples = "technology")
        String industry,

        @Nullable @Size(max = 300) @Schema(examples = "https://www.example.com")
        String website,

        @Nullable @Size(max = 40) @Schema(examples = "+86 21 5555 0100")
        String phone,

        @Nullable @Email @Size(max = 254) @Schema(examples = "info@example.com")
        String email,

        @Nullable @Size(max = 100) @Schema(examples = "上海") String city,

        @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1.", examples = "CN")
        String country) {

    CustomerProfile profile() {
        return new CustomerProfile(name, parentId, industry, website, phone, email, city, country);
    }

    static CustomerRequest of(CustomerProfile p) {
        return new CustomerRequest(
                p.name(), p.parentId(), p.industry(), p.website(), p.phone(), p.email(), p.city(), p.country());
    }
}
