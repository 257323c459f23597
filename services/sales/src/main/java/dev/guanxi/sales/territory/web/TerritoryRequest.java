package dev.guanxi.sales.territory.web;

import dev.guanxi.sales.seller.TeamPath;
import dev.guanxi.sales.territory.Accounts;
import dev.guanxi.sales.territory.Post;
import dev.guanxi.sales.territory.PostRole;
import dev.guanxi.sales.territory.Posts;
import dev.guanxi.sales.territory.Rules;
import dev.guanxi.sales.territory.TerritoryTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a territory. A list that a patch names replaces the one that was there. */
@Schema(name = "TerritoryProfile")
public record TerritoryRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "华东") String name,

        @Nullable
        @Schema(description = "The territory of which it is a part: what falls into both falls into this one.")
        UUID parentId,

        @Nullable
        @Min(-1_000_000)
        @Max(1_000_000)
        @Schema(
                description =
                        "Of two that are no part of each other the one with the larger takes what falls into both;"
                                + " 0 unless said.",
                examples = "10")
        Integer priority,

        @Nullable @Schema(description = "False when nothing falls into it any more; true unless said.")
        Boolean active,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = TeamPath.FORM)
        @Schema(
                description = "To which team a realignment gives what falls into it; to that of the new owner when left"
                        + " out.",
                examples = "/sales/east")
        String team,

        @Nullable @Size(max = 200) @Schema(description = "Whatever one of these takes in falls into it.")
        List<@NotNull @Valid RuleRequest> rules,

        @Nullable
        @Size(max = 5_000)
        @Schema(description = "Customers who belong to it with their deals, whatever rules say.")
        List<@NotNull UUID> accounts,

        @Nullable @Size(max = 500) @Schema(description = "Who has which place in it, and when.")
        List<@NotNull @Valid PersonRequest> people) {

    /** Somebody has a place in a territory. */
    @Schema(name = "TerritoryPerson")
    public record PersonRequest(
            @NotNull UUID sellerId,

            @NotNull
            @Schema(
                    description =
                            "OWNER has the records, several share them; LEAD leads and SUPPORT helps, and neither gets any.")
            PostRole role,

            @Nullable @Schema(description = "The first day; from the beginning when left out.", examples = "2027-01-01")
            LocalDate from,

            @Nullable @Schema(description = "The last day; open when left out.", examples = "2027-12-31")
            LocalDate until) {
        Post post() {
            return Post.of(sellerId, role, from, until);
        }

        static PersonRequest of(Post post) {
            return new PersonRequest(post.sellerId(), post.role(), post.firstDay(), post.lastDay());
        }
    }

    public TerritoryTerms terms() {
        return new TerritoryTerms(
                name.strip(),
                parentId,
                Objects.requireNonNullElse(priority, 0),
                !Boolean.FALSE.equals(active),
                team,
                new Rules(said(rules).stream().map(RuleRequest::rule).toList()),
                new Accounts(said(accounts)),
                new Posts(said(people).stream().map(PersonRequest::post).toList()));
    }

    private static <T> List<T> said(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public static TerritoryRequest of(TerritoryTerms t) {
        return new TerritoryRequest(
                t.name(),
                t.parentId(),
                t.priority(),
                t.active(),
                t.team(),
                t.rules().items().stream().map(RuleRequest::of).toList(),
                t.accounts().customers(),
                t.people().items().stream().map(PersonRequest::of).toList());
    }
}
