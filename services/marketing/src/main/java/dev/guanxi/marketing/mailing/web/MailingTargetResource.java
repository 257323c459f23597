package dev.guanxi.marketing.mailing.web;

import dev.guanxi.marketing.mailing.MailingSearch;
import dev.guanxi.marketing.mailing.MailingService;
import dev.guanxi.marketing.mailing.MailingTarget;
import dev.guanxi.marketing.mailing.MailingTargets;
import dev.guanxi.marketing.mailing.Progress;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Targets of mailings over HTTP. */
@Path("/mailings/{id}")
@Tag(name = "Mailings")
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class MailingTargetResource {
    private final MailingTargets targets;
    private final MailingService service;
    private final MailingSearch search;
    private final Lists lists;

    MailingTargetResource(MailingTargets targets, MailingService service, MailingSearch search, Lists lists) {
        this.targets = targets;
        this.service = service;
        this.search = search;
        this.lists = lists;
    }

    /** Whom it goes to, too. */
    public record MoreTargets(
            @NotNull
            @NotEmpty
            @Size(max = 1000)
            @Schema(description = "Contacts, as contact knows them; those who are targets already stay so once.")
            List<@NotNull UUID> contactIds) {}

    @POST
    @Path("targets")
    @Operation(summary = "Add contacts to whom a draft goes", description = "Adding them again changes nothing.")
    public Uni<Progress> addMailingTargets(UUID id, @Valid @NotNull MoreTargets request) {
        return targets.add(id, request.contactIds()).chain(() -> service.progress(id));
    }

    @POST
    @Path("respondents")
    @Operation(
            summary = "Add all contacts who answered to the campaign of a draft",
            description = "Those whose answers are known to be theirs: by their address, or because sales made"
                    + " contacts of them.")
    public Uni<Progress> addMailingRespondents(UUID id) {
        return targets.addRespondents(id).chain(() -> service.progress(id));
    }

    @GET
    @Path("targets")
    @Operation(
            summary = "To whom a mailing goes and what became of it",
            description = "Those who got none: filter=outcome==SUPPRESSED")
    public Uni<RestResponse<Page<MailingTarget>>> findMailingTargets(
            UUID id, @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(MailingSearch.listingOfTargets(), page, uri, request -> search.targets(id, request));
    }

    @GET
    @Path("targets/export")
    @Operation(
            summary = "Take the targets of a mailing away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportMailingTargets(UUID id, @Valid @BeanParam FileParams file) {
        return lists.file(MailingSearch.listingOfTargets(), file, request -> search.targets(id, request));
    }
}
