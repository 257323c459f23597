package dev.guanxi.sales.realignment.web;

import dev.guanxi.sales.realignment.Plan;
import dev.guanxi.sales.realignment.RealignmentDraft;
import dev.guanxi.sales.seller.TeamPath;
import dev.guanxi.sales.territory.web.TerritoryRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a realignment: at least one territory or seller that is otherwise by it. */
@Schema(name = "RealignmentDraft")
public record RealignmentRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "西区调整 2018")
        String name,

        @Nullable
        @Size(max = 400)
        @Schema(description = "Why, for the history of each record.", examples = "Two people too few in the west")
        String reason,

        @NotNull
        @Schema(
                description =
                        "From which day on. What was closed before counts as it did; what is open goes then, or at once when"
                                + " the day has passed.",
                examples = "2027-01-01")
        LocalDate effectiveOn,

        @Schema(
                description =
                        "Whether also what stays in its territory goes to those who have its records, such as when"
                                + " territories are new. Otherwise it stays with whom it is, unless they had it by this territory"
                                + " and have no more.",
                defaultValue = "false")
        boolean everything,

        @Nullable @Size(max = 200) @Schema(description = "Territories, each with all that is said of it then.")
        List<@NotNull @Valid ChangeRequest> changes,

        @Nullable @Size(max = 500) @Schema(description = "Sellers who sell elsewhere then; what they have goes along.")
        List<@NotNull @Valid MoveRequest> moves) {

    /** A territory that is otherwise then. */
    @Schema(name = "RealignedTerritory")
    public record ChangeRequest(
            @NotNull UUID territoryId, @NotNull @Valid TerritoryRequest profile) {}

    /** A seller who is elsewhere then. */
    @Schema(name = "RealignedSeller")
    public record MoveRequest(
            @NotNull UUID sellerId,

            @NotNull @Size(max = 200) @Pattern(regexp = TeamPath.FORM) @Schema(examples = "/sales/west/summer-sewald")
            String team,

            @Nullable @Size(max = 100) @Schema(examples = "West")
            String region) {}

    RealignmentDraft draft() {
        return new RealignmentDraft(
                name.strip(),
                reason == null || reason.isBlank() ? null : reason.strip(),
                effectiveOn,
                everything,
                new Plan(
                        said(changes).stream()
                                .map(one -> Plan.Change.wanted(
                                        one.territoryId(), one.profile().terms()))
                                .toList(),
                        said(moves).stream()
                                .map(one -> new Plan.Move(one.sellerId(), one.team(), one.region(), false))
                                .toList()));
    }

    private static <T> List<T> said(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static RealignmentRequest of(RealignmentDraft draft) {
        return new RealignmentRequest(
                draft.name(),
                draft.reason(),
                draft.effectiveOn(),
                draft.everything(),
                draft.plan().changes().stream()
                        .map(one -> new ChangeRequest(one.territoryId(), TerritoryRequest.of(one.terms())))
                        .toList(),
                draft.plan().moves().stream()
                        .map(one -> new MoveRequest(one.sellerId(), one.team(), one.region()))
                        .toList());
    }
}
