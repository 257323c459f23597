package dev.guanxi.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, described once. */
final class CommonHeaders {
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String LINK = "Link";
    static final String DISPOSITION = "Content-Disposition";
    static final String RETRY_AFTER = "Retry-After";

    /** On every answer, also to those who are not let in. */
    static final String TRACE = "traceparent";

    private static final List<String> EVERYWHERE = List.of(TRACE, "RateLimit", "RateLimit-Policy");

    private CommonHeaders() {}

    static void addTo(Components components) {
        components
                .addHeader(ETAG, text("The record's version; send it as If-Match to change the record.", "\"3\""))
                .addHeader(LOCATION, text("Where the new record is.", "https://crm.example.com/api/…/" + Examples.ID))
                .addHeader(LINK, text("Where the next page is; absent on the last.", "<…?cursor=AbC…>; rel=\"next\""))
                .addHeader(DISPOSITION, text("The file's name.", "attachment; filename=\"customers-2026-11-22.csv\""))
                .addHeader(RETRY_AFTER, text("Seconds to wait.", "7"))
                .addHeader(
                        TRACE,
                        text(
                                "The trace of this request (W3C); quote it when you report something.",
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .addHeader(
                        "RateLimit",
                        text(
                                "What is left in the window, and seconds until it is full again.",
                                "\"client\";r=5999;t=60"))
                .addHeader("RateLimit-Policy", text("Requests in a window of seconds.", "\"client\";q=6000;w=60"));
    }

    static void everywhere(APIResponse answer) {
        EVERYWHERE.forEach(name -> refer(answer, name));
    }

    static void refer(APIResponse answer, String name) {
        answer.addHeader(name, createHeader().ref("#/components/headers/" + name));
    }

    private static Header text(String description, String example) {
        return createHeader()
                .description(description)
                .schema(createSchema().addType(SchemaType.STRING).addExample(example));
    }
}
