package dev.guanxi.contact.expectation.web;

import dev.guanxi.contact.expectation.ExpectationSearch;
import dev.guanxi.contact.expectation.TopicGap;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gaps by topic over HTTP. */
@Path("/expectation-gaps")
@Tag(name = "Expectations")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ExpectationGapResource {
    private final ExpectationSearch search;

    ExpectationGapResource(ExpectationSearch search) {
        this.search = search;
    }

    @GET
    @AtMost(ExpectationSearch.MOST_TOPICS)
    @Operation(
            summary = "Where what comes differs from what was promised and expected, topic by topic",
            description = "Over the expectations that the caller sees; most broken promises first.")
    public Uni<List<TopicGap>> listExpectationGaps() {
        return search.gaps();
    }
}
