package dev.guanxi.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens with the claims that the realm gives, signed by a key of this test run. */
public final class Tokens {
    public static final String ISSUER = "https://tests.guanxi.example/realms/guanxi";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String AUDIENCE = "guanxi";
    private static final KeyPair KEYS = keys();
    private static final Map<Wish, Given> USUAL = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A person as a token describes them. */
    public record Person(String id, Set<String> roles, List<String> teams, Map<String, String> claims) {
        public static Person of(String id, String role, String... teams) {
            return new Person(id, Set.of(role), List.of(teams), Map.of());
        }

        public Person partner(UUID partner) {
            return new Person(id, roles, teams, Map.of("partner_id", partner.toString()));
        }

        public Person customer(UUID customer) {
            return new Person(id, roles, teams, Map.of("customer_id", customer.toString()));
        }
    }

    /** A token that is good for an hour, or nearly: who calls often shows the same one, as a client does. */
    public static String of(Person person) {
        return usual(new Wish(person, AUDIENCE, Duration.ofHours(1)));
    }

    public static String expired(Person person) {
        return usual(new Wish(person, AUDIENCE, Duration.ofMinutes(-10)));
    }

    public static String forAnotherAudience(Person person) {
        return usual(new Wish(person, "another-suite", Duration.ofHours(1)));
    }

    /** A token that is good for so long from now, to the second. */
    public static String lasting(Person person, Duration time) {
        return sign(person, AUDIENCE, CLOCK.instant().plus(time));
    }

    private record Wish(Person person, String audience, Duration time) {}

    private record Given(String token, Instant at) {
        boolean isRecent() {
            return at.plus(Duration.ofMinutes(5)).isAfter(CLOCK.instant());
        }
    }

    /** Signing costs more than most of what the tests then ask. */
    private static String usual(Wish wish) {
        return USUAL.compute(wish, (_, given) -> given != null && given.isRecent() ? given : given(wish))
                .token();
    }

    private static Given given(Wish wish) {
        var now = CLOCK.instant();
        return new Given(sign(wish.person(), wish.audience(), now.plus(wish.time())), now);
    }

    private static String sign(Person person, String audience, Instant expires) {
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .subject(person.id())
                .audience(audience)
                .issuedAt(expires.minus(Duration.ofHours(2)))
                .expiresAt(expires)
                .claim("preferred_username", person.id())
                .claim("realm_access", Map.of("roles", List.copyOf(person.roles())));
        if (!person.teams().isEmpty()) {
            claims.claim("groups", person.teams());
        }
        person.claims().forEach(claims::claim);
        return claims.sign(KEYS.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
