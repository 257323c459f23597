package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.MoreFields.MoreField;
import dev.guanxi.platform.web.Problems;
import dev.guanxi.platform.web.openapi.AtMost;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lists there are, for whoever builds a view or a filter. */
@Path("/lists")
@Tag(name = "Views")
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
public class ListResource {
    private final KnownLists lists;
    private final Problems problems;

    ListResource(KnownLists lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** A list of the service. */
    @Schema(name = "List")
    public record ListView(
            @Schema(examples = "customers") String name,

            @Schema(description = "What it can be filtered by.")
            List<Listing.KnownField> fields,

            @Schema(description = "What it shows, and a file of it has.")
            List<Columns.Named> columns) {

        static ListView of(Listing<?> list, Locale locale) {
            var hidden = hidden(list);
            return new ListView(
                    list.name(),
                    list.knownFields().stream()
                            .filter(field -> !hidden.contains(field.name()))
                            .toList(),
                    Columns.named(list, locale).stream()
                            .filter(column -> !hidden.contains(column.name()))
                            .toList());
        }

        /** What the caller need not know of, because they see no such records. */
        private static <T> Set<String> hidden(Listing<T> list) {
            return list.more()
                    .filter(more -> !more.areSeen())
                    .map(more -> more.now().stream().map(MoreField::name).collect(Collectors.toSet()))
                    .orElse(Set.of());
        }
    }

    @GET
    @AtMost(100)
    @Operation(
            summary = "The lists of this service",
            description = "With their fields and columns, whose headings are in the caller's language.")
    public List<ListView> listLists() {
        var locale = problems.locale();
        return lists.all().stream().map(list -> ListView.of(list, locale)).toList();
    }
}
