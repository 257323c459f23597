package dev.guanxi.contact.privacy.web;

import dev.guanxi.contact.privacy.Archive;
import dev.guanxi.contact.privacy.Archives;
import dev.guanxi.contact.privacy.Download;
import dev.guanxi.contact.privacy.PrivacyRequestRow;
import dev.guanxi.contact.privacy.PrivacyRequestSearch;
import dev.guanxi.contact.privacy.PrivacyService;
import dev.guanxi.contact.privacy.ServiceAnswer;
import dev.guanxi.contact.privacy.Subject;
import dev.guanxi.contact.privacy.SubjectKind;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Privacy requests over HTTP. */
@Path("/privacy-requests")
@Tag(
        name = "Privacy",
        description = "All that the suite holds about a person, and receipts of every service for those it forgot.")
@RolesAllowed(Roles.ADMIN)
public class PrivacyRequestResource {
    private final PrivacyService service;
    private final PrivacyRequestSearch search;
    private final Archives archives;
    private final Lists lists;

    PrivacyRequestResource(PrivacyService service, PrivacyRequestSearch search, Archives archives, Lists lists) {
        this.service = service;
        this.search = search;
        this.archives = archives;
        this.lists = lists;
    }

    /** Of whom everything is asked. */
    public record NewPrivacyRequest(
            @NotNull SubjectKind subjectKind, @NotNull UUID subjectId) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Ask every service for all that it holds about a person",
            description =
                    "Under whatever record the person is known. Look at the answers until the request is COMPLETE,"
                            + " then fetch the archive. A service that is down answers when it is back.")
    public Uni<RestResponse<PrivacyRequestView>> openPrivacyRequest(
            @Valid @NotNull NewPrivacyRequest request, UriInfo uri) {
        return service.access(new Subject(request.subjectKind(), request.subjectId()))
                .map(opened -> Answers.created(opened, PrivacyRequestView::of, uri));
    }

    @GET
    @Operation(
            summary = "Find privacy requests",
            description = "An erasure opens one by itself; of a person: filter=subjectId==...")
    public Uni<RestResponse<Page<PrivacyRequestRow>>> findPrivacyRequests(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PrivacyRequestSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take privacy requests away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportPrivacyRequests(@Valid @BeanParam FileParams file) {
        return lists.file(PrivacyRequestSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a privacy request")
    public Uni<RestResponse<PrivacyRequestView>> getPrivacyRequest(UUID id) {
        return service.get(id).map(request -> Answers.ok(request, PrivacyRequestView::of));
    }

    @GET
    @Path("{id}/answers")
    @AtMost(50)
    @Operation(
            summary = "Which services have answered a privacy request",
            description =
                    "Those without a time are awaited. To an erasure, an answer is the receipt: nothing personal is"
                            + " left there; what is counted stays for its figures, without the person. keycloak stands for the"
                            + " person's log-ins: its receipt counts those that were ended and those of our own people, which"
                            + " are kept; while it cannot be asked, obstacle says why, and it is tried again.")
    public Uni<List<ServiceAnswer>> listPrivacyAnswers(UUID id) {
        return service.answers(id);
    }

    @GET
    @Path("{id}/archive")
    @Produces("application/zip")
    @Operation(
            summary = "Fetch all that is held about a person",
            description =
                    "A ZIP file: JSON from each service, the files that are kept with the person, and a page in English"
                            + " and in Chinese to read first. There is none (404) until every service has answered, and when its"
                            + " time is over. Whoever fetches it is written down. It is made while it is sent; one that breaks off"
                            + " is not whole, fetch it again.")
    public RestMulti<byte[]> fetchPrivacyArchive(UUID id) {
        return RestMulti.fromUniResponse(archives.open(id), Archive::bytes, _ -> headers(id));
    }

    private static Map<String, List<String>> headers(UUID id) {
        return Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                List.of("attachment; filename=\"%s.zip\"".formatted(id)),
                HttpHeaders.CACHE_CONTROL,
                List.of("no-store"));
    }

    @GET
    @Path("{id}/downloads")
    @AtMost(Archives.MOST_DOWNLOADS)
    @Operation(summary = "Who fetched the archive of a privacy request, newest first")
    public Uni<List<Download>> listPrivacyDownloads(UUID id) {
        return archives.downloads(id);
    }
}
