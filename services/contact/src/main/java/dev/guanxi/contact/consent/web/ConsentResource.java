package dev.guanxi.contact.consent.web;

import dev.guanxi.contact.consent.Channel;
import dev.guanxi.contact.consent.Confirmation;
import dev.guanxi.contact.consent.ConsentEntry;
import dev.guanxi.contact.consent.ConsentService;
import dev.guanxi.contact.consent.Language;
import dev.guanxi.contact.consent.Matter;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Consents over HTTP. */
@Path("/")
@Tag(
        name = "Consents",
        description = "Who may be addressed for what, by which channel, with proof. Without an entry nobody may be.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ConsentResource {
    private final ConsentService service;
    private final Confirmation confirmation;
    private final Clock clock;

    ConsentResource(ConsentService service, Confirmation confirmation, Clock clock) {
        this.service = service;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /** What a person said, and about what. */
    public record Said(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]*") @Schema(examples = "newsletter")
            String purpose,

            @NotNull Channel channel,
            @NotNull @Valid ProofRequest proof) {

        Matter matter() {
            return new Matter(purpose, channel);
        }
    }

    /** That a person agreed. */
    public record Grant(
            @NotNull @Valid Said said,

            @Nullable
            @Schema(description = "When it ends by itself; left out for never.", examples = "2031-12-31T00:00:00Z")
            Instant expiresAt) {}

    /** That a person is to be asked by mail. */
    public record Request(
            @NotNull @Valid Said said,

            @NotNull @Schema(description = "In which language the mail is.", examples = "ZH")
            Language language) {}

    @GET
    @Path("people/{id}/consents")
    @AtMost(ConsentService.MOST_MATTERS)
    @Operation(
            summary = "What holds for a person",
            description = "A contact, or a customer who is a person. In what is not listed there is no consent.")
    public Uni<List<ConsentView>> listConsents(UUID id) {
        return service.of(id)
                .map(consents -> consents.stream().map(ConsentView::of).toList());
    }

    @POST
    @Path("people/{id}/consent-grants")
    @Idempotent
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Take down that a person agreed",
            description = "With the wording that they were shown. When they said something newer, that holds.")
    public Uni<RestResponse<ConsentView>> grantConsent(UUID id, @Valid @NotNull Grant request) {
        var said = request.said();
        return service.grant(id, said.matter(), said.proof().proof(clock.instant()), request.expiresAt())
                .map(consent -> Answers.ok(consent, ConsentView::of));
    }

    @POST
    @Path("people/{id}/consent-withdrawals")
    @Idempotent
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Take down that a person does not want it",
            description =
                    "Whether or not they ever agreed, also while they lie in the recycle bin. Every sender honours"
                            + " it at once.")
    public Uni<RestResponse<ConsentView>> withdrawConsent(UUID id, @Valid @NotNull Said said) {
        return service.withdraw(id, said.matter(), said.proof().proof(clock.instant()))
                .map(consent -> Answers.ok(consent, ConsentView::of));
    }

    @POST
    @Path("people/{id}/consent-requests")
    @Idempotent
    @RolesAllowed({
        Roles.SALES_REP,
        Roles.SALES_MANAGER,
        Roles.MARKETER,
        Roles.SERVICE_AGENT,
        Roles.SERVICE_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Ask a person by mail to confirm",
            description = "Double opt-in, for the channel EMAIL: the mail has a link that confirms, for a week. Until"
                    + " then there is no consent. The time of the proof is now, whatever is said.")
    public Uni<RestResponse<ConsentView>> requestConsent(UUID id, @Valid @NotNull Request request) {
        var said = request.said();
        return confirmation
                .request(id, said.matter(), said.proof().proof(clock.instant()), request.language())
                .map(consent -> Answers.ok(consent, ConsentView::of));
    }

    @GET
    @Path("consents/{id}")
    @Operation(summary = "Read one consent")
    public Uni<RestResponse<ConsentView>> getConsent(UUID id) {
        return service.get(id).map(consent -> Answers.ok(consent, ConsentView::of));
    }

    @GET
    @Path("consents/{id}/entries")
    @AtMost(ConsentService.MOST_ENTRIES)
    @Operation(
            summary = "All that was said about one consent, with the proof",
            description = "Newest entry first. The ledger cannot be edited; it goes only when the person is erased.")
    public Uni<List<ConsentEntry>> listConsentEntries(UUID id) {
        return service.entries(id);
    }
}
