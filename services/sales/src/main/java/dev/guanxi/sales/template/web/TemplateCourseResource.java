package dev.guanxi.sales.template.web;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.template.TemplateService;
import dev.guanxi.sales.template.TemplateText;
import dev.guanxi.sales.wording.PublishedTexts;
import dev.guanxi.sales.wording.Vocabulary;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How templates are published, written anew and retired, and what they can name. */
@Path("/document-templates")
@Tag(name = "Document templates")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class TemplateCourseResource {
    private final TemplateService service;
    private final PublishedTexts published;
    private final Vocabulary vocabulary;

    TemplateCourseResource(TemplateService service, PublishedTexts published, Vocabulary vocabulary) {
        this.service = service;
        this.published = published;
        this.vocabulary = vocabulary;
    }

    @GET
    @Path("names")
    @AtMost(500)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What every text can name",
            description = "Names of values that come from the customer, the contact, the deal and the quote, those in"
                    + " fields of an administrator included.")
    public List<TemplateView.Name> listTemplateNames() {
        return vocabulary.known().entrySet().stream()
                .map(name -> new TemplateView.Name(name.getKey(), name.getValue()))
                .limit(500)
                .toList();
    }

    @POST
    @Path("{id}/publication")
    @Operation(
            summary = "Publish a template",
            description = "Documents are made of this edition from now on, which never changes any more. Refused (409)"
                    + " with the keys of all clauses that it refers to and that cannot be said.")
    public Uni<RestResponse<TemplateView>> publishDocumentTemplate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.publish(id, expected.version()).map(template -> Answers.ok(template, TemplateView::of));
    }

    @POST
    @Path("{id}/editions")
    @Operation(
            summary = "Begin the next edition of a template",
            description = "As a copy of the present one, of which documents are made until the next is published.")
    public Uni<RestResponse<TemplateView>> beginDocumentTemplateEdition(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.beginEdition(id, expected.version()).map(template -> Answers.ok(template, TemplateView::of));
    }

    @POST
    @Path("{id}/retirement")
    @Operation(summary = "Retire a template", description = "No document is made of it from now on.")
    public Uni<RestResponse<TemplateView>> retireDocumentTemplate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(template -> Answers.ok(template, TemplateView::of));
    }

    @POST
    @Path("{id}/revival")
    @Operation(summary = "Use a retired template again")
    public Uni<RestResponse<TemplateView>> reviveDocumentTemplate(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.revive(id, expected.version()).map(template -> Answers.ok(template, TemplateView::of));
    }

    @GET
    @Path("{id}/editions")
    @AtMost(100)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "What was published of a template, the newest first", description = "Nobody can edit this.")
    public Uni<List<TemplateView.Edition>> listDocumentTemplateEditions(UUID id) {
        return service.get(id)
                .chain(template -> published.of(template.id(), TemplateText.class))
                .map(found -> found.stream().map(TemplateView.Edition::of).toList());
    }

    @GET
    @Path("{id}/editions/{edition}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an edition as it was published")
    public Uni<TemplateView.Edition> getDocumentTemplateEdition(UUID id, int edition) {
        return service.get(id)
                .chain(template -> published.find(template.id(), edition, TemplateText.class))
                .map(found -> TemplateView.Edition.of(
                        found.orElseThrow(() -> new NotFound("document-template-edition", edition))));
    }
}
