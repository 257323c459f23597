package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.matching.WrittenIdentity;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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

        @Nullable @Size(max = 100) @Schema(description = "省、自治区、直辖市; a state elsewhere.", examples = "上海市")
        String province,

        @Nullable @Size(max = 100) @Schema(examples = "上海") String city,

        @Nullable @Size(max = 100) @Schema(description = "区、县; a suburb elsewhere.", examples = "浦东新区")
        String district,

        @Nullable @Size(max = 20) @Schema(examples = "200120")
        String postcode,

        @Nullable
        @Size(max = 300)
        @Schema(
                description = "What stands on the envelope below the district; lines are parted by line feeds.",
                examples = "世纪大道100号")
        String street,

        @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1.", examples = "CN")
        String country,

        @Nullable @Past @Schema(description = "Of a person only.")
        LocalDate birthday,

        @Nullable
        @Size(max = 50)
        @Schema(
                description = "What else the customer is reached or known by; no two alike. A patch replaces the list"
                        + " as a whole.")
        List<@NotNull @Valid WrittenIdentity> identities,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "customers"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {

    /** The same as the domain knows it. */
    public CustomerProfile profile() {
        return new CustomerProfile(
                name,
                parentId,
                industry,
                website,
                phone,
                email,
                Address.known(new Address(country, province, city, district, postcode, street)),
                birthday,
                WrittenIdentity.known(identities, country),
                custom == null ? CustomValues.NOTHING : custom);
    }

    static CustomerRequest of(CustomerProfile p) {
        var place = p.place();
        return new CustomerRequest(
                p.name(),
                p.parentId(),
                p.industry(),
                p.website(),
                p.phone(),
                p.email(),
                place.province(),
                place.city(),
                place.district(),
                place.postcode(),
                place.street(),
                place.country(),
                p.birthday(),
                WrittenIdentity.of(p.identities()),
                p.custom().unlessEmpty());
    }
}
