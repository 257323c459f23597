package dev.guanxi.sales.pool.web;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.pool.PoolProfile;
import dev.guanxi.sales.pool.PoolRules;
import dev.guanxi.sales.pool.PoolTeams;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a public pool; what is left out has no limit. */
@Schema(name = "LeadPoolProfile")
public record PoolRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "华东公海")
        String name,

        @Nullable
        @Size(max = 100)
        @Schema(
                description = "Who draws from it, with all teams below; everybody in sales when none is named.",
                examples = "[\"/sales/east\"]")
        List<@NotNull @Size(max = 200) @Pattern(regexp = Ownership.TEAM_FORM) String> teams,

        @Nullable
        @Size(min = 1, max = 60)
        @Schema(description = "IANA time zone of its days; Asia/Shanghai unless named.", examples = "Asia/Shanghai")
        String zone,

        @Nullable @Min(1) @Max(100_000) @Schema(description = "How many somebody takes on one day.", examples = "20")
        Integer claimsPerDay,

        @Nullable
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "How many open leads of it somebody has at a time.", examples = "200")
        Integer holdingCap,

        @Nullable
        @Min(0)
        @Max(3650)
        @Schema(description = "So long nobody takes a lead away from whoever got it.", examples = "7")
        Integer protectionDays,

        @Nullable
        @Min(1)
        @Max(3650)
        @Schema(description = "After so many days without a touch a lead goes back.", examples = "30")
        Integer recycleDays,

        @Nullable
        @Min(0)
        @Max(3650)
        @Schema(description = "So many days before that its owner is told.", examples = "3")
        Integer warningDays,

        @Nullable
        @Min(0)
        @Max(3650)
        @Schema(description = "So long its last owner cannot take a lead again.", examples = "30")
        Integer cooldownDays) {

    PoolProfile profile() {
        return new PoolProfile(
                name.strip(),
                new PoolTeams(teams == null ? List.of() : teams),
                Objects.requireNonNullElse(zone, "Asia/Shanghai"),
                new PoolRules(
                        claimsPerDay,
                        holdingCap,
                        orNone(protectionDays),
                        recycleDays,
                        orNone(warningDays),
                        orNone(cooldownDays)));
    }

    private static int orNone(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    static PoolRequest of(PoolProfile p) {
        var rules = p.rules();
        return new PoolRequest(
                p.name(),
                p.teams().paths(),
                p.zone(),
                rules.claimsPerDay(),
                rules.holdingCap(),
                rules.protectionDays(),
                rules.recycleDays(),
                rules.warningDays(),
                rules.cooldownDays());
    }
}
