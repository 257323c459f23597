package dev.guanxi.insight.classification.web;

import dev.guanxi.insight.classification.ClassificationService;
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

/** The classification rule over HTTP. */
@Path("/classification")
@Tag(name = "Classes", description = "How customers are sorted into A, B and C.")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class ClassificationResource {
    private final ClassificationService service;
    private final AuditTrail trail;

    ClassificationResource(ClassificationService service, AuditTrail trail) {
        this.service = service;
        this.trail = trail;
    }

    @GET
    @Operation(summary = "Read the rule by which customers are classified")
    public Uni<RestResponse<ClassificationRequest>> getClassification() {
        return service.get().map(rule -> Answers.ok(rule, ClassificationRequest::of));
    }

    @PUT
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Set the rule by which customers are classified",
            description =
                    "All customers are classified anew within seconds; only those whose class changes are told of.")
    public Uni<RestResponse<ClassificationRequest>> setClassification(
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ClassificationRequest request) {
        return service.change(
                        expected.version(),
                        request.basis(),
                        request.thresholds().thresholds())
                .map(rule -> Answers.ok(rule, ClassificationRequest::of));
    }

    @GET
    @Path("history")
    @Operation(summary = "Who changed the rule, newest first")
    public Uni<List<AuditEntry>> getClassificationHistory() {
        return service.get().chain(rule -> trail.of(rule.id()));
    }
}
