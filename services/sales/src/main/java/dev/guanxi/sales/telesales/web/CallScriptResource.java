package dev.guanxi.sales.telesales.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.telesales.CallScriptRow;
import dev.guanxi.sales.telesales.CallScriptSearch;
import dev.guanxi.sales.telesales.CallScriptService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Call scripts over HTTP. */
@Path("/call-scripts")
@Tag(name = "Call scripts", description = "What is said on the phone, what is asked, and what can come of it.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class CallScriptResource {
    private final CallScriptService service;
    private final CallScriptSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    CallScriptResource(
            CallScriptService service, CallScriptSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Write a call script")
    public Uni<RestResponse<CallScriptView>> writeCallScript(@Valid @NotNull CallScriptRequest request, UriInfo uri) {
        return service.write(request.name().strip(), request.contents())
                .map(script -> Answers.created(script, CallScriptView::of, uri));
    }

    @GET
    @Operation(summary = "Find call scripts")
    public Uni<RestResponse<Page<CallScriptRow>>> findCallScripts(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(CallScriptSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take call scripts away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCallScripts(@Valid @BeanParam FileParams file) {
        return lists.file(CallScriptSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a call script")
    public Uni<RestResponse<CallScriptView>> getCallScript(UUID id) {
        return service.get(id).map(script -> Answers.ok(script, CallScriptView::of));
    }

    @GET
    @AtMost(100)
    @Path("{id}/editions")
    @Operation(
            summary = "What a call script said when, the newest first",
            description = "Each call names the edition that it followed.")
    public Uni<List<ScriptEditionView>> listCallScriptEditions(UUID id) {
        return service.editions(id)
                .map(found -> found.stream().map(ScriptEditionView::of).toList());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a call script",
            description =
                    "A JSON Merge Patch of CallScriptTerms. Who changes what it says makes the next edition; calls"
                            + " that are under way go on by theirs.")
    public Uni<RestResponse<CallScriptView>> changeCallScript(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(script -> patches.apply(CallScriptRequest.of(script), patch, CallScriptRequest.class))
                .chain(wanted -> service.change(
                        id, expected.version(), wanted.name().strip(), wanted.contents(), wanted.isActive()))
                .map(script -> Answers.ok(script, CallScriptView::of));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a call script, newest first")
    public Uni<List<AuditEntry>> getCallScriptHistory(UUID id) {
        return service.get(id).chain(script -> trail.of(script.id()));
    }
}
