package dev.guanxi.platform.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.spec.GCMParameterSpec;

/** Asks a service about people, as contact does, and reads its answer with a key that nobody else has. */
public final class Inquiry {
    private static final String REQUESTS = "crm.contact.privacy-request";
    private static final String ANSWERS = "crm.privacy.answer";
    private static final int ENCAPSULATION = 32;
    private static final int NONCE = 12;

    private final Elsewhere elsewhere = new Elsewhere();
    private final String service;
    private final UUID request = UUID.randomUUID();
    private final KeyPair keys;

    /** @param service name of the service that is asked */
    public Inquiry(String service) {
        this.service = service;
        try {
            keys = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for all that is held about the subjects, and gives what the service says: lists of records, by kind. */
    public JsonNode disclosure(UUID... subjects) {
        ask("ACCESS", subjects);
        var first = elsewhere.heardUntil(ANSWERS, answer(1), "disclosed").getLast();
        var parts = first.state().path("parts").asInt();
        var sealed = IntStream.rangeClosed(1, parts)
                .mapToObj(part ->
                        elsewhere.heardUntil(ANSWERS, answer(part), "disclosed").getLast())
                .map(heard -> heard.state().path("sealed").asText())
                .collect(Collectors.joining());
        return Json.read(new String(open(Base64.getDecoder().decode(sealed)), UTF_8));
    }

    /** Asks whether the subjects are forgotten. */
    public void askForReceipt(UUID... subjects) {
        ask("ERASURE", subjects);
    }

    /** What stays of them without the person: how many records, by kind; as soon as the service says so. */
    public JsonNode receipt() {
        return elsewhere
                .heardUntil(ANSWERS, answer(1), "forgotten")
                .getLast()
                .state()
                .path("held");
    }

    /** Whether the service has answered by now. */
    public boolean isAnswered() {
        return !elsewhere.heard(ANSWERS, answer(1)).isEmpty();
    }

    private void ask(String kind, UUID... subjects) {
        var state = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "subjectKind",
                "CONTACT",
                "subjectId",
                subjects[0],
                "subjects",
                List.of(subjects),
                "status",
                "OPEN",
                "requestedAt",
                "2026-07-01T00:00:00Z"));
        if (kind.equals("ACCESS")) {
            state.put(
                    "publicKey",
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        }
        elsewhere.says(REQUESTS, "opened", request, state);
    }

    private UUID answer(int part) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/%d".formatted(request, service, part).getBytes(UTF_8));
    }

    private byte[] open(byte[] sealed) {
        try {
            var key = KEM.getInstance("DHKEM")
                    .newDecapsulator(keys.getPrivate())
                    .decapsulate(Arrays.copyOf(sealed, ENCAPSULATION), 0, ENCAPSULATION, "AES");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, ENCAPSULATION, NONCE));
            cipher.updateAAD((request + "/" + service).getBytes(UTF_8));
            var start = ENCAPSULATION + NONCE;
            try (var gzip = new GZIPInputStream(
                    new ByteArrayInputStream(cipher.doFinal(sealed, start, sealed.length - start)))) {
                return gzip.readAllBytes();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The answer is not for us.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
