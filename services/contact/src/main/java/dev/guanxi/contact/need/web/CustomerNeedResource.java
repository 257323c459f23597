package dev.guanxi.contact.need.web;

import dev.guanxi.contact.need.CustomerNeed;
import dev.guanxi.contact.need.CustomerNeedRow;
import dev.guanxi.contact.need.CustomerNeedService;
import dev.guanxi.contact.need.FoundBy;
import dev.guanxi.contact.need.NeedSearch;
import dev.guanxi.contact.need.Weight;
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
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** What single customers need, over HTTP. */
@Path("/customer-needs")
@Tag(name = "Needs")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomerNeedResource {
    private final CustomerNeedService service;
    private final NeedSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    CustomerNeedResource(
            CustomerNeedService service,
            NeedSearch search,
            AuditTrail trail,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** That a customer needs something. */
    public record NewCustomerNeed(
            @NotNull UUID customerId,

            @NotNull @Schema(description = "A need of the catalogue.")
            UUID needId,

            @NotNull @Valid WeightRequest weight) {}

    /** How much, and how one knows. */
    @Schema(name = "NeedWeight")
    public record WeightRequest(
            @Min(1) @Max(5) @Schema(description = "1 (would be nice) to 5 (cannot do without).", examples = "5")
            int importance,

            @NotNull @Schema(examples = "SURVEY") FoundBy source,

            @Nullable @Size(max = 2000) @Schema(description = "What was said or seen.", examples = "问卷第三题")
            String evidence) {
        static WeightRequest of(CustomerNeed need) {
            var s = need.state();
            return new WeightRequest(s.importance(), s.source(), s.evidence());
        }

        Weight weight() {
            return new Weight(importance, source, evidence);
        }
    }

    /** What met the need. */
    public record Meeting(
            @NotBlank @Size(max = 500) @Schema(examples = "新款网面跑鞋")
            String metBy) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Note that a customer needs something", description = "Once for each need of the catalogue.")
    public Uni<RestResponse<CustomerNeedView>> noteCustomerNeed(@Valid @NotNull NewCustomerNeed request, UriInfo uri) {
        return service.note(
                        request.customerId(), request.needId(), request.weight().weight())
                .map(need -> Answers.created(need, CustomerNeedView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read what a customer needs")
    public Uni<RestResponse<CustomerNeedView>> getCustomerNeed(UUID id) {
        return service.get(id).map(need -> Answers.ok(need, CustomerNeedView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees what a customer needs, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCustomerNeed(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("customer-need", id, onlooker);
    }

    @GET
    @Operation(
            summary = "Find what customers need",
            description = "What one still lacks: filter=customerId==...;met==false")
    public Uni<RestResponse<Page<CustomerNeedRow>>> findCustomerNeeds(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(NeedSearch.listingOfNoted(), page, uri, search::noted);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take what customers need away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCustomerNeeds(@Valid @BeanParam FileParams file) {
        return lists.file(NeedSearch.listingOfNoted(), file, search::noted);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Weigh anew what a customer needs")
    public Uni<RestResponse<CustomerNeedView>> changeCustomerNeed(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull WeightRequest request) {
        return service.change(id, expected.version(), request.weight())
                .map(need -> Answers.ok(need, CustomerNeedView::of));
    }

    @POST
    @Path("{id}/meeting")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that the customer has what they needed")
    public Uni<RestResponse<CustomerNeedView>> meetCustomerNeed(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Meeting request) {
        return service.meet(id, expected.version(), request.metBy())
                .map(need -> Answers.ok(need, CustomerNeedView::of));
    }

    @POST
    @Path("{id}/reopening")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that the customer needs it again")
    public Uni<RestResponse<CustomerNeedView>> reopenCustomerNeed(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.reopen(id, expected.version()).map(need -> Answers.ok(need, CustomerNeedView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a customer's need back to an earlier version",
            description =
                    "How much it weighs and how one knows, one field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<CustomerNeedView>> restoreCustomerNeed(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(need -> restorations.restored(id, wanted, WeightRequest.of(need), WeightRequest.class))
                .chain(restored -> changeCustomerNeed(id, expected, restored));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a customer's need, newest first")
    public Uni<List<AuditEntry>> getCustomerNeedHistory(UUID id) {
        return service.get(id).chain(need -> trail.of(need.id()));
    }
}
