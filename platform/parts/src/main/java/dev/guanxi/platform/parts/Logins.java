package dev.guanxi.platform.parts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Logs the demonstration's people in as a command line would, and remembers their tokens while they last. For scenarios
 * and benchmarks against a running suite; no installation has the client this uses.
 */
public final class Logins {

    /** The password of everybody in the demonstration; see {@code k8s/realm/demonstration-users.json}. */
    private static final String PASSWORD = "demonstration-only";

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern LIFETIME = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Duration SAFETY = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final URI tokenEndpoint;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant end) {}

    /** @param suite the address of the front door, such as {@code http://localhost:8080} */
    public Logins(URI suite, InstantSource clock) {
        this.tokenEndpoint = suite.resolve("/auth/realms/guanxi/protocol/openid-connect/token");
        this.clock = clock;
    }

    /** {@return an access token for this person that is good for another half minute at least} */
    public String token(String user) {
        return tokens.compute(
                        user,
                        (name, known) -> known != null && known.end().isAfter(clock.instant()) ? known : logIn(name))
                .text();
    }

    private Token logIn(String user) {
        Instant begin = clock.instant();
        String answer = ask(
                Map.of("grant_type", "password", "client_id", "guanxi-cli", "username", user, "password", PASSWORD));
        Duration lifetime = Duration.ofSeconds(Long.parseLong(found(LIFETIME, answer)));
        return new Token(found(TOKEN, answer), begin.plus(lifetime).minus(SAFETY));
    }

    private String ask(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new PartsException("%s was not let in: %s".formatted(form.get("username"), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new PartsException("Keycloak does not answer at %s.".formatted(tokenEndpoint), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartsException("Interrupted while logging in.", e);
        }
    }

    private static String found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new PartsException("Keycloak's answer has no %s.".formatted(pattern));
        }
        return matcher.group(1);
    }
}
