package dev.guanxi.contact.contact.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.contact.contact.ContactRemoval;
import dev.guanxi.contact.contact.ContactRow;
import dev.guanxi.contact.contact.ContactSearch;
import dev.guanxi.contact.contact.ContactService;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Contacts over HTTP. */
@Path("/contacts")
@Tag(name = "Contacts", description = "The people behind the customers.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ContactResource {
    private final ContactService service;
    private final ContactSearch search;
    private final Listing<ContactRow> listing;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;
    private final ContactRemoval removal;

    ContactResource(
            ContactService service,
            ContactSearch search,
            Listing<ContactRow> listing,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations,
            ContactRemoval removal) {
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

    /** A new contact. */
    public record NewContact(
            @NotNull UUID customerId, @NotNull @Valid ContactRequest profile) {}

    /** Where the person works now. */
    public record Move(@NotNull UUID customerId) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Create a contact",
            description =
                    "It belongs to whoever the customer belongs to. With `duplicates=refuse` it is not created when"
                            + " a contact that the caller sees may be the same person (409): `current` then lists them, as"
                            + " `checkContactForDuplicates` does. Otherwise the pair goes to the review queue.")
    public Uni<RestResponse<ContactView>> createContact(
            @Valid @NotNull NewContact request,
            @QueryParam("duplicates")
                    @DefaultValue("allow")
                    @Pattern(regexp = "allow|refuse")
                    @Parameter(description = "What to do when somebody here may be the same.", example = "refuse")
                    String duplicates,
            UriInfo uri) {
        var profile = request.profile().profile();
        var created = duplicates.equals("refuse")
                ? service.createUnlessKnown(request.customerId(), profile)
                : service.create(request.customerId(), profile);
        return created.map(contact -> Answers.created(contact, ContactView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a contact")
    public Uni<RestResponse<ContactView>> getContact(UUID id) {
        return service.get(id).map(contact -> Answers.ok(contact, ContactView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a contact, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainContact(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("contact", id, onlooker);
    }

    @GET
    @Operation(summary = "Find contacts")
    public Uni<RestResponse<Page<ContactRow>>> findContacts(
            @Valid @BeanParam PageParams page,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(
                            description =
                                    "Parts of a name, pinyin, initials, digits of a phone number, a mail address: as in `search`, without what only sounds alike.",
                            example = "小明")
                    @Nullable
                    String query,
            UriInfo uri) {
        return lists.page(listing, page, uri, request -> search.find(request, query));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take contacts away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportContacts(
            @Valid @BeanParam FileParams file,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Part of a name, two characters or more.", example = "小明")
                    @Nullable
                    String query) {
        return lists.file(listing, file, request -> search.find(request, query));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Change a contact's profile", description = "A JSON Merge Patch of ContactProfile.")
    public Uni<RestResponse<ContactView>> changeContact(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(c -> patches.apply(ContactRequest.editable(c.profile()), patch, ContactRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(contact -> Answers.ok(contact, ContactView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Put a contact into the recycle bin",
            description =
                    "Nobody finds or addresses the person any more, in any service. Until its time is over it can be brought"
                            + " back, see /recycle-bin.")
    public Uni<Void> removeContact(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(
            summary = "Take a contact back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<ContactView>> restoreContact(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, ContactRequest.class))
                .chain(patch -> changeContact(id, expected, patch));
    }

    @POST
    @Path("{id}/move")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_AGENT, Roles.ADMIN})
    @Operation(summary = "Move a contact to another customer", description = "The person works there now.")
    public Uni<RestResponse<ContactView>> moveContact(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Move request) {
        return service.move(id, expected.version(), request.customerId())
                .map(contact -> Answers.ok(contact, ContactView::of));
    }

    @POST
    @Path("{id}/erasure")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Erase a contact",
            description = "Removes every copy of the person in every service; figures stay, the person is gone.")
    public Uni<Void> eraseContact(UUID id) {
        return service.erase(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a contact, newest first")
    public Uni<List<AuditEntry>> getContactHistory(UUID id) {
        return service.get(id).chain(contact -> trail.of(contact.id()));
    }
}
