package dev.guanxi.sales.telesales.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.telesales.CallOrders;
import dev.guanxi.sales.telesales.CallRow;
import dev.guanxi.sales.telesales.CallScreen;
import dev.guanxi.sales.telesales.CallScreens;
import dev.guanxi.sales.telesales.CallSearch;
import dev.guanxi.sales.telesales.CallService;
import dev.guanxi.sales.telesales.CallSource;
import dev.guanxi.sales.telesales.DirectCalls;
import dev.guanxi.sales.telesales.NextCall;
import dev.guanxi.sales.telesales.NextCall.Taken;
import dev.guanxi.sales.telesales.PhoneCall;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP. */
@Path("/calls")
@Tag(name = "Calls", description = "Whom to call next, what to say, and what comes of it.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class CallResource {
    private final NextCall next;
    private final DirectCalls direct;
    private final CallService service;
    private final CallOrders orders;
    private final CallScreens screens;
    private final CallSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    CallResource(
            NextCall next,
            DirectCalls direct,
            CallService service,
            CallOrders orders,
            CallScreens screens,
            CallSearch search,
            AuditTrail trail,
            Lists lists,
            Sights sights) {
        this.next = next;
        this.direct = direct;
        this.service = service;
        this.orders = orders;
        this.screens = screens;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    /** Of which list the next call is to be. */
    @Schema(name = "NextCallWish")
    public record Wish(
            @Nullable @Schema(description = "Of any, if left out.")
            UUID listId) {}

    /** Whom somebody calls by themselves. */
    @Schema(name = "NewCall")
    public record NewCall(
            @NotNull @Schema(description = "As what they are known.", examples = "CUSTOMERS")
            CallSource kind,

            @NotNull @Schema(description = "The lead, customer or contact.")
            UUID id,

            @Nullable
            @Schema(
                    description = "Whether they asked to be called now: then it may be at any hour.",
                    examples = "false")
            Boolean asked) {}

    @POST
    @Path("next")
    @Operation(
            summary = "Take the next call",
            description =
                    "One at a time: as long as it is not ended the same is given again. First come those to whom a"
                            + " call was promised, then those who have waited longest; at hours from 9 to 20 where they are; nobody"
                            + " who may not be called at this moment, and never a number that somebody else is calling. The number is"
                            + " kept for a while (`heldUntil`) and then given to others. Refused with call-none-due (409), which says"
                            + " when the next one is due, when there is nobody.")
    public Uni<RestResponse<CallScreen>> takeNextCall(@Valid @NotNull Wish wish) {
        return next.take(wish.listId()).map(Taken::require).chain(this::shown);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Begin a call to somebody",
            description =
                    "Who is on no list, or not on the caller's. Under the same rules: call-not-allowed (409) says why"
                            + " somebody may not be called, number-engaged (409) that somebody else is calling them.")
    public Uni<RestResponse<CallScreen>> startCall(@Valid @NotNull NewCall request, UriInfo uri) {
        return direct.start(request.kind(), request.id(), Boolean.TRUE.equals(request.asked()))
                .chain(call -> screens.of(call).map(screen -> Answers.created(call, _ -> screen, uri)));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find calls")
    public Uni<RestResponse<Page<CallRow>>> findCalls(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(CallSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take calls away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCalls(@Valid @BeanParam FileParams file) {
        return lists.file(CallSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Read a call, with all that whoever calls needs before them",
            description =
                    "With whom, what their clock shows, what to say, what was offered and ordered, the customer's last"
                            + " orders and cases, and earlier calls.")
    public Uni<RestResponse<CallScreen>> getCall(UUID id) {
        return service.get(id).chain(this::shown);
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees a call, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCall(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("call", id, onlooker);
    }

    @POST
    @Path("{id}/result")
    @Operation(
            summary = "End a call",
            description = "With what came of it. Nobody answered, or the line was busy: tried again after a pause. A"
                    + " call-back: called again then, by the same person, who is reminded. Refused with call-abandoned (409)"
                    + " when the number was given to others meanwhile.")
    public Uni<RestResponse<CallScreen>> endCall(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CallResultRequest request) {
        return service.end(id, expected.version(), request.ending()).chain(this::shown);
    }

    @POST
    @Path("{id}/quote")
    @Operation(
            summary = "Begin a quote for whoever is on the phone",
            description = "It belongs to the caller and goes on like any other: see /quotes.")
    public Uni<RestResponse<CallScreen>> quoteInCall(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CallQuoteRequest request) {
        return orders.quote(id, expected.version(), request::draft).chain(this::shown);
    }

    @POST
    @Path("{id}/order")
    @Operation(
            summary = "Take an order from whoever is on the phone",
            description =
                    "In one step: a quote with these lines that is accepted by word, with who said so. E-commerce makes"
                            + " the order of it, whose number stands with the quote as soon as it is there. Refused with"
                            + " quote-needs-approval (409), and nothing is left of it, when rules ask for an approval.")
    public Uni<RestResponse<CallScreen>> orderInCall(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull CallOrderRequest request) {
        return orders.order(
                        id,
                        expected.version(),
                        request.quote()::draft,
                        request.toldBy().strip(),
                        request.remark())
                .chain(this::shown);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a call, newest first")
    public Uni<List<AuditEntry>> getCallHistory(UUID id) {
        return service.get(id).chain(call -> trail.of(call.id()));
    }

    private Uni<RestResponse<CallScreen>> shown(PhoneCall call) {
        return screens.of(call).map(screen -> Answers.ok(call, _ -> screen));
    }
}
