package dev.guanxi.contact.consent;

import dev.guanxi.platform.domain.DomainException.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Ends of addresses that only we can make: they name a consent and say what whoever has the mail may do with it. The
 * key was born with the database, so that links in old mails work as long as the ledger does.
 */
@ApplicationScoped
class ConsentLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAMED = 2 * Long.BYTES + Long.BYTES;
    private static final int SIGNATURE = 16;

    private final Pool database;
    private volatile @Nullable SecretKeySpec key;

    ConsentLinks(Pool database) {
        this.database = database;
    }

    /** What one may do with a link. */
    enum Use {
        CONFIRM,
        OPT_OUT
    }

    /**
     * What a link names.
     *
     * @param at the moment of the request that it came with; the epoch for the way out, which stays the same for good
     */
    record Link(UUID consent, Instant at) {}

    Uni<String> write(Use use, UUID consent, Instant at) {
        var named = ByteBuffer.allocate(NAMED)
                .putLong(consent.getMostSignificantBits())
                .putLong(consent.getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array();
        return key().map(key -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NAMED + SIGNATURE)
                        .put(named)
                        .put(sign(key, use, named))
                        .array()));
    }

    /** What the link names; whatever we did not write ourselves is not found. */
    Uni<Link> read(Use use, String link) {
        var bytes = bytes(link);
        return key().map(key -> {
            var named = Arrays.copyOf(bytes, NAMED);
            if (bytes.length != NAMED + SIGNATURE
                    || !MessageDigest.isEqual(sign(key, use, named), Arrays.copyOfRange(bytes, NAMED, bytes.length))) {
                throw new NotFound("link", "…");
            }
            var buffer = ByteBuffer.wrap(named);
            return new Link(
                    new UUID(buffer.getLong(), buffer.getLong()),
                    Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS));
        });
    }

    private static byte[] bytes(String link) {
        try {
            return Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] sign(SecretKeySpec key, Use use, byte[] named) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.name().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(named), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Uni<SecretKeySpec> key() {
        var known = key;
        return known != null
                ? Uni.createFrom().item(known)
                : database.query("select key from consent_key")
                        .execute()
                        .map(rows -> new SecretKeySpec(
                                rows.iterator().next().getBuffer(0).getBytes(), ALGORITHM))
                        .invoke(read -> key = read);
    }
}
