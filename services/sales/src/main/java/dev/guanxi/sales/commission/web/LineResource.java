package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.sales.commission.LineRow;
import dev.guanxi.sales.commission.LineSearch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Lines of statements over HTTP. */
@Path("/commission-lines")
@Tag(name = "Commission statements", description = "What people earned in a period, and are paid.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class LineResource {
    private final LineSearch search;
    private final Lists lists;

    LineResource(LineSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Find lines of statements of commissions")
    public Uni<RestResponse<Page<LineRow>>> findCommissionLines(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(LineSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take lines of statements of commissions away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionLines(@Valid @BeanParam FileParams file) {
        return lists.file(LineSearch.listing(), file, search::find);
    }
}
