package dev.guanxi.contact.privacy.web;

import static dev.guanxi.contact.Api.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.SlowReader;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contents of a person's files are in the archive, and it is made while it is fetched. */
@QuarkusTest
class ArchivedFilesTest {
    private static final int LARGE = 24 * 1024 * 1024;

    /** More than fits between service and reader. */
    private static final int LONG = 12 * 1024 * 1024;

    private static final int A_LITTLE = 512 * 1024;

    @TestHTTPResource("/")
    URI server;

    @Inject
    MovableClock clock;

    @TempDir
    Path folder;

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void filesUnderEveryRecordOfThePersonAreThereAsTheyWere() throws IOException {
        var person = person("上官婉儿");
        var contact = Api.contact(ADA, person, Map.of("fullName", "上官婉儿"));
        var visit = Api.log(ADA, person, Map.of());
        var name = "合同 <终稿> & \"草稿\".pdf";
        var contract = Api.attach(ADA, "customers", person, name, "甲方".getBytes(UTF_8));
        var film = noise(1, LARGE);
        var onContact = Api.attach(ADA, "contacts", contact, "film.mp4", film);
        var sound = noise(2, LARGE);
        var onVisit = Api.attach(ADA, "interactions", visit, "sound.wav", sound);
        Api.attach(ADA, "customers", person("司空见惯"), "others.txt", new byte[] {1});

        var found = fetch(Asked.answered("CUSTOMER", person, person, contact));

        var path = "files/%s-合同 _终稿_ & _草稿_.pdf".formatted(contract);
        assertThat(files(found))
                .containsOnlyKeys(path, "files/" + onContact + "-film.mp4", "files/" + onVisit + "-sound.wav");
        assertThat(found.get(path)).asString(UTF_8).isEqualTo("甲方");
        assertThat(found.get("files/" + onContact + "-film.mp4")).isEqualTo(film);
        assertThat(found.get("files/" + onVisit + "-sound.wav")).isEqualTo(sound);
        assertThat(text(found, "contact.json")).contains("合同 <终稿> & \\\"草稿\\\".pdf", onVisit.toString());
        for (var page : List.of("index.en.html", "index.zh.html")) {
            assertThat(links(text(found, page))).containsAll(files(found).keySet());
            assertThat(text(found, page)).contains("合同 &lt;终稿&gt; &amp; &quot;草稿&quot;.pdf");
        }
        assertThat(text(found, "index.en.html")).contains("film.mp4</a> (25,165,824 bytes)");
        assertThat(text(found, "index.zh.html")).contains("film.mp4</a> （25,165,824 字节）");
    }

