package dev.guanxi.contact.level.web;

import dev.guanxi.contact.level.CustomerLevelRow;
import dev.guanxi.contact.level.LevelSearch;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
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

/** Who has which level, over HTTP. */
@Path("/customer-levels")
@Tag(name = "Relationship levels")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomerLevelResource {
    private final LevelSearch search;
    private final Lists lists;

    CustomerLevelResource(LevelSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Find customers by their level",
            description = "Those whose level follows from a choice or a rule; who is not here is BASIC. A changed rule"
                    + " shows when `listRecalculations` says that it is through.")
    public Uni<RestResponse<Page<CustomerLevelRow>>> findCustomerLevels(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(LevelSearch.listingOfLevels(), page, uri, search::levels);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take the levels of customers away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCustomerLevels(@Valid @BeanParam FileParams file) {
        return lists.file(LevelSearch.listingOfLevels(), file, search::levels);
    }
}
