package dev.guanxi.contact.search.web;

import dev.guanxi.contact.search.RecordKind;
import dev.guanxi.contact.search.RelatedPage;
import dev.guanxi.contact.search.RelatedSearch;
import dev.guanxi.contact.search.Search;
import dev.guanxi.contact.search.SearchPage;
import dev.guanxi.contact.search.SearchRequest;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One search across kinds of records over HTTP. */
@Path("/search")
@Tag(name = "Search", description = "Finds records of every service.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.PARTNER,
    Roles.PARTNER_ADMIN,
    Roles.SHOPPER,
    Roles.ADMIN
})
public class SearchResource {
    private final Search search;
    private final RelatedSearch related;

    SearchResource(Search search, RelatedSearch related) {
        this.search = search;
        this.related = related;
    }

    @GET
    @Operation(
            summary = "Search records of every service",
            description =
                    "Finds what the caller may see, by every word typed, in any order: parts of names (Chinese ones"
                            + " from one character, others by their beginning or from three letters), traditional or simplified;"
                            + " pinyin, whole (`wang xiaoming`) or initials (`wxm`); four or more digits of a phone number; parts of a"
                            + " mail address; numbers such as `SO-2026-000042`; names that only sound alike. Best matches come"
                            + " first: EXACT, PREFIX, PART, PINYIN, SOUND; among equals the newest. The caller's own changes of"
                            + " customers, contacts and objects are found at once, others' when the index has them; `indexAge` tells"
                            + " how far it is behind.")
    public Uni<RestResponse<SearchPage>> searchRecords(
            @QueryParam("q")
                    @NotNull
                    @Size(min = 1, max = 100)
                    @Parameter(description = "What is searched.", example = "王小明")
                    String query,
            @QueryParam("kind") @Parameter(description = "Only these kinds; may be repeated.") Set<RecordKind> kinds,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many records at most.", example = "20")
                    int limit,
            @QueryParam("cursor")
                    @Parameter(description = "`next` of the page before; leave out for the first page.")
                    @Nullable
                    String cursor,
            @QueryParam("count")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Also count what fits, by kind, up to 1,000 in all; costs more than the page.")
                    boolean count,
            UriInfo uri) {
        return search.find(new SearchRequest(query, kinds, limit, cursor, count))
                .map(page -> answer(page, page.next(), uri));
    }

    @GET
    @Path("/related")
    @Operation(
            summary = "Search records by whose they are",
            description =
                    "Finds what belongs to the customers that fit what is typed, whatever it is called itself: people,"
                            + " leads, opportunities, deals, orders, installed products and cases, the newest first. The customers are"
                            + " found as by searchRecords, the best fifty; the caller must see both the customer and the record.")
    public Uni<RestResponse<RelatedPage>> searchRelatedRecords(
            @QueryParam("q")
                    @NotNull
                    @Size(min = 1, max = 100)
                    @Parameter(description = "What customers are searched by.", example = "华为")
                    String query,
            @QueryParam("kind") @Parameter(description = "Only these kinds; may be repeated.") Set<RecordKind> kinds,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many records at most.", example = "20")
                    int limit,
            @QueryParam("cursor")
                    @Parameter(description = "`next` of the page before; leave out for the first page.")
                    @Nullable
                    String cursor,
            UriInfo uri) {
        return related.find(new SearchRequest(query, kinds, limit, cursor, false))
                .map(page -> answer(page, page.next(), uri));
    }

    private static <T> RestResponse<T> answer(T page, @Nullable String cursor, UriInfo uri) {
        var answer = ResponseBuilder.ok(page);
        if (cursor != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", cursor)
                    .build();
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return answer.build();
    }
}
