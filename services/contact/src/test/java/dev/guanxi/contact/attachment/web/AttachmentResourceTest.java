package dev.guanxi.contact.attachment.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.SlowReader;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AttachmentResourceTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TestHTTPResource("/")
    URI server;

    @Test
    void tenMegabytesComeBackAsTheyWere() throws NoSuchAlgorithmException {
        var customer = customer(ANN);
        var file = pdf(TEN_MEGABYTES);

        var id = Api.attach(ANN, "customers", customer, "合同 2026.pdf", file);

        As.person(ANN)
                .get("/attachments/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("合同 2026.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(TEN_MEGABYTES))
                .body(
                        "sha256",
                        equalTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file))))
                .body("scan", equalTo("NOT_SCANNED"))
                .body("uploadedBy", equalTo("ann"))
                .body("recordKind", equalTo("CUSTOMER"))
                .body("recordId", equalTo(customer.toString()));
        var download = As.person(ANN).get("/attachments/{id}/content", id);
        assertThat(download.asByteArray()).isEqualTo(file);
        download.then()
                .header("Content-Type", containsString("application/octet-stream"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"__ 2026.pdf\";"
                                + " filename*=UTF-8''%E5%90%88%E5%90%8C%202026.pdf"));
    }

    @Test
    void whatAFileIsSaysItsContent() {
        var id = Api.attach(ANN, "customers", customer(ANN), "合同.pdf", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0"));

        As.person(ANN)
                .get("/attachments/{id}", id)
                .then()
                .body("mediaType", not(equalTo("application/pdf")))
                .body("mediaType", containsString("application/x-"));
    }

    @Test
    void moreThanTwentyFiveMegabytesAreRefused() throws IOException {
        var address = "/api/contact/v1/customers/%s/attachments?fileName=a".formatted(customer(ANN));
        try (var line = new Socket(server.getHost(), server.getPort())) {
            line.getOutputStream()
                    .write(bytes(String.join(
                            "\r\n",
                            "POST " + address + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + Tokens.of(ANN),
                            "Content-Type: application/octet-stream",
                            "Content-Length: " + (25 * 1024 * 1024 + 1),
                            "",
                            "")));
            line.getOutputStream().flush();

            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("/problems/status.413");
        }
    }

    @Test
    void whoDoesNotSeeTheRecordDoesNotSeeItsFiles() {
        var customer = customer(ANN);
        var contact = Api.contact(ANN, customer, Map.of("fullName", "王小明"));
        var interaction = Api.log(ANN, customer, Map.of());
        var places = Map.of("customers", customer, "contacts", contact, "interactions", interaction);

        places.forEach((kind, record) -> {
            var id = Api.attach(ANN, kind, record, "a.txt", bytes("a"));
            list(MEG, kind, record).body("items.id", contains(id.toString()));
            As.person(BOB).get("/" + kind + "/{id}/attachments", record).then().statusCode(404);
            As.person(BOB).get("/attachments/{id}", id).then().statusCode(404);
            As.person(BOB).get("/attachments/{id}/content", id).then().statusCode(404);
            As.person(BOB).delete("/attachments/{id}", id).then().statusCode(404);
            send(BOB, kind, record, "b.txt", bytes("b")).then().statusCode(404);
            list(ANN, kind, record).body("items.name", contains("a.txt"));
        });
    }

    @Test
    void theSameFileAgainIsTheOneThatIsThere() {
        var customer = customer(ANN);
        var first = Api.attach(ANN, "customers", customer, "a.txt", bytes("a"));

        assertThat(Api.attach(ANN, "customers", customer, "a.txt", bytes("a"))).isEqualTo(first);
        assertThat(Api.attach(ANN, "customers", customer, "a.txt", bytes("b"))).isNotEqualTo(first);
        assertThat(Api.attach(ANN, "customers", customer, "b.txt", bytes("a"))).isNotEqualTo(first);
        list(ANN, "customers", customer).body("items", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../passwd", "..\\passwd", "a\r\nSet-Cookie: b", "a\0b", " "})
    void hostileNamesAreRefused(String name) {
        send(ANN, "customers", customer(ANN), name, bytes("a")).then().statusCode(422);
    }

    @Test
    void aQuoteInANameStaysInTheName() {
        var id = Api.attach(ANN, "customers", customer(ANN), "a\"; x=\"b.txt", bytes("a"));

        As.person(ANN)
                .get("/attachments/{id}/content", id)
                .then()
                .header("Content-Disposition", containsString("attachment; filename=\"a__ x__b.txt\"; filename*="));
    }

    @Test
    void anEmptyFileIsNoFile() {
        var customer = customer(ANN);

        send(ANN, "customers", customer, "a.txt", new byte[0]).then().statusCode(422);

        list(ANN, "customers", customer).body("items", hasSize(0));
    }

    @Test
    void filesOfAMergedCustomerGoToTheSurvivorAndBack() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        var id = Api.attach(MEG, "customers", duplicate, "合同.txt", bytes("a"));

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);
        list(MEG, "customers", survivor).body("items.id", contains(id.toString()));

        Api.reverse(MEG, Api.lastMergeOf(MEG, survivor)).then().statusCode(200);
        list(MEG, "customers", survivor).body("items", hasSize(0));
        list(MEG, "customers", duplicate).body("items.id", contains(id.toString()));
    }

    @Test
    void anErasedPersonsFilesAreGone() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var onPerson = Api.attach(ADA, "customers", person, "a.txt", bytes("a"));
        var visit = Api.log(ADA, person, Map.of());
        var onVisit = Api.attach(ADA, "interactions", visit, "a.txt", bytes("a"));
        var customer = customer(ADA);
        var contact = Api.contact(ADA, customer, Map.of("fullName", "赵敏敏"));
        var onContact = Api.attach(ADA, "contacts", contact, "a.txt", bytes("a"));
        var meeting = Api.log(ADA, customer, Map.of("contactIds", List.of(contact)));
        var onMeeting = Api.attach(ADA, "interactions", meeting, "a.txt", bytes("a"));
        var onCustomer = Api.attach(ADA, "customers", customer, "a.txt", bytes("a"));

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);
        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        for (var id : List.of(onPerson, onVisit, onContact, onMeeting)) {
            As.person(ADA).get("/attachments/{id}/content", id).then().statusCode(404);
        }
        As.person(ADA).get("/attachments/{id}", onCustomer).then().statusCode(200);
        send(ADA, "customers", person, "b.txt", bytes("b")).then().statusCode(404);
    }

    @Test
    void whatIsRemovedIsGone() {
        var visit = Api.log(ANN, customer(ANN), Map.of());
        var one = Api.attach(ANN, "interactions", visit, "a.txt", bytes("a"));
        var other = Api.attach(ANN, "interactions", visit, "b.txt", bytes("b"));

        As.person(ANN).delete("/attachments/{id}", one).then().statusCode(204);
        list(ANN, "interactions", visit).body("items.id", contains(other.toString()));
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .delete("/interactions/{id}", visit)
                .then()
                .statusCode(204);

        As.person(ANN).get("/attachments/{id}", other).then().statusCode(404);
    }

    @Test
    void aDownloadIsBrokenOffWhenTheFileIsRemovedMeanwhile() throws IOException {
        var id = Api.attach(ANN, "customers", customer(ANN), "a.pdf", pdf(TEN_MEGABYTES));

        try (var reader = new SlowReader(server, ANN, "/api/contact/v1/attachments/%s/content".formatted(id))) {
            reader.take(TEN_MEGABYTES / 100);
            As.person(ANN).delete("/attachments/{id}", id).then().statusCode(204);

            assertThatThrownBy(reader::whole).isInstanceOf(EOFException.class);
        }
    }

    private static byte[] pdf(int size) {
        var file = new byte[size];
        new Random(1).nextBytes(file);
        System.arraycopy(bytes("%PDF-1.7\n"), 0, file, 0, 9);
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Filed"));
    }

    private static Response send(Person person, String kind, UUID record, String name, byte[] content) {
        return As.person(person)
                .contentType("application/octet-stream")
                .queryParam("fileName", name)
                .body(content)
                .post("/" + kind + "/{id}/attachments", record);
    }

    private static ValidatableResponse list(Person person, String kind, UUID record) {
        return As.person(person)
                .get("/" + kind + "/{id}/attachments", record)
                .then()
                .statusCode(200);
    }
}
