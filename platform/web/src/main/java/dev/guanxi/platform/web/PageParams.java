package dev.guanxi.platform.web;

import dev.guanxi.platform.persistence.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
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
        boolean count) {

    public PageRequest request() {
        return new PageRequest(limit, cursor, filter, sort, count);
    }
}
