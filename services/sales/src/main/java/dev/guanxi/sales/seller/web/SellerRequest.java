package dev.guanxi.sales.seller.web;

import dev.guanxi.sales.seller.SellerProfile;
import dev.guanxi.sales.seller.TeamPath;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is written down about a person who sells. */
@Schema(name = "SellerProfile")
public record SellerRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "李雷") String name,

        @NotNull
        @Size(max = 200)
        @Pattern(regexp = TeamPath.FORM)
        @Schema(description = "Path of the team.", examples = "/sales/east/shanghai")
        String team,

        @Nullable @Size(max = 100) @Schema(examples = "East")
        String region,

        @Nullable @Size(max = 200) @Schema(description = "Who leads the team.", examples = "韩梅梅")
        String manager,

        @Nullable
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "How many open leads they can have; without one no rule gives them any.", examples = "50")
        Integer leadCapacity,

        @Nullable
        @Schema(
                description = "The first day on which they are away: no rule gives them leads.",
                examples = "2026-12-24")
        LocalDate absentFrom,

        @Nullable @Schema(description = "The last one; open when left out.", examples = "2027-01-03")
        LocalDate absentUntil) {

    SellerProfile profile() {
        return new SellerProfile(name, team, region, manager, leadCapacity, absentFrom, absentUntil);
    }

    static SellerRequest of(SellerProfile p) {
        return new SellerRequest(
                p.name(), p.team(), p.region(), p.manager(), p.leadCapacity(), p.absentFrom(), p.absentUntil());
    }
}
