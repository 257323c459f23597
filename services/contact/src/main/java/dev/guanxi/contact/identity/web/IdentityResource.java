package dev.guanxi.contact.identity.web;

import dev.guanxi.contact.identity.Identified;
import dev.guanxi.contact.identity.Identities;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Identities over HTTP. */
@Path("/identities")
@Tag(name = "Identities", description = "Whatever one is reached or known by leads to the same record.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class IdentityResource {
    private final Identities identities;

    IdentityResource(Identities identities) {
        this.identities = identities;
    }

    @GET
    @Operation(
            summary = "Find who is reached or known by something",
            description = "Among what the caller sees, however it is written: main phone numbers and mail addresses,"
                    + " and all identities. Fifty customers and fifty contacts at most, the oldest first.")
    public Uni<Identified> findByIdentity(
            @QueryParam("kind") @NotNull @Parameter(description = "What the value is.", example = "PHONE")
                    IdentityKind kind,
            @QueryParam("value")
                    @NotBlank
                    @Size(max = 254)
                    @Parameter(description = "As somebody wrote or dialled it.", example = "138 0013 8000")
                    String value,
            @QueryParam("country")
                    @Pattern(regexp = "[A-Z]{2}")
                    @Parameter(
                            description = "ISO 3166-1: what a phone number without country code means.",
                            example = "CN")
                    @Nullable
                    String country) {
        return identities.find(kind, value, country);
    }
}
