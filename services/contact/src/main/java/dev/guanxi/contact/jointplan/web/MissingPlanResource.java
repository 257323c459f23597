package dev.guanxi.contact.jointplan.web;

import dev.guanxi.contact.jointplan.JointPlanSearch;
import dev.guanxi.contact.jointplan.MissingPlan;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

    MissingPlanResource(JointPlanSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Partners with whom nothing is planned",
            description = "Customers at the level PARTNERSHIP who have no agreed plan today; those who never had one"
                    + " first.")
    public Uni<RestResponse<Page<MissingPlan>>> findMissingJointPlans(@Valid @BeanParam PageParams page, UriInfo uri) {
        return search.missing(page.request()).map(found -> Answers.page(found, uri));
    }
}
