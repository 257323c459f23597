package dev.guanxi.marketing.mailing.web;

import dev.guanxi.marketing.mailing.Brief;
import dev.guanxi.marketing.mailing.Letter;
import dev.guanxi.marketing.mailing.MailingRow;
import dev.guanxi.marketing.mailing.MailingSearch;
import dev.guanxi.marketing.mailing.MailingService;
import dev.guanxi.marketing.mailing.Progress;
import dev.guanxi.marketing.mailing.RelationshipLevel;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private final MailingSearch search;
    private final AuditTrail trail;

    MailingResource(MailingService service, MailingSearch search, AuditTrail trail) {
        this.service = service;
        this.search = search;
        this.trail = trail;
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
            List<@NotNull RelationshipLevel> levels) {

        Brief brief() {
            return new Brief(purpose, content.content(), levels);
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
        return service.draft(request.campaignId(), request.brief())
                .map(mailing -> Answers.created(mailing, MailingView::of, uri));
    }

    @GET
    @Operation(summary = "Find mailings")
    public Uni<RestResponse<Page<MailingRow>>> findMailings(@Valid @BeanParam PageParams page, UriInfo uri) {
        return search.find(page.request()).map(found -> Answers.page(found, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a mailing")
    public Uni<RestResponse<MailingView>> getMailing(UUID id) {
        return service.get(id).map(mailing -> Answers.ok(mailing, MailingView::of));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write a draft anew")
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
