package dev.guanxi.platform.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.persistence.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list takes from the URL. */
public record PageParams(
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(200)
        @Parameter(description = "How many records at most.", example = "20")
        int limit,

        @QueryParam("cursor")
        @Parameter(description = "`next` of the page before; leave out for the first page.")
        @Nullable
        String cursor,

        @QueryParam("filter")
        @Parameter(
                description =
                        "RSQL over this list's fields: `==`, `!=`, `=gt=`, `=ge=`, `=lt=`, `=le=`, `=in=`, `=out=`;"
                                + " `;` is and, `,` is or; `*` in text stands for anything.")
        @Nullable
        String filter,

        @QueryParam("sort")
        @Parameter(description = "A field of this list; a leading `-` turns the order round.")
        @Nullable
        String sort,

        @QueryParam("count")
        @DefaultValue("false")
        @Parameter(description = "Also count the matching records; costs more than the page.")
        boolean count,

        @QueryParam("view")
        @Parameter(
                description = "A saved view: its filter holds beside `filter`, its order unless `sort` says another.")
        @Nullable
        UUID view) {

    /** The request as it stands; of a list that has no views. */
    public PageRequest request() {
        ensureField(view == null, "view", "list-without-views");
        return new PageRequest(limit, cursor, filter, sort, count);
    }
}
