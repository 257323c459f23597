package dev.guanxi.contact.dossier.web;

import dev.guanxi.contact.dossier.Dossiers;
import dev.guanxi.contact.dossier.FieldUse;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What fields cost and give, over HTTP; for those who see all customers. */
@Path("/reports/customer-fields")
@Tag(name = "Customer file")
@RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
public class FieldUseResource {
    private final Dossiers dossiers;

    FieldUseResource(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GET
    @AtMost(Dossiers.MOST_FIELDS)
    @Operation(
            summary = "What each field of the customer's record costs and gives",
            description = "From a sample of about ten thousand records; of fewer, from all. Keep what is filled and"
                    + " tells customers apart; ask no more for what is seldom filled, or often changed and never used.")
    public Uni<List<FieldUse>> listCustomerFieldUse() {
        return dossiers.fields();
    }
}
