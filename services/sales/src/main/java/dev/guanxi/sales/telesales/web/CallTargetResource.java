package dev.guanxi.sales.telesales.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.telesales.CallTargetRow;
import dev.guanxi.sales.telesales.CallTargetSearch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Those whom people are to call, over HTTP. */
@Path("/call-targets")
@Tag(name = "Call lists")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class CallTargetResource {
    private final CallTargetSearch search;
    private final Lists lists;

    CallTargetResource(CallTargetSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Find those who are to be called",
            description =
                    "Those whom the caller was given, or of the lists of their teams. Promised calls: in the order"
                            + " `nextAt`, those with a `callBackAt`.")
    public Uni<RestResponse<Page<CallTargetRow>>> findCallTargets(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(CallTargetSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take those who are to be called away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCallTargets(@Valid @BeanParam FileParams file) {
        return lists.file(CallTargetSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read whom somebody is to call")
    public Uni<CallTargetRow> getCallTarget(UUID id) {
        return search.get(id);
    }
}
