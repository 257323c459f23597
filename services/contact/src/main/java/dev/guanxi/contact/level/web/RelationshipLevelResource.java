package dev.guanxi.contact.level.web;

import dev.guanxi.contact.level.Level;
import dev.guanxi.contact.level.LevelService;
import dev.guanxi.contact.level.RelationshipLevel;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The level that counts for a customer, over HTTP. */
@Path("/customers/{id}/relationship-level")
@Tag(name = "Relationship levels", description = "How close relationships are meant to be, after Kotler.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class RelationshipLevelResource {
    private final LevelService service;

    RelationshipLevelResource(LevelService service) {
        this.service = service;
    }

    /** The level that counts, and why. */
    public record LevelView(
            RelationshipLevel level,

            @Schema(description = "In English.", examples = "Accountable")
            String english,

            @Schema(description = "In Chinese.", examples = "负责型")
            String chinese,

            @Schema(
                    description = "PRODUCT_LINE: chosen for the customer in this line. CUSTOMER: chosen for the"
                            + " customer. SEGMENT: of the rules whose segment the customer is in, the one that asks for"
                            + " most. NOTHING: nobody has decided anything.")
            Level.Ground ground,

            @Nullable @Schema(description = "The choice or the rule it follows from.")
            UUID sourceId) {
        static LevelView of(Level found) {
            var level = found.level();
            return new LevelView(level, level.english(), level.chinese(), found.ground(), found.sourceId());
        }
    }

    @GET
    @Operation(
            summary = "How close the relationship to a customer is meant to be, and why",
            description = "The most specific counts: what was chosen for the customer in the product line, what was"
                    + " chosen for the customer, the rule of the segment, BASIC.")
    public Uni<LevelView> getRelationshipLevel(
            UUID id,
            @QueryParam("productLine")
                    @DefaultValue("")
                    @Size(max = 100)
                    @Pattern(regexp = "[^\\x00-\\x1F]*")
                    @Parameter(description = "A series of the catalogue; all dealings when left out.")
                    String productLine) {
        return service.levelOf(id, productLine.strip()).map(LevelView::of);
    }
}