    /** Most systems take names of 255 bytes; unpacking must not fail where the CRM knew a longer one. */
    @Test
    void aLongNameIsShortenedAndKeepsItsEnding() throws IOException {
        var person = person("长孙无忌");
        Api.attach(ADA, "customers", person, "长".repeat(180) + ".docx", new byte[] {1});

        var found = fetch(Asked.answered("CUSTOMER", person, person));

        var path = files(found).keySet().iterator().next();
        assertThat(path).endsWith("长长.docx");
        assertThat(path.substring("files/".length()).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void whatWasDeletedSinceIsSaidAndTheRestIsThere() throws IOException {
        var person = person("独孤求败");
        var deleted = Api.attach(ADA, "customers", person, "deleted.txt", new byte[] {1});
        var stays = Api.attach(ADA, "customers", person, "stays.txt", new byte[] {2});
        var request = Asked.answered("CUSTOMER", person, person);
        remove(deleted);
        Api.attach(ADA, "customers", person, "later.txt", new byte[] {3});

        var found = fetch(request);

        assertThat(files(found)).containsOnlyKeys("files/" + stays + "-stays.txt");
        assertThat(text(found, "index.en.html"))
                .contains(deleted + ": was deleted after all was asked for.")
                .doesNotContain("later.txt");
        assertThat(text(found, "index.zh.html")).contains(deleted + "：在您提出查询之后已被删除");
    }

    /**
     * The last of three large files is deleted when the reader has the first bytes of the archive, and is not in it: so
     * it was not read before. Between service and reader there is room for a part of one file only.
     */
    @Test
    void nothingIsReadBeforeTheReaderTookWhatWasBefore() throws IOException {
        var person = person("令狐冲");
        var first = noise(3, LARGE);
        var one = Api.attach(ADA, "customers", person, "1.bin", first);
        var second = noise(4, LARGE);
        var two = Api.attach(ADA, "customers", person, "2.bin", second);
        var three = Api.attach(ADA, "customers", person, "3.bin", noise(5, LARGE));
        var request = Asked.answered("CUSTOMER", person, person);

        try (var reader = reader(request)) {
            reader.take(A_LITTLE);
            remove(three);
            var found = unpacked(reader.whole());

            assertThat(files(found)).containsOnlyKeys("files/" + one + "-1.bin", "files/" + two + "-2.bin");
            assertThat(found.get("files/" + one + "-1.bin")).isEqualTo(first);
            assertThat(found.get("files/" + two + "-2.bin")).isEqualTo(second);
            assertThat(text(found, "index.en.html")).contains(three + ": was deleted");
        }
    }

    @Test
    void aFileThatIsDeletedWhileItIsReadBreaksTheAnswerOff() throws IOException {
        var person = person("任盈盈");
        var file = Api.attach(ADA, "customers", person, "1.bin", noise(6, LONG));
        var request = Asked.answered("CUSTOMER", person, person);

        try (var reader = reader(request)) {
            reader.take(A_LITTLE);
            remove(file);

            assertThatThrownBy(reader::whole).isInstanceOf(EOFException.class);
        }
        assertThat(text(fetch(request), "index.en.html")).contains(file + ": was deleted");
    }

    @Test
    void aDatabaseThatFailsHalfwayBreaksTheAnswerOff() throws IOException {
        var person = person("东方不败");
        Api.attach(ADA, "customers", person, "1.bin", noise(7, LONG));
        var request = Asked.answered("CUSTOMER", person, person);

        try (var reader = reader(request)) {
            reader.take(A_LITTLE);
            Tables.execute("alter table attachment_piece rename to attachment_piece_away");

            assertThatThrownBy(reader::whole).isInstanceOf(EOFException.class);
        } finally {
            Tables.execute("alter table attachment_piece_away rename to attachment_piece");
        }
        assertThat(files(fetch(request))).hasSize(1);
    }

    @Test
    void whenThePersonIsErasedTheArchiveBreaksOff() throws IOException {
        var person = person("岳不群");
        Api.attach(ADA, "customers", person, "1.bin", noise(8, LONG));
        var request = Asked.answered("CUSTOMER", person, person);

        try (var reader = reader(request)) {
            reader.take(A_LITTLE);
            As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

            assertThatThrownBy(reader::whole).isInstanceOf(EOFException.class);
        }
        As.person(ADA).get("/privacy-requests/{id}/archive", request).then().statusCode(404);
    }

    @Test
    void whenItsTimeIsOverThereIsNoneOfIt() {
        var person = person("风清扬");
        Api.attach(ADA, "customers", person, "1.txt", new byte[] {1});
        var request = Asked.answered("CUSTOMER", person, person);

        clock.moveTo(Duration.ofDays(14).minusHours(1));
        As.person(ADA).get("/privacy-requests/{id}/archive", request).then().statusCode(200);
        clock.moveTo(Duration.ofDays(14));
        As.person(ADA).get("/privacy-requests/{id}/archive", request).then().statusCode(404);
    }

    private static UUID person(String name) {
        return Api.customer(ADA, "PERSON", Map.of("name", name));
    }

    private static void remove(UUID file) {
        As.person(ADA).delete("/attachments/{id}", file).then().statusCode(204);
    }

    private static byte[] noise(int seed, int size) {
        var file = new byte[size];
        new Random(seed).nextBytes(file);
        return file;
    }

    private SlowReader reader(UUID request) throws IOException {
        return new SlowReader(server, ADA, "/api/contact/v1/privacy-requests/%s/archive".formatted(request));
    }

    private Map<String, byte[]> fetch(UUID request) throws IOException {
        try (var reader = reader(request)) {
            return unpacked(reader.whole());
        }
    }

    /** Read by the table at its end, as programs do. */
    private Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var file = Files.write(folder.resolve("archive.zip"), archive);
        var found = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var content = zip.getInputStream(entry)) {
                    found.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return found;
    }

    private static Map<String, byte[]> files(Map<String, byte[]> found) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("files/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String text(Map<String, byte[]> found, String name) {
        return new String(found.get(name), UTF_8);
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> URLDecoder.decode(link.group(1), UTF_8))
                .toList();
    }
}
