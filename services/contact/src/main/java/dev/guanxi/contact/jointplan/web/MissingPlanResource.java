package dev.guanxi.contact.jointplan.web;

import dev.guanxi.contact.jointplan.JointPlanSearch;
import dev.guanxi.contact.jointplan.MissingPlan;
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

/** Partners without a plan over HTTP. */
@Path("/missing-joint-plans")
@Tag(name = "Joint plans")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class MissingPlanResource {
    private final JointPlanSearch search;
    private final Lists lists;

    MissingPlanResource(JointPlanSearch search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "Partners with whom nothing is planned",
            description = "Customers at the level PARTNERSHIP who have no agreed plan today; those who never had one"
                    + " first.")
    public Uni<RestResponse<Page<MissingPlan>>> findMissingJointPlans(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(JointPlanSearch.listingOfMissing(), page, uri, search::missing);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take partners without a plan away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportMissingJointPlans(@Valid @BeanParam FileParams file) {
        return lists.file(JointPlanSearch.listingOfMissing(), file, search::missing);
    }
}
