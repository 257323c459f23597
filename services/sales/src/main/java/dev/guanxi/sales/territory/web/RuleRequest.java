package dev.guanxi.sales.territory.web;

import dev.guanxi.sales.territory.Band;
import dev.guanxi.sales.territory.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What falls into a territory: whatever meets all that is said here, of each list one of its values. */
@Schema(name = "TerritoryRule")
public record RuleRequest(
        @Nullable @Size(max = 300) @Schema(description = "ISO 3166-1.", examples = "[\"CN\"]")
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,

        @Nullable
        @Size(max = 1_000)
        @Schema(
                description = "As customers and leads have them; with or without 省, 市, 区 or 县.",
                examples = "[\"浙江省\", \"上海市\"]")
        List<@NotBlank @Size(max = 100) String> provinces,

        @Nullable @Size(max = 1_000) @Schema(examples = "[\"杭州\"]")
        List<@NotBlank @Size(max = 100) String> cities,

        @Nullable @Size(max = 1_000) @Schema(examples = "[\"浦东新区\"]")
        List<@NotBlank @Size(max = 100) String> districts,

        @Nullable @Size(max = 1_000) @Schema(description = "What they begin with.", examples = "[\"31\", \"200\"]")
        List<@NotBlank @Size(max = 20) String> postcodes,

        @Nullable @Size(max = 300) @Schema(examples = "[\"technology\"]")
        List<@NotBlank @Size(max = 100) String> industries,

        @Nullable
        @Size(max = 300)
        @Schema(description = "Regions of the sellers who are in charge.", examples = "[\"West\"]")
        List<@NotBlank @Size(max = 100) String> offices,

        @Nullable @Size(max = 20) @Schema(description = "Sizes, each from so much to so much.")
        List<@NotNull @Valid BandRequest> bands) {

    /** From so much to so much of a number, both included. */
    @Schema(name = "TerritoryBand")
    public record BandRequest(
            @NotBlank
            @Size(max = 100)
            @Schema(
                    description =
                            "The key of a field that an administrator defined for customers or leads, which holds a"
                                    + " number or an amount.",
                    examples = "employees")
            String field,

            @Nullable @Pattern(regexp = NUMBER) @Schema(examples = "100")
            String from,

            @Nullable @Pattern(regexp = NUMBER) @Schema(examples = "999")
            String until) {
        private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";
    }

    Rule rule() {
        return new Rule(
                said(countries),
                said(provinces),
                said(cities),
                said(districts),
                said(postcodes),
                said(industries),
                said(offices),
                said(bands).stream()
                        .map(band -> new Band(band.field(), band.from(), band.until()))
                        .toList());
    }

    private static <T> List<T> said(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static RuleRequest of(Rule rule) {
        return new RuleRequest(
                shown(rule.countries()),
                shown(rule.provinces()),
                shown(rule.cities()),
                shown(rule.districts()),
                shown(rule.postcodes()),
                shown(rule.industries()),
                shown(rule.offices()),
                shown(rule.bands().stream()
                        .map(band -> new BandRequest(band.field(), band.from(), band.until()))
                        .toList()));
    }

    private static <T> @Nullable List<T> shown(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
