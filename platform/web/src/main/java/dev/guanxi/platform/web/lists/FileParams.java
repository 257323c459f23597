package dev.guanxi.platform.web.lists;

import dev.guanxi.platform.persistence.PageRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What taking a list away as a file takes from the URL. */
public record FileParams(
        @QueryParam("format")
        @DefaultValue("CSV")
        @NotNull
        @Parameter(description = "CSV in UTF-8, or an Excel workbook.")
        FileFormat format,

        @QueryParam("filter")
        @Parameter(description = "RSQL over this list's fields, as the list itself takes it.")
        @Nullable
        String filter,

        @QueryParam("sort")
        @Parameter(description = "A field of this list; a leading `-` turns the order round.")
        @Nullable
        String sort,

        @QueryParam("fields")
        @Size(max = 1000)
        @Parameter(description = "The columns and their order, separated by commas; all when left out.")
        @Nullable
        String fields,

        @QueryParam("view")
        @Parameter(
                description =
                        "A saved view: its filter holds beside `filter`, its order and columns unless said otherwise.")
        @Nullable
        UUID view) {

    /** Rows read at a time: what is in memory, and how long a reader keeps the database busy. */
    private static final int PART = 1_000;

    PageRequest request() {
        return new PageRequest(PART, null, filter, sort, false);
    }
}
