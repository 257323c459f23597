package dev.guanxi.contact.timeline.web;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.contact.timeline.TimelineRow;
import dev.guanxi.contact.timeline.TimelineSearch;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Timelines over HTTP. */
@Path("/customers/{id}/timeline")
@Tag(name = "Timeline", description = "What happened with a customer, from every service.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class TimelineResource {
    private final TimelineSearch search;
    private final CustomerService customers;
    private final Problems problems;
    private final Lists lists;

    TimelineResource(TimelineSearch search, CustomerService customers, Problems problems, Lists lists) {
        this.search = search;
        this.customers = customers;
        this.problems = problems;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "What happened with a customer, the newest first",
            description = "Interactions, leads, opportunities, campaign responses, cases, deals of partners, orders,"
                    + " expectations, classes and merges. What another service tells is here within seconds, at its"
                    + " own time, however late it comes. Fields to filter by: kind, source, occurredAt, recordId;"
                    + " such as `filter=source==e-commerce;occurredAt=ge=2026-01-01T00:00:00Z`.")
    public Uni<RestResponse<Page<TimelineEntryView>>> getCustomerTimeline(
            UUID id,
            @Valid @BeanParam PageParams page,
            @QueryParam("aspect") @Parameter(description = "Only what served this aspect.") @Nullable
                    RelationshipAspect aspect,
            UriInfo uri) {
        var language = problems.locale();
        return lists.page(
                TimelineSearch.listing(),
                page,
                uri,
                request -> entries(id, aspect, request)
                        .map(found -> found.map(row -> TimelineEntryView.of(row, language))));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take a customer's timeline away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCustomerTimeline(
            UUID id,
            @Valid @BeanParam FileParams file,
            @QueryParam("aspect") @Parameter(description = "Only what served this aspect.") @Nullable
                    RelationshipAspect aspect) {
        return lists.file(TimelineSearch.listing(), file, request -> entries(id, aspect, request));
    }

    private Uni<Page<TimelineRow>> entries(UUID id, @Nullable RelationshipAspect aspect, PageRequest request) {
        return customers.get(id).chain(customer -> search.of(customer.id(), aspect, request));
    }
}
