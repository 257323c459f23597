package dev.guanxi.contact.privacy.web;

import static dev.guanxi.contact.Api.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.attachment.web.ClamdPeer;
import dev.guanxi.contact.attachment.web.WithScanner;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Where a virus scanner is set up, archives hold what it found clean. */
@QuarkusTest
@TestProfile(WithScanner.class)
class ArchivedFilesScanTest {
    @Test
    void whatNobodyShouldOpenIsNamedAndNotHandedOut() throws IOException {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "欧阳锋"));
        var clean = attach(person, "合同.txt", "harmless");
        attach(person, "发票.exe", ClamdPeer.EICAR);
        attach(person, "waits.txt", ClamdPeer.BREAKS_OFF + person);

        var found = fetch(Asked.answered("CUSTOMER", person, person));

        assertThat(found.keySet().stream().filter(name -> name.startsWith("files/")))
                .containsExactly("files/%s-合同.txt".formatted(clean));
        assertThat(found.get("files/%s-合同.txt".formatted(clean))).isEqualTo("harmless");
        assertThat(found.get("index.en.html"))
                .contains(
                        "发票.exe is not handed out: a virus", "waits.txt is not handed out, because the virus scanner");
        assertThat(found.get("index.zh.html")).contains("发票.exe 含有病毒", "waits.txt 病毒扫描尚未完成");
    }

    private static UUID attach(UUID person, String name, String content) {
        return Api.attach(ADA, "customers", person, name, content.getBytes(UTF_8));
    }

    private static Map<String, String> fetch(UUID request) throws IOException {
        var found = new TreeMap<String, String>();
        var bytes = As.person(ADA)
                .get("/privacy-requests/{id}/archive", request)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return found;
    }
}
