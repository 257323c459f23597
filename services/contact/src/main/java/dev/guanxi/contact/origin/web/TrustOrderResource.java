package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.origin.TrustOrderService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The order of trust between sources over HTTP. */
@Path("/trust-order")
@Tag(name = "Origins")
@RolesAllowed(Roles.ADMIN)
public class TrustOrderResource {
    private final TrustOrderService service;
    private final AuditTrail trail;

    TrustOrderResource(TrustOrderService service, AuditTrail trail) {
        this.service = service;
        this.trail = trail;
    }

    @GET
    @Operation(
            summary = "Whom one believes about which fields",
            description = "A statement of a source at place r (0 first) that is a months old is believed with weight"
                    + " 2^-r · 2^(-a/h), h being the half-life in months.")
    public Uni<RestResponse<TrustOrderView>> getTrustOrder() {
        return service.get().map(order -> Answers.ok(order, TrustOrderView::of));
    }

    @PUT
    @Operation(
            summary = "Change whom one believes",
            description = "Holds for what is said from now on. What another order would have believed is marked"
                    + " NOT_ADOPTED in the origins of a record, and can be adopted there.")
    public Uni<RestResponse<TrustOrderView>> changeTrustOrder(
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull TrustOrderView wanted) {
        return service.change(expected.version(), wanted.table()).map(order -> Answers.ok(order, TrustOrderView::of));
    }

    @GET
    @Path("history")
    @Operation(summary = "Who changed what of the order of trust, newest first")
    public Uni<List<AuditEntry>> getTrustOrderHistory() {
        return service.get().chain(order -> trail.of(order.id()));
    }
}
