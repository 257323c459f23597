package dev.guanxi.platform.webhooks;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Secrets and signatures: {@code v1}, HMAC-SHA256 over id, time and body. */
final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static String newSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** One signature for each secret, so that a receiver may know the former or the new one. */
    static String of(String messageId, Instant at, String body, List<String> secrets) {
        return secrets.stream().map(secret -> sign(secret, messageId, at, body)).collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String messageId, Instant at, String body) {
        try {
            return new com.standardwebhooks.Webhook(secret).sign(messageId, at.getEpochSecond(), body);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException(e);
        }
    }
}
