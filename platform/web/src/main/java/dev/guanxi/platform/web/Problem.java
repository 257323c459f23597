package dev.guanxi.platform.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as RFC 9457 says: {@code application/problem+json}.
 *
 * @param type names the kind of problem for good; programs decide by it
 * @param title the kind of problem in the caller's language
 * @param status the HTTP status
 * @param detail what happened here and what to do, in the caller's language
 * @param violations each field that is not as it must be
 * @param current what is there now, when somebody else was faster; what is like it, when it may be here already; what
 *     stands in the way
 */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
public record Problem(
        @Schema(examples = "/problems/invalid") String type,
        @Schema(examples = "The request has errors") String title,
        @Schema(examples = "422") int status,

        @Schema(examples = "Errors in the request: 1. Each violation says where and why.")
        String detail,

        @Nullable List<Violation> violations,
        @Nullable Object current) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field that is not as it must be.
     *
     * @param field its path in the request, such as {@code lines[0].quantity}
     * @param message what is wrong with it, in the caller's language
     */
    @Schema(name = "Violation")
    public record Violation(
            @Schema(examples = "name") String field,
            @Schema(examples = "must not be blank") String message) {}
}
