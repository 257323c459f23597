package dev.guanxi.contact.attachment.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it runs where a scanner is set up. */
public final class WithScanner implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "guanxi.attachments.scanner.host",
                "127.0.0.1",
                "guanxi.attachments.scanner.port",
                Integer.toString(ClamdPeer.port()));
    }
}
