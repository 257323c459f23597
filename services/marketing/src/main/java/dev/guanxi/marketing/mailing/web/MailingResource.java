package dev.guanxi.marketing.mailing.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.marketing.mailing.Brief;
import dev.guanxi.marketing.mailing.Draft;
import dev.guanxi.marketing.mailing.Letter;
import dev.guanxi.marketing.mailing.Mailing;
import dev.guanxi.marketing.mailing.MailingRemoval;
import dev.guanxi.marketing.mailing.MailingRow;
import dev.guanxi.marketing.mailing.MailingSearch;
import dev.guanxi.marketing.mailing.MailingService;
import dev.guanxi.marketing.mailing.Progress;
import dev.guanxi.marketing.mailing.RelationshipLevel;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Mailings over HTTP. */
@Path("/mailings")
@Tag(
        name = "Mailings",
        description = "Mails to many people, sent only to those who consented, and to each at most once.")
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class MailingResource {
    private final MailingService service;
    private final MailingRemoval removal;
    private final Listing<MailingRow> listing;
    private final MailingSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    MailingResource(
            MailingService service,
            MailingRemoval removal,
            Listing<MailingRow> listing,
            MailingSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A mailing that is to be. */
    public record NewMailing(
            @NotNull UUID campaignId,

            @NotNull
            @Size(max = 40)
            @Pattern(regexp = "[a-z][a-z0-9-]*")
            @Schema(
                    description = "Code of a purpose that people consent to; see contact's consent purposes.",
                    examples = "newsletter")
            String purpose,

            @NotNull @Valid MailingContent content,

            @Nullable
            @Size(min = 1, max = 5)
            @Schema(
                    description =
                            "Contacts of customers of these relationship levels only, as contact finds them when a mail"
                                    + " is sent; all, when left out. A customer of whom nothing is decided is BASIC.",
                    examples = "[\"PROACTIVE\", \"PARTNERSHIP\"]")
            List<@NotNull RelationshipLevel> levels,

            @Nullable
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    extensions = @Extension(name = ServedFields.MARK, value = "mailings"),
                    description =
                            "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
            CustomValues custom) {
        Draft draft() {
            return new Draft(
                    campaignId,
                    new Brief(purpose, content.content(), levels),
                    custom == null ? CustomValues.NOTHING : custom);
        }
    }

    /** What is kept about a mailing, also after it was sent. */
    @Schema(name = "MailingFields")
    public record MailingFields(
            @Nullable
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    extensions = @Extension(name = ServedFields.MARK, value = "mailings"),
                    description =
                            "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
            CustomValues custom) {
        static MailingFields of(Mailing mailing) {
            return new MailingFields(mailing.custom().unlessEmpty());
        }

        CustomValues values() {
            return custom == null ? CustomValues.NOTHING : custom;
        }
    }

    /** A mailing as it is to be. */
    public record ChangedMailing(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*") @Schema(examples = "newsletter")
            String purpose,

            @NotNull @Valid MailingContent content,

            @Nullable
            @Size(min = 1, max = 5)
            @Schema(
                    description =
                            "Contacts of customers of these relationship levels only, as contact finds them when a mail"
                                    + " is sent; all, when left out. A customer of whom nothing is decided is BASIC.",
                    examples = "[\"PROACTIVE\", \"PARTNERSHIP\"]")
            List<@NotNull RelationshipLevel> levels) {

        Brief brief() {
            return new Brief(purpose, content.content(), levels);
        }
    }

    /** When it is to be sent. */
    public record Schedule(
            @Nullable @Schema(description = "Now, when left out.")
            Instant sendAt) {}

    @POST
    @Idempotent
    @Operation(summary = "Draft a mailing of a campaign", description = "Then add its targets, and schedule it.")
    public Uni<RestResponse<MailingView>> draftMailing(@Valid @NotNull NewMailing request, UriInfo uri) {
        return service.draft(request.draft()).map(mailing -> Answers.created(mailing, MailingView::of, uri));
    }

    @GET
    @Operation(summary = "Find mailings")
    public Uni<RestResponse<Page<MailingRow>>> findMailings(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take mailings away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportMailings(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a mailing")
    public Uni<RestResponse<MailingView>> getMailing(UUID id) {
        return service.get(id).map(mailing -> Answers.ok(mailing, MailingView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a mailing, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainMailing(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("mailing", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what a mailing has in fields of an administrator",
            description = "A JSON Merge Patch of MailingFields, also after it was sent. What it says stays what it is.")
    public Uni<RestResponse<MailingView>> changeMailingFields(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(mailing -> patches.apply(MailingFields.of(mailing), patch, MailingFields.class))
                .chain(changed -> service.fill(id, expected.version(), changed.values()))
                .map(mailing -> Answers.ok(mailing, MailingView::of));
    }

    @POST
    @Path("{id}/restoration")
    @Operation(
            summary = "Take a mailing's fields of an administrator back to an earlier version",
            description = "One or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<MailingView>> restoreMailing(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, MailingFields.class))
                .chain(patch -> changeMailingFields(id, expected, patch));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Put a mailing into the recycle bin",
            description = "A draft, or one that was cancelled before a mail went out; what was sent stays on record. No"
                    + " list has it any more. Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeMailing(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Write a draft anew",
            description = "What it has in fields of an administrator stays; PATCH changes that.")
    public Uni<RestResponse<MailingView>> changeMailing(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull ChangedMailing request) {
        return service.change(id, expected.version(), request.brief())
                .map(mailing -> Answers.ok(mailing, MailingView::of));
    }

    @GET
    @Path("{id}/preview")
    @Operation(
            summary = "The mail as a person would get it",
            description = "The way out, which is different for each person, is shown as `https://…`.")
    public Uni<Letter> previewMailing(UUID id) {
        return service.preview(id);
    }

    @POST
    @Path("{id}/schedule")
    @Operation(
            summary = "Have a mailing sent, now or later",
            description =
                    "Its campaign must be running. Each target is asked for the consent at the moment of sending.")
    public Uni<RestResponse<MailingView>> scheduleMailing(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Schedule request) {
        return service.schedule(id, expected.version(), request.sendAt())
                .map(mailing -> Answers.ok(mailing, MailingView::of));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Stop a mailing", description = "What was sent is sent; the rest stays PENDING for good.")
    public Uni<RestResponse<MailingView>> cancelMailing(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.cancel(id, expected.version()).map(mailing -> Answers.ok(mailing, MailingView::of));
    }

    @GET
    @Path("{id}/progress")
    @Operation(summary = "How far a mailing is")
    public Uni<Progress> getMailingProgress(UUID id) {
        return service.progress(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a mailing, newest first")
    public Uni<List<AuditEntry>> getMailingHistory(UUID id) {
        return service.get(id).chain(mailing -> trail.of(mailing.id()));
    }
}
