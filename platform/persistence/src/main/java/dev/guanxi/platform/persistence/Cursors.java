package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.DomainException.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a list goes on, as a text that only we can make: the last record's sort values, bound to the
 * list, order and filter they came from. All replicas share the key.
 */
@ApplicationScoped
public class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final String SEPARATOR = "\u0000";

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "guanxi.web.cursor-key") String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Signs where a list goes on.
     *
     * @param scope list, order and filter; the cursor is good for nothing else
     */
    public String write(String scope, List<String> values) {
        var body = values.stream().map(v -> v.replace(SEPARATOR, "")).collect(Collectors.joining(SEPARATOR));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(signature(scope, bytes), SIGNATURE + bytes.length);
        System.arraycopy(bytes, 0, signed, SIGNATURE, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Where a list goes on, as it was signed; refuses what was signed for another or by others. */
    public List<String> read(String scope, String cursor) {
        var signed = decode(cursor);
        if (signed.length > SIGNATURE) {
            var body = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
            if (MessageDigest.isEqual(signature(scope, body), Arrays.copyOf(signed, SIGNATURE))) {
                return List.of(new String(body, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            }
        }
        throw new Invalid("cursor", "cursor-unknown");
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw new Invalid("cursor", "cursor-unknown");
        }
    }

    private byte[] signature(String scope, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
