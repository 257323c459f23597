package dev.guanxi.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Access tokens with the claims that the realm gives, signed by a key of this run. To a service they cost what
 * Keycloak's cost: a signature to check and claims to read.
 */
final class AccessTokens {

    static final String ISSUER = "https://bench.guanxi.example/realms/guanxi";

    private static final String AUDIENCE = "guanxi";
    private static final int KEY_BITS = 2048;
    private static final Duration LIFE = Duration.ofHours(2);
    private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    private AccessTokens(KeyPair keys) {
        this.keys = keys;
    }

    static AccessTokens withNewKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new AccessTokens(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new BenchException("This Java makes no RSA keys", e);
        }
    }

    /** {@return what a service checks signatures with} */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** {@return a token for somebody with one role, in one team} */
    String of(String person, String role, String team) {
        return of(person, List.of(role), team);
    }

    /** {@return a token for somebody with several roles, in one team} */
    String of(String person, List<String> roles, String team) {
        Instant now = Instant.now();
        JsonObject claims = new JsonObject()
                .put("iss", ISSUER)
                .put("sub", person)
                .put("aud", AUDIENCE)
                .put("preferred_username", person)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond())
                .put("groups", new JsonArray(List.of(team)))
                .put("realm_access", new JsonObject().put("roles", new JsonArray(roles)));
        String signed = encoded(new JsonObject().put("alg", "RS256").put("typ", "JWT")) + "." + encoded(claims);
        return signed + "." + URL_SAFE.encodeToString(signature(signed));
    }

    private static String encoded(JsonObject json) {
        return URL_SAFE.encodeToString(json.toBuffer().getBytes());
    }

    private byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(keys.getPrivate());
            signer.update(text.getBytes(StandardCharsets.US_ASCII));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new BenchException("The token could not be signed", e);
        }
    }
}
