package dev.guanxi.sales.org.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanxi.platform.bulk.BulkOrders;
import dev.guanxi.platform.bulk.BulkView;
import dev.guanxi.platform.bulk.NewBulkChange;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.sales.org.Succession;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Hands over what somebody has, over HTTP. */
@Path("/sellers/{id}/handover")
@Tag(name = "Sales force", description = "Who reports to whom, on any day, and what their teams won.")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class HandoverResource {
    private static final String OPEN_LEADS = "ownerId==\"%s\";status==ASSIGNED";
    private static final String OPEN_DEALS = "ownerId==\"%s\";stage!=WON;stage!=LOST";

    private final Succession succession;
    private final BulkOrders orders;
    private final KnownSellers sellers;
    private final Clock clock;

    HandoverResource(Succession succession, BulkOrders orders, KnownSellers sellers, Clock clock) {
        this.succession = succession;
        this.orders = orders;
        this.sellers = sellers;
        this.clock = clock;
    }

    /** Who takes over, and what. */
    public record HandoverRequest(
            @NotNull @Schema(description = "The seller who takes over.")
            UUID to,

            @Nullable
            @Schema(
                    description = "From which day on people report to them; today when left out.",
                    examples = "2026-12-01")
            LocalDate day,

            @Schema(description = "Whether the other leaves the sales force on that day.", defaultValue = "false")
            boolean leaves,

            @Nullable
            @Size(max = 500)
            @Schema(description = "Why, for the history of each record.", examples = "Moves to another region")
            String reason) {}

    /**
     * What was handed over.
     *
     * @param people how many report to somebody else from the day on
     * @param jobs the bulk changes of open leads and deals; each is looked at, and taken back, as such
     */
    public record HandoverView(int people, List<BulkView> jobs) {}

    @POST
    @Idempotent
    @ResponseStatus(202)
    @Operation(
            summary = "Hand everything over that somebody has",
            description = "Those who report to them report to the other from the day on. Open leads and deals that the"
                    + " caller sees go there at once, in two bulk changes, past caps and protection of pools; what is"
                    + " closed stays with whom it was, and so do figures of the past.")
    public Uni<RestResponse<HandoverView>> handOver(UUID id, @Valid @NotNull HandoverRequest wanted) {
        ensureField(!id.equals(wanted.to()), "to", "handover-to-self");
        var day = wanted.day() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : wanted.day();
        return sellers.ofIds(List.of(id, wanted.to()))
                .invoke(known -> ensureKnown(id, wanted.to(), known))
                .chain(known -> succession
                        .take(new Succession.Step(id, wanted.to(), day, wanted.leaves()))
                        .chain(people -> records(known.get(id), known.get(wanted.to()), wanted.reason())
                                .map(jobs -> accepted(new HandoverView(people, jobs)))));
    }

    private static RestResponse<HandoverView> accepted(HandoverView view) {
        return ResponseBuilder.<HandoverView>create(RestResponse.Status.ACCEPTED)
                .entity(view)
                .build();
    }

    private static void ensureKnown(UUID from, UUID to, Map<UUID, KnownSeller> known) {
        if (!known.containsKey(from)) {
            throw new NotFound("seller", from);
        }
        if (!known.containsKey(to)) {
            throw new Invalid("to", "seller-unknown", to);
        }
    }

    private Uni<List<BulkView>> records(@Nullable KnownSeller from, @Nullable KnownSeller to, @Nullable String reason) {
        var has = owner(from);
        var gets = JsonNodeFactory.instance.objectNode().put("ownerId", owner(to));
        var pastRules = gets.deepCopy().put("beyondRules", true);
        return orders.run(change("leads", OPEN_LEADS.formatted(has), pastRules, reason))
                .chain(leads -> orders.run(change("opportunities", OPEN_DEALS.formatted(has), gets, reason))
                        .map(deals -> List.of(leads, deals)));
    }

    private static String owner(@Nullable KnownSeller seller) {
        return seller == null ? "" : String.valueOf(seller.ownership().owner());
    }

    private static NewBulkChange change(String list, String filter, JsonNode patch, @Nullable String reason) {
        return new NewBulkChange(list, filter, null, null, patch, reason);
    }
}
