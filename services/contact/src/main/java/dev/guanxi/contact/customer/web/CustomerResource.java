package dev.guanxi.contact.customer.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerRemoval;
import dev.guanxi.contact.customer.CustomerRow;
import dev.guanxi.contact.customer.CustomerSearch;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Customers over HTTP. */
@Path("/customers")
@Tag(name = "Customers", description = "Organisations and persons one does business with.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomerResource {
    private final CustomerService service;
    private final CustomerSearch search;
    private final Listing<CustomerRow> listing;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;
    private final CustomerRemoval removal;

    CustomerResource(
            CustomerService service,
            CustomerSearch search,
            Listing<CustomerRow> listing,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations,
            CustomerRemoval removal) {
        this.service = service;
        this.search = search;
        this.listing = listing;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
        this.removal = removal;
    }

    /** A new customer. */
    public record NewCustomer(
            @NotNull CustomerKind kind, @NotNull @Valid CustomerRequest profile) {}

    /** Who is to be in charge. */
    public record Assignment(
            @NotNull @Size(min = 1, max = 100) String ownerId,

            @Nullable @Size(max = 200) @Pattern(regexp = Ownership.TEAM_FORM) @Schema(examples = "/sales/east")
            String team) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Create a customer",
            description =
                    "It belongs to the caller and the caller's team. With `duplicates=refuse` it is not created when"
                            + " a customer that the caller sees may be the same (409): `current` then lists them, as"
                            + " `checkCustomerForDuplicates` does. Otherwise the pair goes to the review queue.")
    public Uni<RestResponse<CustomerView>> createCustomer(
            @Valid @NotNull NewCustomer request,
            @QueryParam("duplicates")
                    @DefaultValue("allow")
                    @Pattern(regexp = "allow|refuse")
                    @Parameter(description = "What to do when somebody here may be the same.", example = "refuse")
                    String duplicates,
            UriInfo uri) {
        var profile = request.profile().profile();
        var created = duplicates.equals("refuse")
                ? service.createUnlessKnown(request.kind(), profile)
                : service.create(request.kind(), profile);
        return created.map(customer -> Answers.created(customer, CustomerView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a customer")
    public Uni<RestResponse<CustomerView>> getCustomer(UUID id) {
        return service.get(id).map(customer -> Answers.ok(customer, CustomerView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a customer, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCustomer(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("customer", id, onlooker);
    }

    @GET
    @Operation(summary = "Find customers")
    public Uni<RestResponse<Page<CustomerRow>>> findCustomers(
            @Valid @BeanParam PageParams page,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(
                            description =
                                    "Parts of a name, pinyin, initials, digits of a phone number, a mail address: as in `search`, without what only sounds alike.",
                            example = "华为")
                    @Nullable
                    String query,
            UriInfo uri) {
        return lists.page(listing, page, uri, request -> search.find(request, query));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take customers away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCustomers(
            @Valid @BeanParam FileParams file,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Part of a name, two characters or more.", example = "华为")
                    @Nullable
                    String query) {
        return lists.file(listing, file, request -> search.find(request, query));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Change a customer's profile", description = "A JSON Merge Patch of CustomerProfile.")
    public Uni<RestResponse<CustomerView>> changeCustomer(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .invoke(Customer::ensureActive)
                .map(c -> patches.apply(CustomerRequest.of(c.profile()), patch, CustomerRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(customer -> Answers.ok(customer, CustomerView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Put a customer into the recycle bin",
            description =
                    "Nobody finds it any more or does business under it, in any service; its contacts go along. Until its"
                            + " time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeCustomer(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Take a customer back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<CustomerView>> restoreCustomer(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, CustomerRequest.class))
                .chain(patch -> changeCustomer(id, expected, patch));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Put somebody in charge of a customer")
    public Uni<RestResponse<CustomerView>> assignCustomer(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Assignment request) {
        return service.assign(id, expected.version(), request.ownerId(), request.team())
                .map(customer -> Answers.ok(customer, CustomerView::of));
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Erase a person",
            description = "Removes every copy in every service; figures stay, the person is gone.")
    public Uni<Void> eraseCustomer(UUID id) {
        return service.erase(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a customer, newest first")
    public Uni<List<AuditEntry>> getCustomerHistory(UUID id) {
        return service.get(id).chain(customer -> trail.of(customer.id()));
    }
}
