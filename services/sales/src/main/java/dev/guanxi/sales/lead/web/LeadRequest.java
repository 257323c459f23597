package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.sales.lead.LeadProfile;
import dev.guanxi.sales.lead.Whereabouts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may want what; a company or a person's name must be there. */
@Schema(name = "LeadProfile")
public record LeadRequest(
        @Nullable @Size(min = 1, max = 300) @Schema(examples = "杭州天明眼镜有限公司")
        String company,

        @Nullable @Size(min = 1, max = 100) @Schema(examples = "雷")
        String givenName,

        @Nullable @Size(min = 1, max = 100) @Schema(examples = "李")
        String familyName,

        @Nullable @Email @Size(max = 254) @Schema(examples = "lilei@example.com")
        String email,

        @Nullable @Size(max = 40) @Schema(examples = "+86 571 5555 0100")
        String phone,

        @Nullable @Size(max = 200) @Schema(examples = "隐形眼镜年度采购")
        String interest,

        @Nullable @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1.", examples = "CN")
        String country,

        @Nullable @Size(max = 100) @Schema(description = "省、自治区、直辖市; a state elsewhere.", examples = "浙江省")
        String province,

        @Nullable @Size(max = 100) @Schema(examples = "杭州") String city,

        @Nullable @Size(max = 100) @Schema(description = "区、县; a suburb elsewhere.", examples = "西湖区")
        String district,

        @Nullable @Size(max = 20) @Schema(examples = "310000")
        String postcode,

        @Nullable @Size(max = 100) @Schema(examples = "technology")
        String industry,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "leads"),
                description = "By key, what it has in fields that an administrator defined: see /custom-fields. Null"
                        + " removes a value.")
        CustomValues custom) {

    LeadProfile profile() {
        return new LeadProfile(
                company,
                givenName,
                familyName,
                email,
                phone,
                interest,
                new Whereabouts(country, province, city, district, postcode, industry),
                custom == null ? CustomValues.NOTHING : custom);
    }

    static LeadRequest of(LeadProfile p) {
        var about = p.whereabouts();
        return new LeadRequest(
                p.company(),
                p.givenName(),
                p.familyName(),
                p.email(),
                p.phone(),
                p.interest(),
                about.country(),
                about.province(),
                about.city(),
                about.district(),
                about.postcode(),
                about.industry(),
                p.custom().unlessEmpty());
    }
}
