package dev.guanxi.sales.seller.web;

import dev.guanxi.sales.seller.SellerProfile;
import dev.guanxi.sales.seller.TeamPath;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
        String manager) {

    SellerProfile profile() {
        return new SellerProfile(name, team, region, manager);
    }

    static SellerRequest of(SellerProfile p) {
        return new SellerRequest(p.name(), p.team(), p.region(), p.manager());
    }
}
