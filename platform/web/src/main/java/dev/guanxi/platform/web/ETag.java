package dev.guanxi.platform.web;

import jakarta.ws.rs.WebApplicationException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A strong entity tag that carries the aggregate's version. A change asks for it in {@code If-Match}:
 * <pre>{@code @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected}</pre>
 */
@Schema(type = SchemaType.STRING, examples = "\"3\"")
public record ETag(long version) {
    public static final String IF_MATCH = "If-Match";
    /** Stands for a header that is not there; reading it answers 428. */
    public static final String MISSING = "-";

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    public static ETag valueOf(String header) {
        if (header.equals(MISSING)) {
            throw new Required();
        }
        var form = FORM.matcher(header);
        if (!form.matches()) {
            throw new Malformed();
        }
        return new ETag(Long.parseLong(form.group(1)));
    }

    @Override
    public String toString() {
        return "\"" + version + "\"";
    }

    /** The change must say which version it is about (428). */
    static final class Required extends WebApplicationException {
        Required() {
            super(428);
        }
    }

    /** The header is no entity tag of ours (400). */
    static final class Malformed extends WebApplicationException {
        Malformed() {
            super(400);
        }
    }
}
