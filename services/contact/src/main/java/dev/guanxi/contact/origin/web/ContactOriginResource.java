package dev.guanxi.contact.origin.web;

import dev.guanxi.contact.merge.RecordKind;
import dev.guanxi.contact.origin.Hearing;
import dev.guanxi.contact.origin.Origin;
import dev.guanxi.contact.origin.OriginService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the values of a contact's profile come from, over HTTP. */
@Path("/contacts/{id}/origins")
@Tag(name = "Origins", description = "Where the values of profiles come from, and which source is believed.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ContactOriginResource {
    /** The longest list: one for each field. */
    private static final int FIELDS = 8;

    private final OriginService service;
    private final Hearing hearing;
    private final Problems problems;

    ContactOriginResource(OriginService service, Hearing hearing, Problems problems) {
        this.service = service;
        this.hearing = hearing;
        this.problems = problems;
    }

    @GET
    @AtMost(FIELDS)
    @Operation(
            summary = "Where each value of a contact comes from",
            description =
                    "Field by field: whose value the profile shows, when it was said and by whom, and what else was"
                            + " said, with the reason why it does not hold. See /trust-order for whom one believes.")
    public Uni<List<OriginView>> listContactOrigins(UUID id) {
        return shown(service.of(RecordKind.CONTACT, id));
    }

    @POST
    @Idempotent
    @AtMost(FIELDS)
    @Path("statements")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Take down what a source said of a contact",
            description =
                    "Such as a till, a caller or the file of a complaint. It is kept, and goes to the profile where"
                            + " the trust order believes it. The same again makes it newer.")
    public Uni<RestResponse<List<OriginView>>> noteContactStatement(
            UUID id, @Valid @NotNull StatementRequest statement) {
        return shown(hearing.note(RecordKind.CONTACT, id, statement.told())).map(RestResponse::ok);
    }

    @POST
    @AtMost(FIELDS)
    @Path("adoption")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Let a contact have the value of another statement",
            description = "Writes it into the profile and confirms it. `If-Match` is the contact's version.")
    public Uni<List<OriginView>> adoptContactStatement(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull StatementChoice chosen) {
        return shown(service.adopt(RecordKind.CONTACT, id, expected.version(), chosen.statementId()));
    }

    @POST
    @AtMost(FIELDS)
    @Path("confirmation")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Confirm a value of a contact",
            description = "No source changes it from now on, until somebody writes another value or releases it."
                    + " `If-Match` is the contact's version.")
    public Uni<List<OriginView>> confirmContactValue(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull FieldChoice chosen) {
        return shown(service.confirm(RecordKind.CONTACT, id, expected.version(), chosen.field()));
    }

    @POST
    @AtMost(FIELDS)
    @Path("release")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Let sources change a confirmed value of a contact again",
            description = "`If-Match` is the contact's version.")
    public Uni<List<OriginView>> releaseContactValue(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull FieldChoice chosen) {
        return shown(service.release(RecordKind.CONTACT, id, expected.version(), chosen.field()));
    }

    private Uni<List<OriginView>> shown(Uni<List<Origin>> found) {
        var locale = problems.locale();
        return found.map(
                all -> all.stream().map(origin -> OriginView.of(origin, locale)).toList());
    }
}
