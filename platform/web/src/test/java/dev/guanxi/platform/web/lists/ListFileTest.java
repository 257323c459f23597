package dev.guanxi.platform.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.web.things.ThingSearch;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** A list is taken away as a file: all of it, in any number, and never more than its reader may see. */
@QuarkusTest
class ListFileTest {
    private static final Logger LOG = Logger.getLogger(ListFileTest.class);
    private static final String MANY = """
            insert into thing (id, version, name, owner_id, created_at)
            select gen_random_uuid(), 0, '东西 ' || i, ?, now() - i * interval '1 second' from generate_series(1, ?) i
            """;

    private final Person ann = Person.of("ann-" + UUID.randomUUID(), Roles.SALES_REP);

    @TestHTTPResource("/api/test/v1/")
    URI api;

    @Inject
    DataSource database;

    @Inject
    ThingSearch search;

    @Test
    void aFileHasTheRowsOfItsListInTheirOrderAndNoOthers() {
        make("b thing");
        make("a thing");
        As.person(Person.of("bob-" + UUID.randomUUID(), Roles.SALES_REP))
                .body(Map.of("name", "somebody else's"))
                .post("/things");

        var rows = csv(As.person(ann).get("/things/export?sort=name"));

        assertThat(rows).extracting(row -> row.get(1)).containsExactly("Name", "a thing", "b thing");
    }

    @Test
    void itsFilterIsThatOfTheList() {
        make("red thing");
        make("blue thing");

        var rows = csv(As.person(ann).get("/things/export?filter=name==red*&fields=name"));

        assertThat(rows).containsExactly(List.of("Name"), List.of("red thing"));
    }

    @Test
    void whoeverWantsItChoosesColumnsAndTheirOrder() {
        make("thing");

        var rows = csv(As.person(ann).get("/things/export?fields=price.amount, name,price.currency"));

        assertThat(rows).containsExactly(List.of("Price", "Name", "Currency"), List.of("5.00", "thing", "CNY"));
        As.person(ann)
                .get("/things/export?fields=weight")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields"))
                .body("violations[0].message", containsString("price.amount"));
    }

    @Test
    void headingsSpeakTheReadersLanguageAndExcelUnderstandsTheCharacters() {
        make("上海 thing");

        var answer = As.person(ann).header("Accept-Language", "zh-CN").get("/things/export?fields=name,colour");

        assertThat(answer.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv(answer)).containsExactly(List.of("名称", "颜色"), List.of("上海 thing", ""));
        answer.then()
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", startsWith("attachment; filename=\"things-"));
    }

    @Test
    void noCellOfACsvIsAFormula() {
        for (var name : List.of("=1+1", "+86 21 5555 0100", "-2", "@SUM(A1)", "plain = text")) {
            make(name);
        }

        var rows = csv(As.person(ann).get("/things/export?fields=name&sort=createdAt"));

        assertThat(rows.stream().skip(1).map(List::getFirst))
                .containsExactly("'=1+1", "'+86 21 5555 0100", "'-2", "'@SUM(A1)", "plain = text");
    }

    @Test
    void aWorkbookHasTextAsTextAndNumbersAsNumbers() throws Exception {
        make("=上海&<x>");

        var answer = As.person(ann)
                .header("Accept", FileFormat.XLSX_TYPE)
                .get("/things/export?format=xlsx&fields=name,price.amount,painted");

        answer.then().statusCode(200).contentType(FileFormat.XLSX_TYPE);
        var sheet = unzipped(answer.asByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(texts(sheet, "t")).containsExactly("Name", "Price", "Painted", "=上海&<x>");
        assertThat(new BigDecimal(texts(sheet, "v").getFirst())).isEqualByComparingTo("7");
        assertThat(texts(sheet, "f")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBeforeTheFileBegins() {
        As.person(ann).get("/things/export?filter=weight==1").then().statusCode(422);
        As.person(ann).get("/things/export?sort=colour").then().statusCode(422);
        As.person(ann).get("/things/export?format=pdf").then().statusCode(404);
        As.nobody().get("/things/export").then().statusCode(401);
    }

    @Test
    void aHundredThousandRowsNeedTheMemoryOfAFew() throws Exception {
        many(100_000);
        for (var format : FileFormat.values()) {
            var before = needed();
            var most = 0L;
            var length = 0L;
            var started = System.nanoTime();
            var looking = 0L;
            try (var file = stream("things/export?format=" + format)) {
                var buffer = new byte[1 << 16];
                var looks = 0;
                for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                    length += read;
                    if (length >> 21 > looks) {
                        looks++;
                        var look = System.nanoTime();
                        most = Math.max(most, needed() - before);
                        looking += System.nanoTime() - look;
                    }
                }
            }
            var seconds = (System.nanoTime() - started - looking) / 1e9;
            LOG.infof(
                    "100,000 rows as %s: %.1f s, %.0f rows a second, %.1f MB, %.1f MB of heap",
                    format, seconds, 100_000 / seconds, length / 1e6, most / 1e6);
            assertThat(length).isGreaterThan(1 << 21);
            assertThat(most).isLessThan(20 << 20);
        }
    }

    @Test
    void everyRowIsThereOnce() throws Exception {
        many(3_500);

        var rows = csv(As.person(ann).get("/things/export?fields=id"));

        assertThat(rows).hasSize(3_501);
        assertThat(new HashSet<>(rows)).hasSize(3_501);
    }

    @Test
    void whenTheReaderGoesAwayTheWorkEnds() throws Exception {
        many(100_000);
        var before = search.asked();
        try (var line = new Socket(api.getHost(), api.getPort())) {
            line.setReceiveBufferSize(1 << 12);
            line.setSoTimeout(10_000);
            var head = "GET %sthings/export HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(api.getPath(), api.getAuthority(), Tokens.of(ann));
            line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            line.getInputStream().readNBytes(1 << 16);
        }

        await().pollDelay(Duration.ofMillis(500)).until(() -> {
            var asked = search.asked();
            Thread.sleep(500);
            return search.asked() == asked;
        });
        assertThat(search.asked() - before).isBetween(1, 99);
    }

    private void make(String name) {
        As.person(ann).body(Map.of("name", name)).post("/things").then().statusCode(201);
    }

    private void many(int count) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(MANY)) {
            insert.setString(1, ann.id());
            insert.setInt(2, count);
            insert.executeUpdate();
            connection.createStatement().execute("analyze thing");
        }
    }

    private InputStream stream(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of(ann))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body();
    }

    private static List<List<String>> csv(Response answer) {
        answer.then().statusCode(200);
        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }

    private static String unzipped(byte[] file, String part) throws IOException {
        var written = Files.write(Files.createTempFile("things", ".xlsx"), file);
        try (var zip = new ZipFile(written.toFile());
                var content = zip.getInputStream(zip.getEntry(part))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> texts(String sheet, String element) throws Exception {
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sheet)))
                .getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** Bytes of the heap that something still needs. */
    private static long needed() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
