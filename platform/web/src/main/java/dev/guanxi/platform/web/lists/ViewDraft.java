package dev.guanxi.platform.web.lists;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Roles;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people say of a view. */
@Schema(name = "ViewDraft")
public record ViewDraft(
        @NotBlank @Size(max = 100) @Schema(examples = "My best in Shanghai")
        String name,

        @Nullable
        @Size(max = 2000)
        @Schema(
                description = "RSQL over the list's fields, as the list takes it; all records when left out.",
                examples = "createdAt=gt=2026-01-01T00:00:00Z")
        String filter,

        @Nullable
        @Size(max = 100)
        @Schema(description = "A field of the list; a leading `-` turns the order round.", examples = "-createdAt")
        String sort,

        @Nullable
        @Size(max = 100)
        @Schema(description = "The columns to show, in this order; all when left out.", examples = "[\"id\"]")
        List<@NotBlank @Size(max = 100) String> columns,

        @Nullable @Size(max = 100) @Schema(description = "The column whose values make groups.", examples = "id")
        String groupBy,

        @NotNull @Schema(examples = "TEAM") Sharing sharing,

        @Nullable @Size(max = 200) @Schema(description = "The team it is shared with.", examples = "/sales/east")
        String team) {

    private static final Set<String> MAY_SHARE_WITH_ALL =
            Set.of(Roles.ADMIN, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.MARKETER);

    /** Refuses to share a view with those whom the caller cannot speak for. */
    void ensureSharedBy(Caller caller) {
        switch (sharing) {
            case PRIVATE -> ensureField(team == null, "team", "view-team-superfluous", sharing);
            case ALL -> {
                ensureField(team == null, "team", "view-team-superfluous", sharing);
                ensureField(
                        caller.roles().stream().anyMatch(MAY_SHARE_WITH_ALL::contains),
                        "sharing",
                        "view-for-all-not-allowed");
            }
            case TEAM -> ensureField(isOwn(team, caller), "team", "view-team-foreign", String.valueOf(team));
        }
    }

    private static boolean isOwn(@Nullable String team, Caller caller) {
        return team != null
                && caller.teams().stream()
                        .anyMatch(own -> team.equals(own) || team.startsWith(own + "/") || own.startsWith(team + "/"));
    }
}
