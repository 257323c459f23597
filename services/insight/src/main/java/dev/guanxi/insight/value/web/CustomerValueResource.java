package dev.guanxi.insight.value.web;

import dev.guanxi.insight.value.ClassChange;
import dev.guanxi.insight.value.ClassShare;
import dev.guanxi.insight.value.CostItem;
import dev.guanxi.insight.value.CustomerValueRow;
import dev.guanxi.insight.value.ValueReports;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Customer values over HTTP. */
@Path("/")
@Tag(name = "Customer values", description = "What each customer is worth, found from orders within seconds.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomerValueResource {
    private final ValueReports reports;
    private final Lists lists;

    CustomerValueResource(ValueReports reports, Lists lists) {
        this.reports = reports;
        this.lists = lists;
    }

    @GET
    @Path("customers/{id}/value")
    @Operation(
            summary = "Read what a customer is worth",
            description =
                    "With what it cost to serve them, and the margin that is left. 404 also for a customer who has neither"
                            + " paid for any order nor cost anything yet.")
    public Uni<RestResponse<CustomerValueRow>> getCustomerValue(UUID id) {
        return reports.get(id)
                .map(value -> RestResponse.ResponseBuilder.ok(value)
                        .header(HttpHeaders.ETAG, new ETag(value.version()))
                        .build());
    }

    @GET
    @AtMost(200)
    @Path("customers/{id}/class-history")
    @Operation(summary = "The classes a customer has had, newest first")
    public Uni<List<ClassChange>> getClassHistory(UUID id) {
        return reports.classHistory(id);
    }

    @GET
    @AtMost(200)
    @Path("customers/{id}/costs")
    @Operation(
            summary = "What it cost to serve a customer, newest first",
            description = "Their parts of the expenses that were approved in sales.")
    public Uni<List<CostItem>> getCustomerCosts(UUID id) {
        return reports.costs(id);
    }

    @GET
    @Path("customers/values")
    @Operation(summary = "List what customers are worth", description = "Best first.")
    public Uni<RestResponse<Page<CustomerValueRow>>> listCustomerValues(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(reports.listing(), page, uri, reports::list);
    }

    @GET
    @Path("customers/values/export")
    @Operation(
            summary = "Take customer values away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCustomerValues(@Valid @BeanParam FileParams file) {
        return lists.file(reports.listing(), file, reports::list);
    }

    @GET
    @AtMost(3)
    @Path("classes")
    @Operation(summary = "Customers and revenue of each class, with their shares")
    public Uni<List<ClassShare>> listClasses() {
        return reports.classShares();
    }
}
